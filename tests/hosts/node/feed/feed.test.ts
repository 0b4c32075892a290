import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { FeedLimits } from '../../../../src/hosts/node/feed/feed';
import { feedLimits, fetchFeed } from '../../../../src/hosts/node/feed/feed';
import { parseAddress } from '../../../../src/hosts/node/feed/feed-address';
import type { FeedAnswer } from '../../../helpers/feed-server';
import { openFeedServer, pretendPublic } from '../../../helpers/feed-server';

const calendar = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n';
const path = '/private-8f3a/basic.ics';

const noTags = { etag: '', lastModified: '' };

async function fetchFrom(
  answer: FeedAnswer,
  tags: { readonly etag: string; readonly lastModified: string } = noTags,
  limits: FeedLimits = feedLimits,
) {
  const server = await openFeedServer(answer);
  const feed = await fetchFeed({ address: `${server.origin}${path}`, ...tags }, limits);
  return { feed, server };
}

const theCalendar = (address: string, bytes = calendar) => ({
  ok: true,
  value: {
    kind: 'calendar',
    address,
    fileName: '127.0.0.1',
    bytes: Buffer.from(bytes),
    etag: '',
    lastModified: '',
  },
});

describe('[I8] an address', () => {
  it('gives its calendar, named after the server because the address is secret', async () => {
    const { feed, server } = await fetchFrom((response) => response.end(calendar));
    expect(feed).toEqual(theCalendar(`${server.origin}${path}`));
  });

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ])('gives a calendar packed with %s unpacked', async (encoding, pack) => {
    const { feed, server } = await fetchFrom((response) => {
      response.setHeader('content-encoding', encoding);
      response.end(pack(calendar));
    });
    expect(feed).toEqual(theCalendar(`${server.origin}${path}`));
  });

  it.each([
    'attachment; filename="../../etc/team.ics"',
    'attachment; filename="private-8f3a.ics"',
    "attachment; filename*=UTF-8''private-8f3a.ics",
  ])('[T1] gives nothing of what the server calls its file: %s', async (disposition) => {
    const { feed } = await fetchFrom((response) => {
      response.setHeader('content-disposition', disposition);
      response.end(calendar);
    });
    expect(feed.ok && feed.value.kind === 'calendar' && feed.value.fileName).toBe('127.0.0.1');
  });

  it('[N7] gives a programme in XML, which a calendar never is', async () => {
    const schedule = '<?xml version="1.0"?><schedule></schedule>';
    const server = await openFeedServer((response) => response.end(schedule));
    const address = `${server.origin}${path}`;
    const feed = await fetchFeed({ address, ...noTags, wanted: 'programme' });
    expect(feed).toEqual(theCalendar(address, schedule));
    expect(server.requests[0]?.headers.accept).toContain('application/xml');
  });

  it('gives a calendar that the server calls a web page', async () => {
    const { feed, server } = await fetchFrom((response) => {
      response.setHeader('content-type', 'text/html; charset=UTF-8');
      response.end(calendar);
    });
    expect(feed).toEqual(theCalendar(`${server.origin}${path}`));
  });

  it('gives its calendar in UTF-8 where the server names another charset', async () => {
    const { feed, server } = await fetchFrom((response) => {
      response.setHeader('content-type', 'text/calendar; charset=windows-1251');
      response.end(Buffer.from('BEGIN:VCALENDAR\r\nX-WR-CALNAME:\xca\xeb\xf3\xe1\r\n', 'latin1'));
    });
    const text = 'BEGIN:VCALENDAR\r\nX-WR-CALNAME:Клуб\r\n';
    expect(feed).toEqual(theCalendar(`${server.origin}${path}`, text));
  });

  it.each([
    ['webcal://example.org/a.ics', 'https://example.org/a.ics'],
    ['WEBCALS://example.org/a.ics', 'https://example.org/a.ics'],
    ['  https://example.org:8443/my feed.ics?key=1 ', 'https://example.org:8443/my%20feed.ics?key=1'],
    ['https://kalender.münchen.example/a.ics', 'https://kalender.xn--mnchen-3ya.example/a.ics'],
    ['http://example.org', 'http://example.org/'],
  ])('written %j is fetched as %s', (written, fetched) => {
    const url = parseAddress(written);
    expect(url.ok && url.value.href).toBe(fetched);
  });

  it.each([
    'file:///etc/passwd',
    'ftp://example.org/a.ics',
    'javascript:alert(1)',
    'data:text/calendar,BEGIN:VCALENDAR',
    'webcal:',
    'https://two words.example/a.ics',
    'team.ics',
    '',
  ])('like %j is not fetched', async (address) => {
    const message = 'An address starts with https://, http:// or webcal://.';
    expect(await fetchFeed({ address, ...noTags })).toEqual({
      ok: false,
      error: { code: 'bad-input', message, field: 'address' },
    });
  });

  it('with a name and a password is fetched over https only, or from this computer', async () => {
    expect(await fetchFeed({ address: 'http://ana:secret@example.org/a.ics', ...noTags })).toEqual({
      ok: false,
      error: {
        code: 'bad-input',
        message: 'A name and a password are sent over https only. Use the https address of the calendar.',
        field: 'address',
      },
    });
    const taken = [
      'https://a:b@example.org/',
      'webcal://a:b@example.org/',
      'http://a:b@[::1]/',
      'http://a:b@localhost:1/',
    ];
    expect(taken.map((address) => parseAddress(address).ok)).toEqual([true, true, true, true]);
  });
});

