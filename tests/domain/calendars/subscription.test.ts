import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Subscription } from '../../../src/domain/calendars/subscription';
import {
  fetchIntervals,
  hostOf,
  intervalFor,
  isDue,
  isEncrypted,
  isJustTried,
  nextFetch,
  troubleAfter,
  waitsUntil,
} from '../../../src/domain/calendars/subscription';

const at = Date.parse('2026-03-02T08:00:00Z');
const minute = 60_000;

const buildSubscription = (changes: Partial<Subscription> = {}): Subscription => ({
  address: 'https://calendar.example.com/private-7/basic.ics',
  everyMinutes: 1440,
  etag: '',
  lastModified: '',
  fetchedAt: at,
  trouble: null,
  isPaused: false,
  held: null,
  ...changes,
});
const troubleOf = (times: number) => ({ message: 'It is down.', triedAt: at, times });

const anySubscription = fc.record({
  everyMinutes: fc.option(fc.integer({ min: 15, max: 60 * 24 * 366 })),
  fetchedAt: fc.integer({ min: 0, max: 4e12 }),
  isPaused: fc.boolean(),
  trouble: fc.option(
    fc.record({
      message: fc.constant(''),
      triedAt: fc.integer({ min: 0, max: 4e12 }),
      times: fc.integer({ min: 1, max: 1e6 }),
    }),
  ),
});

describe('[I8] the interval offered', () => {
  it.each([
    [null, 1440],
    [1, 60],
    [60, 60],
    [61, 360],
    [1440, 1440],
    [1441, 10_080],
    [1e9, 10_080],
  ])('for a feed that asks for %j minutes is %i', (asked, offered) => {
    expect(intervalFor(asked)).toBe(offered);
  });

  it('is one that can be chosen, and not more often than asked for while there is one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_080 }), (asked) => {
        expect(fetchIntervals).toContain(intervalFor(asked));
        expect(intervalFor(asked)).toBeGreaterThanOrEqual(asked);
      }),
    );
  });
});

