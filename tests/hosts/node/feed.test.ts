import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { feedLimits, fetchFeed } from '../../../src/hosts/node/feed';

const calendar = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n';
const secret = '/private-8f3a/basic.ics';

/** A server on the loopback address; answers with where the secret calendar is. */
async function buildServer(
  answer: (response: ServerResponse, request: IncomingMessage) => void,
): Promise<string> {
  const server = createServer((request, response) => answer(response, request));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}${secret}`;
}

const failed = (code: string, message: string) => ({ ok: false, error: { code, message } });

describe('[I8] an address', () => {
  it('gives its calendar, named after the server because the address is secret', async () => {
    const address = await buildServer((response) => response.end(calendar));
    expect(await fetchFeed(address)).toEqual({
      ok: true,
      value: { fileName: '127.0.0.1', content: Buffer.from(calendar) },
    });
  });

  it('gives a packed calendar unpacked, under the name the server gives it', async () => {
    const address = await buildServer((response) => {
      response.setHeader('content-encoding', 'gzip');
      response.setHeader('content-disposition', 'attachment; filename="../../team.ics"');
      response.end(gzipSync(calendar));
    });
    expect(await fetchFeed(address)).toEqual({
      ok: true,
      value: { fileName: 'team.ics', content: Buffer.from(calendar) },
    });
  });

  it('is followed to another place', async () => {
    const address = await buildServer((response, { url }) => {
      if (url === secret) response.writeHead(302, { location: '/moved.ics' }).end();
      else response.end(calendar);
    });
    expect((await fetchFeed(address)).ok).toBe(true);
  });

  it.each([
    ['file:///etc/passwd'],
    ['ftp://example.org/a.ics'],
    ['javascript:alert(1)'],
    ['data:text/calendar,BEGIN:VCALENDAR'],
    ['team.ics'],
    [''],
  ])('like %j is not fetched', async (address) => {
    expect(await fetchFeed(address)).toEqual({
      ok: false,
      error: {
        code: 'bad-input',
        message: 'An address of a calendar starts with https://, http:// or webcal://.',
        field: 'address',
      },
    });
  });

  it('with a name and a password is not fetched', async () => {
    const fetched = await fetchFeed('https://ana:secret@example.org/a.ics');
    expect(fetched.ok ? null : fetched.error.code).toBe('bad-input');
    expect(JSON.stringify(fetched)).not.toContain('secret@');
  });
});

describe('[I8] rubbish from a server', () => {
  it.each([
    [404, failed('not-found', '127.0.0.1 has no calendar at this address (404).')],
    [410, failed('not-found', '127.0.0.1 has no calendar at this address (410).')],
    [401, failed('forbidden', '127.0.0.1 does not give this calendar away (401).')],
    [403, failed('forbidden', '127.0.0.1 does not give this calendar away (403).')],
    [500, failed('unreachable', '127.0.0.1 answered with an error (500).')],
    [304, failed('unreachable', '127.0.0.1 answered with an error (304).')],
  ])('with status %i is a failure', async (status, expected) => {
    const address = await buildServer((response) => response.writeHead(status).end());
    expect(await fetchFeed(address)).toEqual(expected);
  });

  it.each([
    ['said to be one', 'text/html; charset=utf-8', 'Please sign in'],
    ['that looks like one', 'text/calendar', '\r\n <!DOCTYPE html><p>Please sign in'],
  ])('a web page %s is no calendar', async (_name, type, body) => {
    const address = await buildServer((response) => {
      response.setHeader('content-type', type);
      response.end(body);
    });
    expect(await fetchFeed(address)).toEqual(
      failed('not-a-calendar', '127.0.0.1 answered with a web page instead of a calendar.'),
    );
  });

  it('that leads on without end is given up', async () => {
    let asked = 0;
    const address = await buildServer((response) => {
      asked += 1;
      response.writeHead(302, { location: secret }).end();
    });
    expect(await fetchFeed(address)).toEqual(
      failed('unreachable', '127.0.0.1 leads from one address to the next without end.'),
    );
    expect(asked).toBe(6);
  });

  it.each(['file:///etc/passwd', 'ftp://example.org/', 'http://['])(
    'that leads to %s is not followed',
    async (location) => {
      const address = await buildServer((response) => response.writeHead(301, { location }).end());
      expect(await fetchFeed(address)).toEqual(
        failed('unreachable', '127.0.0.1 leads to an address that is not safe to open.'),
      );
    },
  );

  it('that is too large is given up, also when it is small while packed', async () => {
    const address = await buildServer((response) => {
      response.setHeader('content-encoding', 'gzip');
      response.end(gzipSync(Buffer.alloc(3 * 1024 * 1024)));
    });
    expect(await fetchFeed(address, { ...feedLimits, bytes: 2 * 1024 * 1024 })).toEqual(
      failed('too-large', 'What 127.0.0.1 sends is larger than 2 MB.'),
    );
  });

  it.each([
    ['before it answers', () => {}],
    [
      'in the middle',
      (response: ServerResponse) => {
        response.write(calendar);
      },
    ],
  ])('that stops %s is given up in time', async (_name, answer) => {
    const address = await buildServer(answer);
    expect(await fetchFeed(address, { ...feedLimits, milliseconds: 1_000 })).toEqual(
      failed('unreachable', '127.0.0.1 did not answer within 1 seconds.'),
    );
  });

  it('that breaks off, is packed wrongly or is not there is a failure that keeps the address secret', async () => {
    const broken = await buildServer((response) => {
      response.write(calendar);
      setTimeout(() => response.destroy(), 20);
    });
    const packed = await buildServer((response) => {
      response.setHeader('content-encoding', 'gzip');
      response.end('not packed at all');
    });
    for (const address of [broken, packed, `http://127.0.0.1:1${secret}`]) {
      const fetched = await fetchFeed(address);
      expect(fetched.ok ? null : fetched.error.code).toBe('unreachable');
      expect(JSON.stringify(fetched)).not.toContain('private-8f3a');
    }
  });
});