describe('[I8] a calendar behind a sign-in', () => {
  const guarded =
    (name: string, password: string): FeedAnswer =>
    (response, { headers }) => {
      const wanted = `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;
      if (headers.authorization === wanted) response.end(calendar);
      else response.writeHead(401, { 'www-authenticate': 'Basic realm="calendars"' }).end();
    };
  const at = (origin: string, signIn: string) => `${origin.replace('//', `//${signIn}`)}${path}`;

  it('is given to the name and the password in its address, whatever stands in them', async () => {
    const server = await openFeedServer(guarded('ana', 'p@ss: 100 %zz – ü'));
    const address = at(server.origin, `ana:${encodeURIComponent('p@ss: 100 %zz – ü')}@`);
    expect(await fetchFeed({ address, ...noTags })).toEqual(theCalendar(address));
    expect(server.requests.map(({ url }) => url)).toEqual([path]);
  });

  it('is asked for, or found to be wrong, in words that repeat neither', async () => {
    const server = await openFeedServer(guarded('ana', 'secret'));
    const wanted = (message: string) => ({
      ok: false,
      error: { code: 'forbidden', message, field: 'sign-in' },
    });
    expect(await fetchFeed({ address: at(server.origin, ''), ...noTags })).toEqual(
      wanted('127.0.0.1 asks for a name and a password (401).'),
    );
    expect(await fetchFeed({ address: at(server.origin, 'ana:wrong@'), ...noTags })).toEqual(
      wanted('127.0.0.1 does not take this name and password (401).'),
    );
  });

  it('is told its password on the way within its server, and nobody else is', async () => {
    const other = await openFeedServer(guarded('ana', 'secret'));
    const server = await openFeedServer((response, request) => {
      if (request.url === '/moved') return guarded('ana', 'secret')(response, request);
      const location = request.url === '/within' ? '/moved' : `${other.origin}/moved`;
      response.writeHead(302, { location }).end();
    });
    const within = `${server.origin.replace('//', '//ana:secret@')}/within`;
    expect(await fetchFeed({ address: within, ...noTags })).toEqual(theCalendar(within));
    const away = `${server.origin.replace('//', '//ana:secret@')}/away`;
    expect(await fetchFeed({ address: away, ...noTags }, feedLimits, pretendPublic)).toEqual({
      ok: false,
      error: { code: 'forbidden', message: '127.0.0.1 does not give this calendar away (401).' },
    });
    expect(other.requests.map(({ headers }) => headers.authorization)).toEqual([undefined]);
  });
});

describe('[I8] a calendar fetched before', () => {
  const unchanged = { ok: true, value: { kind: 'unchanged' } };
  const monday = 'Mon, 02 Mar 2026 08:00:00 GMT';

  it.each([
    ['its ETag', { etag: '"v1"', lastModified: '' }, ['"v1"', undefined]],
    ['its date', { etag: '', lastModified: monday }, [undefined, monday]],
    ['both', { etag: 'W/"v1"', lastModified: monday }, ['W/"v1"', monday]],
  ])('is told from a new one by %s', async (_name, tags, sent) => {
    const { feed, server } = await fetchFrom((response) => response.writeHead(304).end(), tags);
    expect(feed).toEqual(unchanged);
    const headers = server.requests[0]?.headers;
    expect([headers?.['if-none-match'], headers?.['if-modified-since']]).toEqual(sent);
  });

  it.each(['W/"weak"', '"with \\" quote, and comma"', 'unquoted', '"caf\u00e9\u0080"', '"\'; DROP--"'])(
    'is asked for with the ETag %s as it came',
    async (etag) => {
      const { feed, server } = await fetchFrom((response) => {
        response.setHeader('etag', etag);
        response.end(Buffer.from(calendar));
      });
      if (!feed.ok || feed.value.kind !== 'calendar') throw new Error('no calendar came');
      expect(feed.value.etag).toBe(etag);
      server.answer((response) => response.writeHead(304).end());
      expect(await fetchFeed(feed.value)).toEqual(unchanged);
      expect(server.requests[1]?.headers['if-none-match']).toBe(etag);
    },
  );

  it('comes again whole from a server that knows no tags', async () => {
    const { feed, server } = await fetchFrom((response) => response.end(calendar), {
      etag: '"v1"',
      lastModified: monday,
    });
    expect(feed).toEqual(theCalendar(`${server.origin}${path}`));
  });

  it('is not kept by a tag that is too long to be one', async () => {
    const { feed } = await fetchFrom((response) => {
      response.setHeader('etag', `"${'x'.repeat(1_000)}"`);
      response.end(calendar);
    });
    expect(feed.ok && feed.value.kind === 'calendar' && feed.value.etag).toBe('');
  });

  it('is not taken for unchanged by a server that was not asked', async () => {
    const { feed } = await fetchFrom((response) => response.writeHead(304).end());
    expect(feed).toEqual({
      ok: false,
      error: { code: 'unreachable', message: '127.0.0.1 answered with an error (304).' },
    });
  });
});

describe('[I8] a calendar that moved', () => {
  it.each([301, 302, 303, 307, 308])('with %i is followed, and asked for where it was', async (status) => {
    const { feed, server } = await fetchFrom(
      (response, { url }) => {
        if (url === path) response.writeHead(status, { location: '../moved.ics?x=1' }).end('gone');
        else response.end(calendar);
      },
      { etag: '"v1"', lastModified: '' },
    );
    expect(feed).toEqual(theCalendar(`${server.origin}${path}`));
    expect(server.requests.map(({ url, headers }) => [url, headers['if-none-match']])).toEqual([
      [path, '"v1"'],
      ['/moved.ics?x=1', '"v1"'],
    ]);
  });

  it('to another server is followed', async () => {
    const other = await openFeedServer((response) => response.end(calendar));
    const { origin } = await openFeedServer((response) =>
      response.writeHead(302, { location: `${other.origin}/a.ics` }).end(),
    );
    expect(await fetchFeed({ address: origin, ...noTags }, feedLimits, pretendPublic)).toEqual(
      theCalendar(`${origin}/`),
    );
  });

  it.each([
    ['in a circle', (response: { url?: string | undefined }) => response.url ?? ''],
    ['ever further', ({ url }: { url?: string | undefined }) => `${url}/more`],
  ])('%s is given up', async (_name, next) => {
    const { feed, server } = await fetchFrom((response, request) =>
      response.writeHead(302, { location: next(request) }).end(),
    );
    const message = '127.0.0.1 leads from one address to the next without end.';
    expect(feed).toEqual({ ok: false, error: { code: 'unreachable', message } });
    expect(server.requests).toHaveLength(6);
  });

  it.each([
    'file:///etc/passwd',
    'ftp://example.org/',
    'data:text/calendar,BEGIN:VCALENDAR',
    'javascript:alert(1)',
    'http://ana:secret@example.org/',
    'http://[',
  ])('to %s is not followed', async (location) => {
    const { feed } = await fetchFrom((response) => response.writeHead(301, { location }).end());
    const message = '127.0.0.1 leads to an address that is not safe to open.';
    expect(feed).toEqual({ ok: false, error: { code: 'unreachable', message } });
  });
});