describe('[I8] the next fetch', () => {
  it.each<[string, Partial<Subscription>, number | null]>([
    ['comes after the interval', {}, 1440],
    ['never comes by itself without an interval', { everyMinutes: null }, null],
    ['never comes by itself while paused', { isPaused: true, trouble: troubleOf(1) }, null],
    ['comes soon after a failure', { trouble: troubleOf(1) }, 15],
    ['comes later after the second', { trouble: troubleOf(2) }, 30],
    ['comes within the interval, however often it failed', { trouble: troubleOf(1e6) }, 1440],
    ['comes no later than the interval, be it short', { everyMinutes: 20, trouble: troubleOf(2) }, 20],
  ])('%s', (_name, changes, minutes) => {
    const next = nextFetch(buildSubscription(changes));
    expect(next === null ? null : (next - at) / minute).toBe(minutes);
  });

  it('lies after the last try, at most one interval away, whatever happened', () => {
    fc.assert(
      fc.property(anySubscription, (changes) => {
        const subscription = buildSubscription(changes);
        const { everyMinutes, trouble, fetchedAt, isPaused } = subscription;
        const next = nextFetch(subscription);
        expect(next === null).toBe(everyMinutes === null || isPaused);
        if (next === null || everyMinutes === null) return;
        const last = trouble?.triedAt ?? fetchedAt;
        expect(next).toBeGreaterThan(last);
        expect(next - last).toBeLessThanOrEqual(everyMinutes * minute);
      }),
    );
  });

  it('is due from its minute on, and not before', () => {
    const subscription = buildSubscription();
    const next = at + 1440 * minute;
    expect([next - 1, next, next + 1].map((now) => isDue(subscription, now))).toEqual([false, true, true]);
    expect(isDue(buildSubscription({ everyMinutes: null }), 4e12)).toBe(false);
  });

  it('is due at once where the last was noted by a clock that ran ahead', () => {
    expect(isDue(buildSubscription(), at - 1)).toBe(true);
    expect(isDue(buildSubscription({ trouble: troubleOf(3) }), at - 1)).toBe(true);
    expect(isDue(buildSubscription({ isPaused: true }), at - 1)).toBe(false);
  });

  it('follows no other within a quarter of an hour, except where the clock was set back', () => {
    const quarter = 15 * minute;
    expect([at - 1, at, at + quarter - 1, at + quarter].map((now) => isJustTried(at, now))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('is never more than one interval away from being due', () => {
    fc.assert(
      fc.property(anySubscription, fc.integer({ min: 0, max: 4e12 }), (changes, now) => {
        const subscription = buildSubscription(changes);
        const { everyMinutes, isPaused } = subscription;
        if (everyMinutes === null || isPaused) return;
        expect(isDue(subscription, now) || isDue(subscription, now + everyMinutes * minute)).toBe(true);
      }),
    );
  });
});

describe('[I8] the wait that a server asks for', () => {
  const week = 7 * 1440;
  const waiting = (minutes: number, times = 1) => ({ ...troubleOf(times), waitUntil: at + minutes * minute });

  it.each<[string, Partial<Subscription>, number | null]>([
    ['puts the next fetch off', { trouble: waiting(240) }, 240],
    ['puts it off beyond the interval', { everyMinutes: 60, trouble: waiting(240) }, 240],
    ['does not bring it forward', { trouble: waiting(1, 3) }, 60],
    ['lasts a week at most', { trouble: waiting(1e7) }, week],
    ['makes no fetch where the user fetches by hand', { everyMinutes: null, trouble: waiting(240) }, null],
  ])('%s', (_name, changes, minutes) => {
    const next = nextFetch(buildSubscription(changes));
    expect(next === null ? null : (next - at) / minute).toBe(minutes);
  });

  it('is over at its minute, and counts for nothing where a clock that ran ahead noted it', () => {
    const trouble = waiting(240);
    const end = at + 240 * minute;
    expect([at, end - 1, end].map((now) => waitsUntil(trouble, now))).toEqual([end, end, null]);
    expect([at, end - 1, end].map((now) => isDue(buildSubscription({ trouble }), now))).toEqual([
      false,
      false,
      true,
    ]);
    expect([waitsUntil(trouble, at - 1), isDue(buildSubscription({ trouble }), at - 1)]).toEqual([
      null,
      true,
    ]);
    expect([waitsUntil(null, at), waitsUntil(troubleOf(1), at)]).toEqual([null, null]);
  });

  it.each([
    [1, 1000],
    [90, 90_000],
    [1e300, week * minute],
  ])('of %d seconds ends after %i milliseconds', (seconds, milliseconds) => {
    const failed = { message: 'Busy.', retryAfterSeconds: seconds };
    expect(troubleAfter(null, failed, at)).toEqual({
      ...{ message: 'Busy.', triedAt: at, times: 1 },
      waitUntil: at + milliseconds,
    });
  });

  it('is kept by every automatic fetch, and by none for more than a week', () => {
    fc.assert(
      fc.property(anySubscription, fc.integer({ min: -4e12, max: 4e12 }), (changes, offset) => {
        const { trouble: plain, everyMinutes } = buildSubscription(changes);
        if (!plain || everyMinutes === null) return;
        const trouble = { ...plain, waitUntil: plain.triedAt + offset };
        const subscription = buildSubscription({ ...changes, isPaused: false, trouble });
        const until = waitsUntil(trouble, trouble.triedAt);
        if (until !== null) expect(isDue(subscription, until - 1)).toBe(false);
        const latest = trouble.triedAt + Math.max(everyMinutes, week) * minute;
        expect(isDue(subscription, latest)).toBe(true);
      }),
    );
  });
});

describe('[T1] what is shown of an address', () => {
  it.each([
    ['https://calendar.example.com/private-7/basic.ics?token=8', 'calendar.example.com'],
    ['http://127.0.0.1:5232/ana/club.ics', '127.0.0.1:5232'],
    ['https://[::1]:8443/a.ics', '[::1]:8443'],
    ['https://ana:secret@example.com/a.ics', 'example.com'],
    ['https://example.com?private', 'example.com'],
    ['https://example.com#private@elsewhere', 'example.com'],
    ['ftp://example.com/private', ''],
    ['private', ''],
  ])('%s is its server alone', (address, host) => {
    expect(hostOf(address)).toBe(host);
  });

  it('is its server for every address that can be fetched', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (text) => {
        const { href, host, protocol } = new URL(text);
        expect(hostOf(href)).toBe(host);
        expect(isEncrypted(href)).toBe(protocol === 'https:');
      }),
    );
  });
});
