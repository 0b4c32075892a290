import type { Answer, Failure } from '../../contract/failure';
import { importLimit } from '../../contract/operations';
import type { Result } from '../../domain/result';
import { failure, success } from '../../domain/result';
import type { Feed, FeedRequest } from '../../planner/ports';

export interface FeedLimits {
  readonly bytes: number;
  readonly milliseconds: number;
  readonly redirects: number;
}

export const feedLimits: FeedLimits = { bytes: importLimit, milliseconds: 30_000, redirects: 5 };

/**
 * Fetches a calendar from an http, https or webcal address; what comes packed is unpacked. With the tags of an earlier
 * answer the server can say that nothing changed. Failures name the server but never the address, which is often the
 * only key to a calendar.
 */
export async function fetchFeed(
  request: FeedRequest,
  limits: FeedLimits = feedLimits,
): Promise<Answer<Feed>> {
  const url = parseAddress(request.address);
  if (!url.ok) return url;
  const timeout = AbortSignal.timeout(limits.milliseconds);
  const signal = request.signal ? AbortSignal.any([timeout, request.signal]) : timeout;
  try {
    const response = await follow(url.value, toHeaders(request), limits.redirects, signal);
    if (!response.ok) return response;
    if (response.value.status === 304) return success({ kind: 'unchanged' });
    return await readFeed(response.value, url.value, limits);
  } catch (error) {
    return failure(toUnreachable(error, url.value.hostname, limits));
  }
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

/** webcal is a calendar's way of saying http; servers that have calendars speak https. */
function parseAddress(address: string): Result<URL, Failure> {
  const text = address.trim().replace(/^webcals?:/i, 'https:');
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !isWeb(url)) {
    const message = 'An address of a calendar starts with https://, http:// or webcal://.';
    return failure({ code: 'bad-input', message, field: 'address' });
  }
  if (url.username || url.password) {
    const message =
      'An address with a name and a password in it is not fetched. Use the calendar’s secret address.';
    return failure({ code: 'bad-input', message, field: 'address' });
  }
  return success(url);
}

const isWeb = ({ protocol }: URL): boolean => protocol === 'https:' || protocol === 'http:';

/** Goes after redirects by itself, because each step must be looked at. */
async function follow(
  start: URL,
  headers: Readonly<Record<string, string>>,
  redirects: number,
  signal: AbortSignal,
): Promise<Result<Response, Failure>> {
  let url = start;
  for (let step = 0; step <= redirects; step += 1) {
    const response = await fetch(url, { headers, redirect: 'manual', signal });
    const location = response.headers.get('location');
    if (response.status === 304) return success(response);
    if (response.status < 300 || response.status > 399 || location === null) return toGood(response, url);
    await response.body?.cancel();
    const next = URL.canParse(location, url.href) ? new URL(location, url) : null;
    if (!next || !isWeb(next) || (url.protocol === 'https:' && next.protocol === 'http:')) {
      return unreachable(`${url.hostname} leads to an address that is not safe to open.`);
    }
    url = next;
  }
  return unreachable(`${start.hostname} leads from one address to the next without end.`);
}

const unreachable = (message: string) => failure({ code: 'unreachable', message } satisfies Failure);

async function toGood(response: Response, { hostname }: URL): Promise<Result<Response, Failure>> {
  if (response.ok) return success(response);
  await response.body?.cancel();
  const { status } = response;
  if (status === 401 || status === 403) {
    return failure({
      code: 'forbidden',
      message: `${hostname} does not give this calendar away (${status}).`,
    });
  }
  if (status === 404 || status === 410) {
    return failure({
      code: 'not-found',
      message: `${hostname} has no calendar at this address (${status}).`,
    });
  }
  return unreachable(`${hostname} answered with an error (${status}).`);
}

async function readFeed(
  response: Response,
  { href }: URL,
  limits: FeedLimits,
): Promise<Result<Feed, Failure>> {
  const { hostname } = new URL(response.url);
  const bytes = await readUpTo(response, limits.bytes);
  if (bytes === null) {
    const most = `${Math.floor(limits.bytes / 1024 / 1024)} MB`;
    return failure({ code: 'too-large', message: `What ${hostname} sends is larger than ${most}.` });
  }
  if (isWebPage(response, bytes)) {
    const message = `${hostname} answered with a web page instead of a calendar.`;
    return failure({ code: 'not-a-calendar', message });
  }
  return success({
    kind: 'calendar',
    address: href,
    fileName: fileNameOf(response) ?? hostname,
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

/** No calendar starts with `<`, whatever the server calls it. */
const isWebPage = (response: Response, content: Uint8Array): boolean =>
  /^text\/html\b/i.test(response.headers.get('content-type') ?? '') ||
  new TextDecoder().decode(content.subarray(0, 256)).trimStart().startsWith('<');

/** The name the server gives the file; never a part of the address, which may be secret. */
function fileNameOf(response: Response): string | null {
  const disposition = response.headers.get('content-disposition') ?? '';
  const [, name = ''] = /\bfilename="?([^";]+)/i.exec(disposition) ?? [];
  return name.split(/[\\/]/).at(-1)?.trim().slice(0, 200) || null;
}

/** Why nothing came. What the system says of it may hold the address, so only its code is passed on. */
function toUnreachable(error: unknown, hostname: string, limits: FeedLimits): Failure {
  if (!(error instanceof Error)) throw error;
  if (error.name === 'AbortError') {
    return { code: 'cancelled', message: `The fetch from ${hostname} was stopped. Nothing was changed.` };
  }
  if (error.name === 'TimeoutError') {
    const seconds = Math.round(limits.milliseconds / 1000);
    return { code: 'unreachable', message: `${hostname} did not answer within ${seconds} seconds.` };
  }
  if (!(error instanceof TypeError)) throw error;
  const { cause } = error;
  const why = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
  return { code: 'unreachable', message: `${hostname} cannot be reached${why}.` };
}
