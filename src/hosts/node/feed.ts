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
  /** Of the calendar as it is read, unpacked. */
  readonly bytes: number;
  /** From the first word to the last byte, over all redirects. */
  readonly milliseconds: number;
  readonly redirects: number;
}

export const feedLimits: FeedLimits = { bytes: importLimit, milliseconds: 30_000, redirects: 5 };

/**
 * Fetches a calendar from an http, https or webcal address; what comes packed is unpacked. With the tags of an earlier
 * answer the server can say that nothing changed. Failures name the server but never the address, which is often the
 * only key to a calendar; the calendar goes by the server's name, because what a server calls its file can hold the
 * address too.
 *
 * The address stays as the user gave it, also after a permanent redirect (RFC 9110 §15.4.2 would let it be replaced):
 * one answer of a sign-in page or of someone on the way would else lead the subscription away for good. `Retry-After`
 * is not followed: after a failure a quarter of an hour passes anyway, and then twice as long each time.
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
 * Ends the fetch when `outer` does, and when its time is over. Not `AbortSignal.any`: in Node 20 the collector may take a
 * time limit that only a joined signal knows, and a server that sends a byte a second is then listened to for ever.
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

/** Says what is there already, where a server can tell (RFC 9110 §13.1). */
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
    // Whoever else the way leads to is not told the password.
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

/** All of a calendar, or that it is the one we have: neither a part nobody asked for, nor news of what we never had. */
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

/** Sent back as it came; what is too long to be one is not kept. */
function tagOf({ headers }: Response, name: string): string {
  const tag = headers.get(name) ?? '';
  return tag.length <= 1000 ? tag : '';
}

/** The body, unpacked; null when it is larger. */
async function readUpTo(response: Response, limit: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    // Leaving the loop cancels the rest.
    if (size > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** No calendar starts with `<`, whatever the server calls it; and one that says so is one, under a wrong label too. */
function isWebPage({ headers }: Response, content: Uint8Array): boolean {
  const start = new TextDecoder().decode(content.subarray(0, 256)).trimStart();
  const isLabelled = /^text\/html\b/i.test(headers.get('content-type') ?? '');
  return start.startsWith('<') || (isLabelled && !/^BEGIN:VCALENDAR/i.test(start));
}
