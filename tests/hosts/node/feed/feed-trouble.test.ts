import { getEventListeners } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { feedLimits, fetchFeed } from '../../../../src/hosts/node/feed/feed';
import { parseRedirect } from '../../../../src/hosts/node/feed/feed-address';
import { brokenFetch, speaksNoHttps } from '../../../../src/hosts/node/feed/feed-failure';
import type { FeedAnswer } from '../../../helpers/feed-server';
import { openFeedServer } from '../../../helpers/feed-server';

const calendar = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n';
const secret = 'private-8f3a';
const noTags = { etag: '', lastModified: '' };

async function fetchFrom(answer: FeedAnswer, limits = feedLimits) {
  const { origin } = await openFeedServer(answer);
  const feed = await fetchFeed({ address: `${origin}/${secret}/basic.ics`, ...noTags }, limits);
  if (!feed.ok) expect(JSON.stringify(feed)).not.toContain(secret);
  return feed;
}

const failed = (code: string, message: string) => ({ ok: false, error: { code, message } });

describe('[I8] rubbish from a server', () => {
  it.each([
    [403, 'forbidden', '127.0.0.1 does not give this calendar away (403).'],
    [404, 'not-found', '127.0.0.1 has nothing at this address (404).'],
    [410, 'not-found', '127.0.0.1 has nothing at this address (410).'],
    [429, 'unreachable', '127.0.0.1 asks to be left alone for a while (429).'],
    [503, 'unreachable', '127.0.0.1 is out of order for the moment (503).'],
    [500, 'unreachable', '127.0.0.1 answered with an error (500).'],
    [206, 'unreachable', '127.0.0.1 answered with an error (206).'],
    [301, 'unreachable', '127.0.0.1 answered with an error (301).'],
  ])('with status %i is a failure', async (status, code, message) => {
    const feed = await fetchFrom((response) => response.writeHead(status).end('x'));
    expect(feed).toEqual(failed(code, message));
  });

  it.each([
    [429, '7', 7],
    [503, '3600', 3600],
    [503, 'Tue, 14 Apr 2026 09:30:00 GMT', 1800],
    [429, 'soon', undefined],
    [404, '7', undefined],
    [301, '7', undefined],
  ])('with status %i that asks for %j asks to wait for %j seconds', async (status, value, seconds) => {
    const feed = await fetchFrom((response) =>
      response.writeHead(status, { 'retry-after': value, date: 'Tue, 14 Apr 2026 09:00:00 GMT' }).end('x'),
    );
    expect(feed.ok ? null : feed.error.retryAfterSeconds).toBe(seconds);
  });

  it.each([
    ['said to be one', 'text/html; charset=utf-8', 'Please sign in'],
    ['that looks like one', 'text/calendar', '\r\n <!DOCTYPE html><p>Please sign in'],
  ])('a web page %s is no calendar', async (_name, type, body) => {
    const feed = await fetchFrom((response) => {
      response.setHeader('content-type', type);
      response.end(body);
    });
    expect(feed).toEqual(
      failed('not-a-calendar', '127.0.0.1 answered with a web page instead of a calendar.'),
    );
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ])('that is small packed with %s and large unpacked is given up at the limit', async (encoding, pack) => {
    const bomb = pack(Buffer.alloc(100 * 1024 * 1024));
    const before = process.memoryUsage.rss();
    const feed = await fetchFrom(
      (response) => {
        response.setHeader('content-encoding', encoding);
        response.end(bomb);
      },
      { ...feedLimits, bytes: 1024 * 1024 },
    );
    expect(feed).toEqual(failed('too-large', 'What 127.0.0.1 sends is larger than 1 MB.'));
    expect(process.memoryUsage.rss() - before).toBeLessThan(64 * 1024 * 1024);
  });

  it.each<[string, FeedAnswer]>([
    ['before it answers', () => undefined],
    [
      'after the first words',
      (response) => {
        response.write(calendar);
      },
    ],
    [
      'never, but sends a byte now and then',
      (response) => {
        const timer = setInterval(() => response.write('x'), 5);
        response.on('close', () => clearInterval(timer));
      },
    ],
    ['never, but leads on slowly', (response) => void setTimeout(() => leadOn(response), 40)],
  ])('of one that stops %s is given up in time', async (_name, answer) => {
    const feed = await fetchFrom(answer, { ...feedLimits, milliseconds: 150, redirects: 1_000 });
    expect(feed).toEqual(failed('unreachable', '127.0.0.1 did not send its calendar within 0 seconds.'));
  });

  const leadOn = (response: ServerResponse) =>
    response.writeHead(302, { location: `/${secret}/basic.ics` }).end();

  it.each<[string, FeedAnswer, string]>([
    [
      'is cut off by the connection',
      (response) => {
        response.write(calendar, () => response.destroy());
      },
      '127.0.0.1 broke off in the middle.',
    ],
    [
      'is shorter than it says',
      (response) => {
        response.setHeader('content-length', '1000');
        response.write(calendar, () => response.socket?.end());
      },
      '127.0.0.1 broke off in the middle.',
    ],
    [
      'is not packed as it says',
      (response) => {
        response.setHeader('content-encoding', 'gzip');
        response.end('not packed at all');
      },
      '127.0.0.1 sends something that cannot be unpacked.',
    ],
    [
      'is not packed as it says, with br',
      (response) => {
        response.setHeader('content-encoding', 'br');
        response.end('not packed at all');
      },
      '127.0.0.1 sends something that cannot be unpacked.',
    ],
    [
      'has headers without end',
      (response) => {
        response.socket?.end(`HTTP/1.1 200 OK\r\nx: ${'a'.repeat(100_000)}\r\ncontent-length: 0\r\n\r\n`);
      },
      '127.0.0.1 answers in a way that cannot be read.',
    ],
    [
      'is no HTTP',
      (response) => {
        response.socket?.end('SSH-2.0-OpenSSH\r\n');
      },
      '127.0.0.1 answers in a way that cannot be read.',
    ],
  ])('that %s is a failure', async (_name, answer, message) => {
    expect(await fetchFrom(answer)).toEqual(failed('unreachable', message));
  });

  it('beyond the length it gives is not read', async () => {
    const feed = await fetchFrom((response) => {
      response.socket?.end(`HTTP/1.1 200 OK\r\ncontent-length: 5\r\nconnection: close\r\n\r\n${calendar}`);
    });
    expect(feed.ok && feed.value.kind === 'calendar' && String(feed.value.bytes)).toBe('BEGIN');
  });

  it('from no server at all is a failure', async () => {
    const { origin, close } = await openFeedServer(() => undefined);
    await close();
    expect(await fetchFeed({ address: `${origin}/${secret}`, ...noTags })).toEqual(
      failed('unreachable', '127.0.0.1 cannot be reached (ECONNREFUSED).'),
    );
  });
});

