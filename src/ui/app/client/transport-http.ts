import type { OperationName, Transport } from '../../../contract/client';
import type { Answer, Failure } from '../../../contract/failure';
import { type Connection, type Push, topics } from '../../../contract/push';
import { toCallBody } from '../../../contract/wire/call-body';
import { callPathOf, pushPath, tokenHeader } from '../../../contract/wire/http';
import { takePushes } from '../../../contract/wire/push-lines';

const tokenKey = 'mingle-token';

/** Back-off in milliseconds before the push stream is reopened; it doubles at each failed attempt. */
const firstPause = 500;
const longestPause = 8_000;

/** Characters, of at most three bytes each: browsers limit requests that outlive their page (`keepalive`) to 64 KiB. */
const keepaliveLimit = 20_000;

const tokenAddress = /^#token=([^&]+)/;

/** Moves the token of a launch's address (`#token=…`) into the tab's session storage, and returns the tab's token. */
export function takeToken(page: Window): string {
  const token = tokenAddress.exec(page.location.hash)?.[1];
  if (token) {
    page.sessionStorage.setItem(tokenKey, token);
    page.history.replaceState(null, '', `${page.location.pathname}${page.location.search}#/`);
  }
  return page.sessionStorage.getItem(tokenKey) ?? '';
}

/** Opening another launch's address in this tab changes only the fragment, so the page has to reload by itself. */
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
      // A Blob, so that the page neither reads nor copies the files.
      body: files.length === 0 ? line : new Blob([line, ...(files as BlobPart[])]),
      // The last typed text is sent while the tab closes, and must arrive.
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
 * Reads pushes, one JSON per line, until the returned function is called. A broken stream is reopened with back-off. Pushes
 * may have been missed meanwhile, so every topic then counts as changed. `tell` also learns when the stream cannot be
 * reopened.
 */
function openPushStream(token: string, tell: (push: Push) => void): () => void {
  const abort = new AbortController();
  const run = async () => {
    let pause = firstPause;
    let missed = false;
    let failures = 0;
    let connection: Connection = 'up';
    const tellConnection = (next: Connection) => {
      if (next !== connection) tell({ kind: 'connection', connection: next });
      connection = next;
    };
    while (!abort.signal.aborted) {
      let outcome: Connection = 'lost';
      try {
        const response = await fetch(pushPath, {
          headers: { [tokenHeader]: token },
          signal: abort.signal,
        });
        if (response.status === 401) outcome = 'other-launch';
        if (response.ok && response.body) {
          failures = 0;
          tellConnection('up');
          if (missed) tell({ kind: 'changed', topics });
          pause = firstPause;
          await readPushes(response.body, tell);
        }
      } catch {
        // The host did not answer; the loop tries again.
      }
      if (abort.signal.aborted) return;
      // A stream that broke off is reopened silently; one that cannot be reopened is reported.
      failures += 1;
      if (failures > 1 || outcome === 'other-launch') tellConnection(outcome);
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
  let incomplete = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const { pushes, rest } = takePushes(incomplete + decoder.decode(value, { stream: true }));
    incomplete = rest;
    for (const push of pushes) tell(push);
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
