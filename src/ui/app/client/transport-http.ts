import type { OperationName, Transport } from '../../../contract/client';
import type { Answer, Failure } from '../../../contract/failure';
import { type Connection, type Push, topics } from '../../../contract/push';
import { toCallBody } from '../../../contract/wire/call-body';
import { callPathOf, pushPath, tokenHeader } from '../../../contract/wire/http';
import { takePushes } from '../../../contract/wire/push-lines';

const tokenKey = 'mingle-token';

/** Milliseconds before the stream of pushes is opened again; it doubles at each attempt in vain. */
const firstPause = 500;
const longestPause = 8_000;

/** Browsers let requests of at most 64 KiB outlive their page; characters may take three bytes. */
const keepaliveLimit = 20_000;

const tokenAddress = /^#token=([^&]+)/;

/** Takes the token of a first address (`#token=…`) into this tab's session and out of the address bar. */
export function takeToken(page: Window): string {
  const given = tokenAddress.exec(page.location.hash)?.[1];
  if (given) {
    page.sessionStorage.setItem(tokenKey, given);
    page.history.replaceState(null, '', `${page.location.pathname}${page.location.search}#/`);
  }
  return page.sessionStorage.getItem(tokenKey) ?? '';
}

/** An address with another launch's token, opened in this tab, changes its fragment alone: the page has to begin anew. */
function reloadForToken(page: Window): void {
  page.addEventListener('hashchange', () => {
    if (!tokenAddress.test(page.location.hash)) return;
    takeToken(page);
    page.location.reload();
  });
}

/** Talks to the browser host that served this page. */
export function createHttpTransport(page: Window): Transport {
  const token = takeToken(page);
  reloadForToken(page);
  const listeners = new Set<(push: Push) => void>();
  const tell = (push: Push) => {
    for (const listener of listeners) listener(push);
  };
  let stopStream: (() => void) | null = null;
  return {
    call: (name, input) => call(token, name, input),
    subscribe: (listener) => {
      listeners.add(listener);
      stopStream ??= openPushStream(token, tell);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stopStream?.();
        stopStream = null;
      };
    },
  };
}

async function call(token: string, name: OperationName, input: unknown): Promise<Answer<unknown>> {
  try {
    const { type, line, files } = toCallBody(input);
    const response = await fetch(callPathOf(name), {
      method: 'POST',
      headers: { 'content-type': type, [tokenHeader]: token },
      // As a Blob, so that the page neither reads nor copies its files.
      body: files.length === 0 ? line : new Blob([line, ...(files as BlobPart[])]),
      // What is typed last is sent while the tab closes, and must get through.
      keepalive: files.length === 0 && line.length < keepaliveLimit,
    });
    const answer: unknown = await response.json();
    return isAnswer(answer) ? answer : failed('bug', `${name} answered with ${response.status}`);
  } catch {
    return failed('unreachable', '');
  }
}

const failed = (code: Failure['code'], message: string): Answer<unknown> => ({
  ok: false,
  error: { code, message },
});

const isAnswer = (value: unknown): value is Answer<unknown> =>
  typeof value === 'object' && value !== null && 'ok' in value && ('value' in value || 'error' in value);

/**
 * Reads pushes, one JSON per line, until the returned function is called. A stream that breaks is opened again;
 * since pushes may have been missed meanwhile, everything then counts as changed. That it could not be opened again is told
 * as well.
 */
function openPushStream(token: string, tell: (push: Push) => void): () => void {
  const abort = new AbortController();
  const run = async () => {
    let pause = firstPause;
    let missed = false;
    let failures = 0;
    let connection: Connection = 'up';
    const tellOnce = (now: Connection) => {
      if (now !== connection) tell({ kind: 'connection', connection: now });
      connection = now;
    };
    while (!abort.signal.aborted) {
      let found: Connection = 'lost';
      try {
        const response = await fetch(pushPath, {
          headers: { [tokenHeader]: token },
          signal: abort.signal,
        });
        if (response.status === 401) found = 'other-launch';
        if (response.ok && response.body) {
          failures = 0;
          tellOnce('up');
          if (missed) tell({ kind: 'changed', topics });
          pause = firstPause;
          await readPushes(response.body, tell);
        }
      } catch {
        // Gone for now; tried again below.
      }
      if (abort.signal.aborted) return;
      // A stream that merely broke off is not worth a word; one that cannot be opened again is.
      failures += 1;
      if (failures > 1 || found === 'other-launch') tellOnce(found);
      missed = true;
      await wait(pause, abort.signal);
      pause = Math.min(pause * 2, longestPause);
    }
  };
  void run();
  return () => abort.abort();
}

async function readPushes(stream: ReadableStream<Uint8Array>, tell: (push: Push) => void): Promise<void> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const taken = takePushes(rest + decoder.decode(value, { stream: true }));
    rest = taken.rest;
    for (const push of taken.pushes) tell(push);
  }
}

const wait = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
