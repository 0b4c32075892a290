import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bodyLimits } from '../../../src/contract/operation';
import type { Push } from '../../../src/contract/push';
import type { BrowserHost } from '../../../src/hosts/http/server';
import { openBrowserHost } from '../../../src/hosts/http/server';
import { partsOf } from './http-client';
import type { RawRequest } from './raw-request';
import { send, sendText } from './raw-request';

/** An address under which other computers would find this one. */
const outside = Object.values(networkInterfaces())
  .flat()
  .find((address) => address && !address.internal && address.family === 'IPv4')?.address;

/** Calls that got through to the planner, by name. */
const reached: string[] = [];
const listeners = new Set<(push: Push) => void>();
let place: string;
let host: BrowserHost;
let port: number;
let token: string;

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'mingle-http-'));
  const staticDir = join(place, 'page');
  mkdirSync(join(staticDir, 'assets'), { recursive: true });
  writeFileSync(join(staticDir, 'index.html'), '<!doctype html><title>Mingle</title>');
  writeFileSync(join(staticDir, 'assets/index-1a2b.js'), 'void 0;');
  writeFileSync(join(place, 'secret.json'), 'secret');
  host = await openHost();
  ({ port, token } = partsOf(host.url));
});
afterAll(async () => {
  await host.close();
  rmSync(place, { recursive: true });
});

