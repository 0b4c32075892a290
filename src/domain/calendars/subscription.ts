import type { Instant } from '../time/instant';

/** A calendar that is fetched from an address again and again (product I8). */
export interface Subscription {
  /** https or http. Often the only key to the calendar, so it leaves the data folder in no view, log or export. */
  readonly address: string;
  /** Minutes from one fetch to the next; null fetches only when asked. */
  readonly everyMinutes: number | null;
  /** ETag and Last-Modified as the server last sent them with a calendar that was taken; empty when it sent none. */
  readonly etag: string;
  readonly lastModified: string;
  /** When the server last answered with a calendar, or said that nothing changed. */
  readonly fetchedAt: Instant;
  /** What went wrong since then; null when nothing did. */
  readonly trouble: FetchTrouble | null;
  /** The user took back what the server sent: nothing is fetched by itself until they ask for it. */
  readonly isPaused: boolean;
  /** What the server sent last, where it is not taken without the user's word; null where it is. */
  readonly held: HeldFetch | null;
}

/** A fetched calendar that the user is to look at: it waits for them, or they refused it. */
export interface HeldFetch {
  /** Of its bytes; they themselves are not kept. */
  readonly sha256: string;
  readonly isRefused: boolean;
}

/** A row of fetches that brought nothing; the last good state stays meanwhile. */
export interface FetchTrouble {
  /** A sentence that names the server and not the address. */
  readonly message: string;
  readonly triedAt: Instant;
  /** Fetches that failed one after the other, from 1. */
  readonly times: number;
}

/** What can be chosen, in minutes: an hour, six hours, a day, a week. */
export const fetchIntervals = [60, 360, 1440, 10_080] as const;

export const dailyMinutes = 1440;

/** The interval offered for what the feed itself asks for (RFC 7986 §5.7): the shortest that is not more often. */
export const intervalFor = (askedMinutes: number | null): number =>
  askedMinutes === null
    ? dailyMinutes
    : (fetchIntervals.find((minutes) => minutes >= askedMinutes) ?? fetchIntervals[3]);

const minuteMs = 60_000;
const firstRetryMinutes = 15;

/** What says when a subscription is fetched; its view has it as well. */
type Schedule = Pick<Subscription, 'everyMinutes' | 'fetchedAt' | 'trouble' | 'isPaused'>;

/**
 * When the subscription is to be fetched next; null when it waits for the user. After a failure it is tried again soon,
 * then at twice the distance each time, never less often than its own interval.
 */
export function nextFetch({ everyMinutes, fetchedAt, trouble, isPaused }: Schedule): Instant | null {
  if (everyMinutes === null || isPaused) return null;
  if (!trouble) return fetchedAt + everyMinutes * minuteMs;
  const wait = Math.min(everyMinutes, firstRetryMinutes * 2 ** Math.min(trouble.times - 1, 20));
  return trouble.triedAt + wait * minuteMs;
}

/** A fetch in the future was noted by a clock that went wrong: it counts as none. */
export function isDue(schedule: Schedule, now: Instant): boolean {
  const next = nextFetch(schedule);
  if (next === null) return false;
  return next <= now || (schedule.trouble?.triedAt ?? schedule.fetchedAt) > now;
}

/** True so soon after a fetch that none may follow by itself, whatever of it could be noted. */
export const isJustTried = (triedAt: Instant, now: Instant): boolean =>
  triedAt <= now && now < triedAt + firstRetryMinutes * minuteMs;

/** The server's name, which is all that is shown of an address. */
export const hostOf = (address: string): string =>
  /^https?:\/\/(?:[^/?#]*@)?([^/?#]+)/i.exec(address)?.[1] ?? '';

/** True where two addresses lead to the same calendar, whoever signs in. */
export const isSamePlace = (one: string, other: string): boolean =>
  withoutSignIn(one) === withoutSignIn(other);

const withoutSignIn = (address: string): string => address.replace(/^(https?:\/\/)[^/?#]*@/i, '$1');

/** False for http: anyone on the way can read the calendar and change it. */
export const isEncrypted = (address: string): boolean => /^https:/i.test(address);
