import type { Instant } from '../time/instant';

/** A calendar that is fetched repeatedly from an address (product I8). */
export interface Subscription {
  /** https or http. Often the only secret that protects the calendar, so no view, log or export contains it. */
  readonly address: string;
  /** Minutes from one fetch to the next; null if the user fetches by hand. */
  readonly everyMinutes: number | null;
  /** The validators (ETag, Last-Modified) that the server sent with the last accepted calendar; empty if it sent none. */
  readonly etag: string;
  readonly lastModified: string;
  /** When the server last answered with a calendar, or with 304 Not Modified. */
  readonly fetchedAt: Instant;
  /** The failures since then; null if there was none. */
  readonly trouble: FetchTrouble | null;
  /** The user took back what the server sent: Mingle does not fetch by itself until they fetch by hand. */
  readonly isPaused: boolean;
  /** The server's last calendar, if it needs the user's decision; null if it was applied. */
  readonly held: HeldFetch | null;
}

/** A fetched calendar that was not applied: it waits for the user's decision, or they refused it. */
export interface HeldFetch {
  /** Of its bytes, which are not kept. */
  readonly sha256: string;
  readonly isRefused: boolean;
}

/** Consecutive failed fetches; the last good state stays in use. */
export interface FetchTrouble {
  /** A sentence that names the server, not the secret address. */
  readonly message: string;
  readonly triedAt: Instant;
  /** The number of consecutive failures, from 1. */
  readonly times: number;
  /** The server asks not to be asked again before (Retry-After, RFC 9110 §10.2.3); absent if it does not. */
  readonly waitUntil?: Instant;
}

/** The intervals that the user can choose, in minutes: an hour, six hours, a day, a week. */
export const fetchIntervals = [60, 360, 1440, 10_080] as const;

export const dailyMinutes = 1440;

/** The default interval for the one that the feed asks for (RFC 7986 §5.7): the shortest that is not more frequent. */
export const intervalFor = (askedMinutes: number | null): number =>
  askedMinutes === null
    ? dailyMinutes
    : (fetchIntervals.find((minutes) => minutes >= askedMinutes) ?? fetchIntervals[3]);

const minuteMs = 60_000;
const firstRetryMinutes = 15;

/** No server can ask for a longer wait, so that one mistake of it does not end a subscription. */
export const longestWaitMinutes = 10_080;

/** Until when the server asks to wait; null if it does not, and if the wait was noted by a clock that ran ahead. */
export function waitsUntil(trouble: FetchTrouble | null, now: Instant): Instant | null {
  if (trouble?.waitUntil === undefined || trouble.triedAt > now) return null;
  const until = boundedWait(trouble);
  return until > now ? until : null;
}

/**
 * The trouble after one more failed fetch. A failure that names no time to wait does not end a wait that the server asked for
 * before.
 */
export function troubleAfter(
  former: FetchTrouble | null,
  {
    message,
    retryAfterSeconds,
  }: { readonly message: string; readonly retryAfterSeconds?: number | undefined },
  triedAt: Instant,
): FetchTrouble {
  const waitUntil =
    retryAfterSeconds === undefined ? waitsUntil(former, triedAt) : toWaitUntil(triedAt, retryAfterSeconds);
  const wait = waitUntil === null ? {} : { waitUntil };
  return { message, triedAt, times: (former?.times ?? 0) + 1, ...wait };
}

/** The end of a wait of so many seconds, at most the longest. */
const toWaitUntil = (triedAt: Instant, seconds: number): Instant =>
  triedAt + Math.min(seconds * 1000, longestWaitMinutes * minuteMs);

const boundedWait = ({ triedAt, waitUntil = triedAt }: FetchTrouble): Instant =>
  Math.min(waitUntil, triedAt + longestWaitMinutes * minuteMs);

/** The fields that the schedule depends on; `SubscriptionView` has them too. */
type Schedule = Pick<Subscription, 'everyMinutes' | 'fetchedAt' | 'trouble' | 'isPaused'>;

/**
 * When the subscription is due; null if only the user fetches it. Failures are retried with exponential back-off, from 15
 * minutes up to the subscription's own interval, but not before the server allows it.
 */
export function nextFetch({ everyMinutes, fetchedAt, trouble, isPaused }: Schedule): Instant | null {
  if (everyMinutes === null || isPaused) return null;
  if (!trouble) return fetchedAt + everyMinutes * minuteMs;
  const wait = Math.min(everyMinutes, firstRetryMinutes * 2 ** Math.min(trouble.times - 1, 20));
  return Math.max(trouble.triedAt + wait * minuteMs, boundedWait(trouble));
}

/** True also if the last fetch lies in the future: the clock was wrong then. */
export function isDue(schedule: Schedule, now: Instant): boolean {
  const next = nextFetch(schedule);
  if (next === null) return false;
  return next <= now || (schedule.trouble?.triedAt ?? schedule.fetchedAt) > now;
}

/** True so soon after an attempt that no automatic fetch may follow, even if the attempt could not be saved. */
export const isJustTried = (triedAt: Instant, now: Instant): boolean =>
  triedAt <= now && now < triedAt + firstRetryMinutes * minuteMs;

/** The host, which is the only part of an address that is shown. */
export const hostOf = (address: string): string =>
  /^https?:\/\/(?:[^/?#]*@)?([^/?#]+)/i.exec(address)?.[1] ?? '';

/** True for addresses that differ only in their user name and password. */
export const isSamePlace = (one: string, other: string): boolean =>
  withoutSignIn(one) === withoutSignIn(other);

const withoutSignIn = (address: string): string => address.replace(/^(https?:\/\/)[^/?#]*@/i, '$1');

/** False for http: anyone on the network path can read and change the calendar. */
export const isEncrypted = (address: string): boolean => /^https:/i.test(address);