const openHost = (limits: { readonly requestTimeoutMs?: number } = {}): Promise<BrowserHost> =>
  openBrowserHost({
    session: {
      dispatch: async (name, input) => {
        reached.push(name);
        return { ok: true, value: input };
      },
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    staticDir: join(place, 'page'),
    port: 0,
    reportBug: (error) => {
      throw error;
    },
    ...limits,
  });

const json = { 'content-type': 'application/json' };
const withBytes = { 'content-type': 'application/vnd.mingle.call' };
/** A good call, to be spoilt in one place. */
const call = (spoilt: Partial<RawRequest> = {}) =>
  send(port, {
    method: 'POST',
    path: '/api/call/app.info',
    body: ['{}'],
    ...spoilt,
    headers: { ...json, 'x-mingle-token': token, ...spoilt.headers },
  });
const codeOf = (answer: { readonly status: number; readonly body: string }) => [
  answer.status,
  JSON.parse(answer.body).error?.code,
];

describe('a call to the browser host', () => {
  it('is answered when it has this launch’s token', async () => {
    const { status, body } = await call();
    expect({ status, body }).toEqual({ status: 200, body: '{"ok":true,"value":{}}' });
  });

  it.each<[string, Partial<RawRequest>, number, string]>([
    ['without a token', { headers: { 'x-mingle-token': '' } }, 401, 'forbidden'],
    ['with the token of another launch', { headers: { 'x-mingle-token': 'x'.repeat(43) } }, 401, 'forbidden'],
    ['from another site', { headers: { origin: 'https://example.com' } }, 403, 'forbidden'],
    ['from a page without an origin', { headers: { origin: 'null' } }, 403, 'forbidden'],
    ['from another port of this computer', { headers: { origin: 'http://127.0.0.1:1' } }, 403, 'forbidden'],
    ['under another name', { headers: { host: 'rebound.example.com' } }, 421, 'forbidden'],
    ['under the name localhost', { headers: { host: 'localhost' } }, 421, 'forbidden'],
    ['as a form', { headers: { 'content-type': 'text/plain' } }, 415, 'bad-input'],
    ['without a type', { headers: { 'content-type': '' } }, 415, 'bad-input'],
    ['that is packed', { headers: { 'content-encoding': 'gzip' } }, 415, 'bad-input'],
    ['that is cut off', { body: ['{"of":'] }, 400, 'bad-input'],
    ['that is empty', { body: [] }, 400, 'bad-input'],
    ['nested too deeply to read', { body: ['['.repeat(200_000), ']'.repeat(200_000)] }, 400, 'bad-input'],
    [
      'with fewer bytes than it says',
      { headers: withBytes, body: ['{"content":{"$bytes":5}}\nfour'] },
      400,
      'bad-input',
    ],
    [
      'with more bytes than it says',
      { headers: withBytes, body: ['{"content":{"$bytes":3}}\nfour'] },
      400,
      'bad-input',
    ],
    ['with bytes that it does not tell of', { headers: withBytes, body: ['{}\nfour'] }, 400, 'bad-input'],
    [
      'with less than no bytes',
      { headers: withBytes, body: ['{"content":{"$bytes":-1}}\n'] },
      400,
      'bad-input',
    ],
    ['with half a byte', { headers: withBytes, body: ['{"content":{"$bytes":0.5}}\n1'] }, 400, 'bad-input'],
    [
      'with bytes for a length',
      { headers: withBytes, body: ['{"content":{"$bytes":"&&&&"}}\n'] },
      400,
      'bad-input',
    ],
    ['that is a GET', { method: 'GET', body: [] }, 405, 'bad-input'],
    ['that is a DELETE', { method: 'DELETE', body: [] }, 405, 'bad-input'],
    ['of no operation', { path: '/api/call/events.drop' }, 404, 'bad-input'],
    ['of something every object has', { path: '/api/call/constructor' }, 404, 'bad-input'],
    ['of __proto__', { path: '/api/call/__proto__' }, 404, 'bad-input'],
    ['with a malformed name', { path: '/api/call/%E0%A4%A' }, 404, 'bad-input'],
    ['beside the calls', { path: '/api/else' }, 404, 'bad-input'],
  ])('%s is refused', async (_how, spoilt, status, code) => {
    reached.length = 0;
    expect(codeOf(await call(spoilt))).toEqual([status, code]);
    expect(reached).toEqual([]);
  });

  it('says 413 to a body that announces too much, and reads it to its end', async () => {
    const mebibyte = Buffer.alloc(1024 * 1024, ' ');
    const body = new Array(bodyLimits.file / mebibyte.length + 1).fill(mebibyte);
    const headers = { 'content-length': body.length * mebibyte.length };
    expect(codeOf(await call({ headers, body }))).toEqual([413, 'too-large']);
  });

  it('says 413 to a body that grows too large without announcing it', async () => {
    const mebibyte = Buffer.alloc(1024 * 1024, ' ');
    const body = new Array(bodyLimits.file / mebibyte.length + 1).fill(mebibyte);
    expect(codeOf(await call({ body }))).toEqual([413, 'too-large']);
  });

  it.each([
    ['a list of keys', '/api/call/event.mark', bodyLimits.list, json],
    ['any other call', '/api/call/prep.save', bodyLimits.usual, json],
    ['the JSON of a file', '/api/call/calendar.review', bodyLimits.usual, json],
    ['the JSON before the bytes of a file', '/api/call/calendar.review', bodyLimits.usual, withBytes],
  ])('takes as much as %s needs and no more', async (_what, path, limit, headers) => {
    const spaces = Buffer.alloc(limit - 2, ' ');
    expect(codeOf(await call({ path, headers, body: [spaces, '{}'] }))).toEqual([200, undefined]);
    expect(codeOf(await call({ path, headers, body: [spaces, ' {}\n'] }))).toEqual([413, 'too-large']);
  });

  it('says 413 to a file above the import limit', async () => {
    const mebibyte = Buffer.alloc(1024 * 1024, 'A');
    const path = '/api/call/calendar.review';
    const body = [`{"content":{"$bytes":${65 * mebibyte.length}}}\n`, ...new Array(64).fill(mebibyte)];
    expect(codeOf(await call({ path, headers: withBytes, body }))).toEqual([413, 'too-large']);
  });

  it('takes the bytes that follow its line', async () => {
    const lines = ['{"content":{"$bytes":5},"other":{"$bytes":2}}\n', 'AB', Buffer.from([10, 0, 255])];
    const { status, body } = await call({ headers: withBytes, body: lines });
    // No operation answers with bytes; as JSON they are numbers by their place.
    expect([status, JSON.parse(body).value]).toEqual([
      200,
      { content: { 0: 65, 1: 66, 2: 10, 3: 0, 4: 255 }, other: { $bytes: 2 } },
    ]);
  });

  it('takes JSON in several lines', async () => {
    const { status, body } = await call({ body: ['{\n  "of": { "$bytes": "Europe/Berlin" }\n}\n'] });
    expect([status, JSON.parse(body).value]).toEqual([200, { of: { $bytes: 'Europe/Berlin' } }]);
  });

  it('takes nothing from a key called __proto__', async () => {
    const { body } = await call({ body: ['{"__proto__":{"polluted":true}}'] });
    expect(JSON.parse(body).ok).toBe(true);
    expect('polluted' in {}).toBe(false);
  });
});

describe('pushes of the browser host', () => {
  it('are lines of JSON, and end with the page', async () => {
    const abort = new AbortController();
    const headers = { 'x-mingle-token': token };
    const { body, headers: said } = await fetch(`http://127.0.0.1:${port}/api/push`, {
      headers,
      signal: abort.signal,
    });
    expect([said.get('x-content-type-options'), said.get('cache-control')]).toEqual(['nosniff', 'no-store']);
    expect(said.get('content-security-policy')).toContain("default-src 'none'");
    const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toBe('\n');
    for (const tell of listeners) tell({ kind: 'changed', topics: ['events'] });
    expect((await reader?.read())?.value).toBe('{"kind":"changed","topics":["events"]}\n');
    abort.abort();
    await expect.poll(() => listeners.size).toBe(0);
  });

  it('are refused without the token', async () => {
    expect(codeOf(await send(port, { path: '/api/push' }))).toEqual([401, 'forbidden']);
  });
});

describe('the page of the browser host', () => {
  const get = (path: string, method = 'GET') => send(port, { path, method });

  it('comes with a strict policy and is not kept', async () => {
    const { status, headers, body } = await get('/');
    expect({ status, body }).toEqual({ status: 200, body: '<!doctype html><title>Mingle</title>' });
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'; " +
        "style-src 'self'; style-src-elem 'self' 'unsafe-inline'; style-src-attr 'none'; base-uri 'none'; " +
        "form-action 'none'; frame-ancestors 'none'; object-src 'none'",
    );
    expect({
      type: headers['content-type'],
      cache: headers['cache-control'],
      sniff: headers['x-content-type-options'],
      referrer: headers['referrer-policy'],
    }).toEqual({
      type: 'text/html; charset=utf-8',
      cache: 'no-store',
      sniff: 'nosniff',
      referrer: 'no-referrer',
    });
  });

  it('has its scripts, kept by their hash', async () => {
    const { status, headers } = await get('/assets/index-1a2b.js?again');
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([
      200,
      'text/javascript; charset=utf-8',
      'public, max-age=31536000, immutable',
    ]);
  });

  it('answers HEAD with the length and no body', async () => {
    const { status, headers, body } = await get('/', 'HEAD');
    expect([status, headers['content-length'], body]).toEqual([200, '36', '']);
  });

  it.each([
    '/../secret.json',
    '/..%2fsecret.json',
    '/%2e%2e/secret.json',
    '/assets/../../secret.json',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.json',
    '//secret.json',
    '/assets',
    '/nothing.js',
  ])('has nothing at %s', async (path) => {
    const { status, headers, body } = await get(path);
    expect([status, headers['content-type'], body]).toEqual([
      404,
      'text/plain; charset=utf-8',
      'There is no such page. Mingle opens at the address without a path.\n',
    ]);
  });

  it.each(['/%E0%A4%A', '/%', '/a%00b', '/..%5csecret.json', 'http://127.0.0.1/'])(
    'cannot read the address %s',
    async (path) => {
      expect((await get(path)).status).toBe(400);
    },
  );

  it('takes no POST', async () => {
    const { status, headers } = await get('/', 'POST');
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  it('is not shown under another name', async () => {
    const { status, body } = await send(port, { path: '/', headers: { host: 'example.com' } });
    expect([status, body]).toEqual([421, `Mingle answers at http://127.0.0.1:${port} only.\n`]);
  });
});

describe('a connection to the browser host', () => {
  it('ends with 431 when its headers are too large', async () => {
    const answer = await sendText(
      port,
      `GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
  });

  it('ends with 408 when its request does not come to an end', async () => {
    const impatient = await openHost({ requestTimeoutMs: 200 });
    const begun = 'POST /api/call/app.info HTTP/1.1\r\nHost: 127.0.0.1\r\n';
    expect(await sendText(partsOf(impatient.url).port, begun)).toMatch(/^HTTP\/1\.1 408 /);
    await impatient.close();
  });

  it('ends with 400 when it does not speak HTTP', async () => {
    expect(await sendText(port, 'hello\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
  });

  it.skipIf(!outside)(
    'is not possible from another computer (skipped: this one has no network)',
    async () => {
      await expect(fetch(`http://${outside}:${port}/`)).rejects.toThrow('fetch failed');
    },
  );
});
