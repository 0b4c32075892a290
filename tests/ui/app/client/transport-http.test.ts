import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Push } from '../../../../src/contract/push';
import { createHttpTransport, takeToken } from '../../../../src/ui/app/client/transport-http';

type Fetch = (path: string, init: RequestInit) => Promise<Response>;

const answerWith = (fetch: Fetch) => vi.stubGlobal('fetch', vi.fn(fetch));

beforeEach(() => {
  window.sessionStorage.setItem('mingle-token', 'secret');
});

afterEach(() => {
  vi.unstubAllGlobals();
  window.sessionStorage.clear();
});

it('takes the token out of the address into the session of this tab', () => {
  window.history.replaceState(null, '', '#token=from-the-address');
  expect(takeToken(window)).toBe('from-the-address');
  expect(window.location.hash).toBe('#/');
  expect(takeToken(window)).toBe('from-the-address');
});

it('calls with the token in a header and the bytes of a file after the line of JSON', async () => {
  const seen: unknown[] = [];
  answerWith(async (path, { method, headers, body }) => {
    seen.push({ path, method, headers, body: await new Response(body).text() });
    return Response.json({ ok: true, value: 7 });
  });
  const transport = createHttpTransport(window);
  const answer = await transport.call('calendar.review', {
    fileName: 'a.ics',
    content: new File(['BEGIN'], 'a.ics'),
  });
  expect(answer).toEqual({ ok: true, value: 7 });
  expect(seen).toEqual([
    {
      path: '/api/call/calendar.review',
      method: 'POST',
      headers: { 'content-type': 'application/vnd.mingle.call', 'x-mingle-token': 'secret' },
      body: '{"fileName":"a.ics","content":{"$bytes":5}}\nBEGIN',
    },
  ]);
});

it('answers with `unreachable` when the host is gone, and never throws', async () => {
  answerWith(async () => {
    throw new TypeError('Failed to fetch');
  });
  const answer = await createHttpTransport(window).call('app.info', {});
  expect(answer).toEqual({
    ok: false,
    error: { code: 'unreachable', message: '' },
  });
});

it('hears pushes line by line, also when a line comes in pieces, and skips the lines that keep the stream alive', async () => {
  const pieces = ['{"kind":"changed","top', 'ics":["events"]}\n\n{"kind":"command","command":"undo"}\n'];
  answerWith(
    async () => new Response(new Blob(pieces.slice(0, 1)).stream().pipeThrough(appending(pieces[1] ?? ''))),
  );
  const heard: Push[] = [];
  const stop = createHttpTransport(window).subscribe((push) => heard.push(push));
  await expect.poll(() => heard.length).toBe(2);
  stop();
  expect(heard).toEqual([
    { kind: 'changed', topics: ['events'] },
    { kind: 'command', command: 'undo' },
  ]);
});

it('opens a broken stream again and then counts everything as changed', async () => {
  let opened = 0;
  answerWith(async (_path, { signal }) => {
    opened += 1;
    if (opened === 1) throw new TypeError('gone');
    return new Response(
      new ReadableStream({ start: (stream) => signal?.addEventListener('abort', () => stream.close()) }),
    );
  });
  const heard: Push[] = [];
  const stop = createHttpTransport(window).subscribe((push) => heard.push(push));
  await expect.poll(() => heard, { timeout: 3_000 }).toHaveLength(1);
  stop();
  expect(heard).toEqual([
    {
      kind: 'changed',
      topics: [
        'calendars',
        'events',
        'follow-ups',
        'people',
        'leads',
        'templates',
        'programmes',
        'picks',
        'steps',
        'reminders',
        'news',
        'settings',
        'history',
        'reviews',
        'rules',
        'suggestions',
        'saved-views',
        'data',
      ],
    },
  ]);
});

it('says once that the host is gone, and that it is back', async () => {
  let opened = 0;
  answerWith(async (_path, { signal }) => {
    opened += 1;
    // The first stream ends, and the next two attempts fail.
    if (opened === 1) return new Response(new Blob(['\n']).stream());
    if (opened < 4) throw new TypeError('gone');
    return new Response(
      new ReadableStream({ start: (stream) => signal?.addEventListener('abort', () => stream.close()) }),
    );
  });
  const heard: Push[] = [];
  const stop = createHttpTransport(window).subscribe((push) => {
    if (push.kind === 'connection') heard.push(push);
  });
  await expect.poll(() => heard, { timeout: 8_000 }).toHaveLength(2);
  stop();
  expect(heard).toEqual([
    { kind: 'connection', connection: 'lost' },
    { kind: 'connection', connection: 'up' },
  ]);
});

it('says that another start of Mingle answers, which does not know this tab', async () => {
  answerWith(async () => new Response('{}', { status: 401 }));
  const heard: Push[] = [];
  const stop = createHttpTransport(window).subscribe((push) => heard.push(push));
  await expect.poll(() => heard).toHaveLength(1);
  stop();
  expect(heard).toEqual([{ kind: 'connection', connection: 'other-launch' }]);
});

const appending = (text: string) =>
  new TransformStream<Uint8Array, Uint8Array>({
    flush: (stream) => stream.enqueue(new TextEncoder().encode(text)),
  });