describe('[I8] a server that cannot be trusted', () => {
  it('is named with what is wrong with its certificate', async () => {
    const { origin, requests } = await openFeedServer((response) => response.end(calendar), true);
    expect(await fetchFeed({ address: `${origin}/${secret}`, ...noTags })).toEqual(
      failed(
        'unreachable',
        '127.0.0.1 cannot be trusted: nobody that this computer trusts vouches for its certificate.',
      ),
    );
    expect(requests).toEqual([]);
  });

  const hint =
    'A webcal:// address is asked over https; if this server only has http, type http:// in its place. Anyone on the way can then read the calendar and change it.';

  it('does not get a webcal address over http, which only the user may ask for', async () => {
    const { origin, requests } = await openFeedServer((response) => response.end(calendar));
    const asked = { address: `${origin.replace('http:', ' Webcal:')}/${secret}`, ...noTags };
    expect(await fetchFeed(asked)).toEqual(
      failed('unreachable', `127.0.0.1 does not speak https here. ${hint}`),
    );
    expect(requests).toEqual([]);
    expect((await fetchFeed({ ...asked, address: origin })).ok).toBe(true);
  });

  it('is not said to have http only where it is there with https, or is asked for https', async () => {
    const secure = await openFeedServer((response) => response.end(calendar), true);
    const asked = await fetchFeed({ address: secure.origin.replace('https:', 'webcal:'), ...noTags });
    expect(asked.ok ? '' : asked.error.message).toMatch(/vouches for its certificate\.$/);
    const plain = await openFeedServer((response) => response.end(calendar));
    const https = await fetchFeed({ address: plain.origin.replace('http:', 'https:'), ...noTags });
    expect(https.ok ? '' : https.error.message).toBe('127.0.0.1 does not speak https here.');
  });

  it('may have http only where nobody listens for https, or nobody answers in time', async () => {
    const { origin, close } = await openFeedServer(() => undefined);
    const asked = { address: origin.replace('http:', 'webcal:'), ...noTags };
    const silent = createServer();
    await new Promise<void>((resolve) => void silent.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void silent.close());
    const { port } = silent.address() as AddressInfo;
    const slow = { address: `webcal://127.0.0.1:${port}/`, ...noTags };
    expect(await fetchFeed(slow, { ...feedLimits, milliseconds: 50 })).toEqual(
      failed('unreachable', `127.0.0.1 did not send its calendar within 0 seconds. ${hint}`),
    );
    await close();
    expect(await fetchFeed(asked)).toEqual(
      failed('unreachable', `127.0.0.1 cannot be reached (ECONNREFUSED). ${hint}`),
    );
  });

  it.each([
    ['ECONNREFUSED', true],
    ['ECONNRESET', true],
    ['ETIMEDOUT', true],
    ['EPROTO', true],
    ['ERR_SSL_WRONG_VERSION_NUMBER', true],
    ['ERR_TLS_CERT_ALTNAME_INVALID', true],
    ['ENOTFOUND', false],
    ['CERT_HAS_EXPIRED', false],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', false],
    ['HPE_INVALID_CONSTANT', false],
  ])('with %s perhaps has no https: %j', (code, may) => {
    expect(speaksNoHttps(Object.assign(new Error('no'), { code }))).toBe(may);
  });

  it.each([
    ['http://example.org/a.ics', null],
    ['https://example.org/a.ics', 'https://example.org/a.ics'],
    ['//example.org/a.ics', 'https://example.org/a.ics'],
  ])('that leads from https to %s is followed to %s', (location, to) => {
    expect(parseRedirect(location, new URL('https://example.com/'))?.href ?? null).toBe(to);
  });

  it.each([
    ['ENOTFOUND', 'example.org cannot be found; perhaps there is no connection.'],
    ['CERT_HAS_EXPIRED', 'example.org cannot be trusted: its certificate has run out.'],
    [
      'ERR_TLS_CERT_ALTNAME_INVALID',
      'example.org cannot be trusted: its certificate is that of another server.',
    ],
    ['ETIMEDOUT', 'example.org does not answer.'],
    [`read ${secret}`, 'example.org cannot be reached.'],
  ])('says of %s what it means', (code, message) => {
    const error = Object.assign(new Error(`read https://example.org/${secret}`), { code });
    expect(brokenFetch(error, 'example.org')).toEqual({ code: 'unreachable', message });
  });
});

describe('[I7] a fetch that is stopped', () => {
  const stopped = failed('cancelled', 'The fetch from 127.0.0.1 was stopped. Nothing was changed.');

  it.each<[string, (stop: () => void) => FeedAnswer]>([
    ['before the answer', (stop) => () => stop()],
    [
      'in the middle of it',
      (stop) => (response) => {
        response.write(calendar, stop);
      },
    ],
  ])('%s says so, and lets go of its signal', async (_name, toAnswer) => {
    const controller = new AbortController();
    const { origin } = await openFeedServer(toAnswer(() => controller.abort()));
    const { signal } = controller;
    expect(await fetchFeed({ address: `${origin}/${secret}`, ...noTags, signal })).toEqual(stopped);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it('before it began asks nobody', async () => {
    const { origin, requests } = await openFeedServer((response) => response.end(calendar));
    const signal = AbortSignal.abort();
    expect(await fetchFeed({ address: origin, ...noTags, signal })).toEqual(stopped);
    expect(requests).toEqual([]);
  });
});
