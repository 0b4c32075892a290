import type { Answer, Failure } from '../../contract/failure';
import { importLimit } from '../../contract/import-limit';
import type { Result } from '../../domain/result';
import { failure, success } from '../../domain/result';
import type { Feed, FeedRequest } from '../../planner/ports';
import { parseAddress, parseRedirect, splitSignIn } from './feed-address';
import {
  aWebPage,
  badStatus,
  brokenFetch,
  endlessRedirects,
  FetchEnded,
  signInWanted,
  stopped,
  tooLarge,
  tooSlow,
  unsafeRedirect,
} from './feed-failure';

export interface FeedLimits {
  /** The limit of the calendar in bytes, after decompression. */
  readonly bytes: number;
  /** The time limit of a whole fetch, with all redirects. */
  readonly milliseconds: number;
  readonly redirects: number;
}

export const feedLimits: FeedLimits = { bytes: importLimit, milliseconds: 30_000, redirects: 5 };

/**
 * Fetches a calendar from an http, https or webcal address, and decompresses it. The validators of an earlier answer
 * (ETag, Last-Modified) let the server answer that nothing changed. Failures name the server but never the address,
 * which is often the only key to a calendar. The calendar is called after the server, because the file name that a
 * server sends can contain the address.
 *
 * The address stays as the user gave it, also after a permanent redirect, although RFC 9110 §15.4.2 would let it be
 * replaced: one answer of a sign-in page or of an attacker on the network would otherwise redirect the subscription for
 * good. `Retry-After` is ignored, because a failed fetch is retried after a quarter of an hour, and then with a doubled
 * delay each time.
 */
export async function fetchFeed(
  request: FeedRequest,
  limits: FeedLimits = feedLimits,
): Promise<Answer<Feed>> {
  const url = parseAddress(request.address);
  if (!url.ok) return url;
  const { hostname } = url.value;
  const end = createEnd(request.signal, hostname, limits);
  try {
    const response = await follow(url.value, toHeaders(request), limits, end.signal);
    if (!response.ok) return response;
    if (response.value.status === 304) return success({ kind: 'unchanged' });
    return await readFeed(response.value, url.value, limits);
  } catch (error) {
    return failure(error instanceof FetchEnded ? error.failure : brokenFetch(error, hostname));
  } finally {
    end.release();
  }
}

/**
 * Aborts the fetch when `outer` aborts or the time limit ends. `AbortSignal.any` is not used: Node 20 may garbage-
 * collect a time limit that only a joined signal refers to, and a server that sends one byte a second would then never
 * time out.
 */
function createEnd(outer: AbortSignal | undefined, hostname: string, { milliseconds }: FeedLimits) {
  const controller = new AbortController();
  const end = (why: Failure) => controller.abort(new FetchEnded(why));
  const stop = () => end(stopped(hostname));
  const timer = setTimeout(() => end(tooSlow(hostname, milliseconds)), milliseconds);
  outer?.addEventListener('abort', stop);
  if (outer?.aborted) stop();
  return {
    signal: controller.signal,
    release: () => {
      clearTimeout(timer);
      outer?.removeEventListener('abort', stop);
    },
  };
}

/** Sends the validators of the copy that we have (RFC 9110 §13.1). */
function toHeaders({ etag, lastModified }: FeedRequest): Readonly<Record<string, string>> {
  return {
    accept: 'text/calendar, */*;q=0.5',
    'user-agent': 'Mingle',
    ...(etag === '' ? {} : { 'if-none-match': etag }),
    ...(lastModified === '' ? {} : { 'if-modified-since': lastModified }),
  };
}

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Goes after redirects by itself, because each step must be looked at. */
async function follow(
  start: URL,
  headers: Readonly<Record<string, string>>,
  limits: FeedLimits,
  signal: AbortSignal,
): Promise<Result<Response, Failure>> {
  const { url: first, authorization } = splitSignIn(start);
  let url = first;
  for (let step = 0; step <= limits.redirects; step += 1) {
    // A redirect to another server must not receive the password.
    const isTold = authorization !== null && url.origin === first.origin;
    const response = await fetch(url, {
      headers: isTold ? { ...headers, authorization } : headers,
      redirect: 'manual',
      signal,
    });
    const location = response.headers.get('location');
    if (isAnswer(response, headers)) return success(response);
    await response.body?.cancel();
    if (!redirects.has(response.status) || location === null) {
      return failure(
        response.status === 401 && url.origin === first.origin
          ? signInWanted(start.hostname, isTold)
          : badStatus(start.hostname, response.status),
      );
    }
    const next = parseRedirect(location, url);
    if (!next) return failure(unsafeRedirect(start.hostname));
    url = next;
  }
  return failure(endlessRedirects(start.hostname));
}

/** A complete 2xx answer (not 206), or 304 only if we sent a validator. */
const isAnswer = ({ ok, status }: Response, headers: Readonly<Record<string, string>>): boolean =>
  status === 304 ? 'if-none-match' in headers || 'if-modified-since' in headers : ok && status !== 206;

async function readFeed(
  response: Response,
  { href, hostname }: URL,
  limits: FeedLimits,
): Promise<Result<Feed, Failure>> {
  const bytes = await readUpTo(response, limits.bytes);
  if (bytes === null) return failure(tooLarge(hostname, limits.bytes));
  if (isWebPage(response, bytes)) return failure(aWebPage(hostname));
  return success({
    kind: 'calendar',
    address: href,
    fileName: hostname,
    bytes,
    etag: tagOf(response, 'etag'),
    lastModified: tagOf(response, 'last-modified'),
  });
}

/** A validator is sent back unchanged; one that is too long is dropped. */
function tagOf({ headers }: Response, name: string): string {
  const tag = headers.get(name) ?? '';
  return tag.length <= 1000 ? tag : '';
}

/** The decompressed body; null when it exceeds the limit. */
async function readUpTo(response: Response, limit: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    // Leaving the loop cancels the stream.
    if (size > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * A calendar never starts with `<`, so such a body is a web page even if the server labels it as a calendar. A body
 * labelled HTML that starts with BEGIN:VCALENDAR is a calendar all the same.
 */
function isWebPage({ headers }: Response, content: Uint8Array): boolean {
  const start = new TextDecoder().decode(content.subarray(0, 256)).trimStart();
  const isLabelled = /^text\/html\b/i.test(headers.get('content-type') ?? '');
  return start.startsWith('<') || (isLabelled && !/^BEGIN:VCALENDAR/i.test(start));
}
