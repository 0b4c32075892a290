import type { Failure } from '../../../contract/failure';
import { importLimit } from '../../../contract/import-limit';
import type { Result } from '../../../domain/result';
import { failure, success } from '../../../domain/result';
import type { Feed, FeedFailure, FeedRequest } from '../../../planner/feed-port';
import { isAtHome, isWebcal, parseAddress, parseRedirect, splitSignIn } from './feed-address';
import { toUtf8 } from './feed-charset';
import {
  aWebPage,
  badStatus,
  brokenFetch,
  endlessRedirects,
  FetchEnded,
  privatePlace,
  signInWanted,
  speaksNoHttps,
  stopped,
  tooLarge,
  tooSlow,
  unsafeRedirect,
  withHttpHint,
} from './feed-failure';
import type { HopAnswer, Resolve } from './feed-network';
import { fetchHop, resolveHost } from './feed-network';
import { acceptEncoding } from './feed-packing';
import { isVisiblyPrivate } from './private-address';
import { parseHttpDate, parseRetryAfter } from './retry-after';

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
 * good.
 */
export async function fetchFeed(
  request: FeedRequest,
  limits: FeedLimits = feedLimits,
  resolve: Resolve = resolveHost,
): Promise<Result<Feed, FeedFailure>> {
  const url = parseAddress(request.address);
  if (!url.ok) return url;
  const { hostname } = url.value;
  const end = createEnd(request.signal, hostname, limits);
  let isAnswered = false;
  const onAnswer = () => {
    isAnswered = true;
  };
  const { signal } = end;
  try {
    const way = { headers: toHeaders(request), redirects: limits.redirects, signal, resolve, onAnswer };
    const response = await follow(url.value, way);
    if (!response.ok) return response;
    if (response.value.status === 304) {
      response.value.discard();
      return success({ kind: 'unchanged' });
    }
    return await readFeed(response.value, url.value, limits, request.wanted);
  } catch (error) {
    const cause = signal.aborted ? signal.reason : error;
    const mayHaveHttp = isWebcal(request.address) && !isAnswered && speaksNoHttps(cause);
    const why = brokenFetch(cause, hostname);
    return failure(mayHaveHttp ? withHttpHint(why) : why);
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
function toHeaders({ etag, lastModified, wanted }: FeedRequest): Readonly<Record<string, string>> {
  return {
    accept:
      wanted === 'programme'
        ? 'application/xml, application/json, text/calendar, */*;q=0.5'
        : 'text/calendar, */*;q=0.5',
    'accept-encoding': acceptEncoding,
    'user-agent': 'Mingle',
    ...(etag === '' ? {} : { 'if-none-match': etag }),
    ...(lastModified === '' ? {} : { 'if-modified-since': lastModified }),
  };
}

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

interface Way {
  readonly headers: Readonly<Record<string, string>>;
  readonly redirects: number;
  readonly signal: AbortSignal;
  readonly resolve: Resolve;
  /** Called for each answer, also a redirect. */
  readonly onAnswer: () => void;
}

/**
 * Goes after redirects by itself, because each step must be looked at.
 *
 * Against server-side request forgery, a step may lead to a private place only where the user's own address allows
 * it: the address is visibly private, or it is https and the certificate proves that the server is the one they meant,
 * also in the network of a company. Once a redirect has left that server, only public places are connected to.
 */
async function follow(
  start: URL,
  { headers, redirects: most, signal, resolve, onAnswer }: Way,
): Promise<Result<HopAnswer, FeedFailure>> {
  const { url: first, authorization } = splitSignIn(start);
  let url = first;
  let isTrusted = first.protocol === 'https:' || isVisiblyPrivate(first.hostname);
  for (let step = 0; step <= most; step += 1) {
    // A redirect to another server must not receive the password.
    const isTold = authorization !== null && url.origin === first.origin;
    const response = await fetchHop(url, {
      headers: isTold ? { ...headers, authorization } : headers,
      signal,
      ifPrivate: isTrusted ? null : new FetchEnded(privatePlace(start.hostname, step > 0)),
      resolve,
    });
    onAnswer();
    const { location } = response.headers;
    if (isAnswer(response, headers)) return success(response);
    response.discard();
    if (!redirects.has(response.status) || location === undefined) {
      return failure(
        response.status === 401 && url.origin === first.origin
          ? signInWanted(start.hostname, isTold)
          : { ...badStatus(start.hostname, response.status), ...toWait(response) },
      );
    }
    const next = parseRedirect(location, url);
    if (!next) return failure(unsafeRedirect(start.hostname));
    isTrusted &&= isAtHome(next, first);
    url = next;
  }
  return failure(endlessRedirects(start.hostname));
}

/** RFC 9110 §15.6.4 and RFC 6585 §4. Elsewhere Retry-After says nothing about the server's load. */
function toWait({ status, headers }: HopAnswer): Pick<FeedFailure, 'retryAfterSeconds'> {
  if (status !== 429 && status !== 503) return {};
  const sentAt = parseHttpDate(headers.date ?? '');
  const seconds = parseRetryAfter(headers['retry-after'], Number.isNaN(sentAt) ? Date.now() : sentAt);
  return seconds === null ? {} : { retryAfterSeconds: seconds };
}

/** A complete 2xx answer (not 206), or 304 only if we sent a validator. */
const isAnswer = ({ status }: HopAnswer, headers: Readonly<Record<string, string>>): boolean =>
  status === 304
    ? 'if-none-match' in headers || 'if-modified-since' in headers
    : status >= 200 && status < 300 && status !== 206;

async function readFeed(
  response: HopAnswer,
  { href, hostname }: URL,
  limits: FeedLimits,
  wanted: FeedRequest['wanted'],
): Promise<Result<Feed, Failure>> {
  const sent = await readUpTo(response, limits.bytes);
  if (sent === null) return failure(tooLarge(hostname, limits.bytes));
  const bytes = toUtf8(sent, response.headers['content-type'] ?? '');
  if (wanted !== 'programme' && isWebPage(response, bytes)) return failure(aWebPage(hostname));
  return success({
    kind: 'calendar',
    address: href,
    fileName: hostname,
    bytes,
    etag: shortTag(response.headers.etag),
    lastModified: shortTag(response.headers['last-modified']),
  });
}

/** A validator is sent back unchanged; one that is too long is dropped. */
const shortTag = (tag = ''): string => (tag.length <= 1000 ? tag : '');

/** The decompressed body; null when it exceeds the limit. */
async function readUpTo({ body }: HopAnswer, limit: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
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
function isWebPage({ headers }: HopAnswer, content: Uint8Array): boolean {
  const start = new TextDecoder().decode(content.subarray(0, 256)).trimStart();
  const isLabelled = /^text\/html\b/i.test(headers['content-type'] ?? '');
  return start.startsWith('<') || (isLabelled && !/^BEGIN:VCALENDAR/i.test(start));
}
