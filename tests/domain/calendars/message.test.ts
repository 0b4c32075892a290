import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Message } from '../../../src/domain/calendars/message';
import { withMessages } from '../../../src/domain/calendars/message';
import type { RecurrenceId } from '../../../src/domain/event/key';
import type { EventVersion, Override, Series } from '../../../src/domain/event/series';
import { buildSeries, buildVersion } from '../../helpers/build-series';
import { runs } from '../../helpers/property-runs';

const rule = { rules: ['FREQ=WEEKLY'], excludedRules: [], extraDates: [], excludedDates: [] };

const overrideOf = (day: number, version: Partial<EventVersion>): Override => ({
  recurrenceId: `2026-03-0${day}T09:00:00` as RecurrenceId,
  recurrenceTime: { kind: 'floating', wall: `2026-03-0${day}T09:00:00` },
  thisAndFuture: false,
  version: buildVersion(version),
});

const message = (method: string, series: Series, isForced = false): Message => ({
  method,
  series,
  at: 0,
  isForced,
});

const base = buildSeries('a', { summary: 'Tea', sequence: 1, lastModified: 10 }, { recurrence: rule });

const versions = fc.record({
  method: fc.constantFrom('request', 'cancel'),
  sequence: fc.integer({ min: 0, max: 4 }),
  lastModified: fc.integer({ min: 0, max: 3 }),
  summary: fc.constantFrom('Tea', 'Tea with Ana', 'Coffee'),
  /** The occurrence that it speaks of; 0 for the series. */
  day: fc.integer({ min: 0, max: 2 }),
});

const toMessage = ({ method, day, ...version }: typeof versions extends fc.Arbitrary<infer V> ? V : never) =>
  message(
    method,
    day === 0
      ? buildSeries('a', version, { recurrence: rule })
      : { ...buildSeries('a'), master: null, recurrence: null, overrides: [overrideOf(day, version)] },
  );

describe('messages about an event', () => {
  it('[I10] come to the same in any order, and whether they come once or twice', () => {
    fc.assert(
      fc.property(
        fc
          .array(versions, { maxLength: 6 })
          .chain((list) =>
            fc.tuple(
              fc.constant(list.map(toMessage)),
              fc.shuffledSubarray(list.map(toMessage), { minLength: list.length, maxLength: list.length }),
            ),
          ),
        fc.constantFrom([], [base]),
        ([list, shuffled], known) => {
          const once = withMessages(known, list);
          expect(withMessages(known, shuffled)).toEqual(once);
          expect(withMessages(known, [...shuffled, ...list])).toEqual(once);
        },
      ),
      runs(1000),
    );
  });

  it('[I10] leave every other event and occurrence as it is', () => {
    const other = buildSeries('b');
    const one = {
      ...base,
      master: null,
      recurrence: null,
      overrides: [overrideOf(2, { summary: 'Later', sequence: 2 })],
    };
    expect(withMessages([base, other], [message('request', one)])).toEqual([
      { ...base, overrides: [overrideOf(2, { summary: 'Later', sequence: 2 })] },
      other,
    ]);
  });

  it('[I10] change nothing if they are older, unless the user takes them', () => {
    const older = buildSeries('a', { summary: 'Old', sequence: 0 }, { recurrence: rule });
    expect(withMessages([base], [message('request', older)])).toEqual([base]);
    expect(withMessages([base], [message('request', older, true)])[0]?.master?.summary).toBe('Old');
  });

  it('[I10] void what was changed in single occurrences when the series gets other times', () => {
    const changed = { ...base, overrides: [overrideOf(2, { summary: 'Later', sequence: 1 })] };
    const moved = buildSeries(
      'a',
      { sequence: 3, start: { kind: 'floating', wall: '2026-03-03T11:00:00' } },
      { recurrence: rule },
    );
    expect(withMessages([changed], [message('request', moved)])[0]?.overrides).toEqual([]);
    const renamed = buildSeries(
      'a',
      { summary: 'Tea!', sequence: 3, lastModified: 10 },
      { recurrence: rule },
    );
    expect(withMessages([changed], [message('request', renamed)])[0]?.overrides).toEqual(changed.overrides);
  });

  it('[I10] add a date to a series, and ask for nothing to be done with a counter-proposal', () => {
    const start = { kind: 'floating', wall: '2026-03-20T09:00:00' } as const;
    const end = { kind: 'duration', days: 0, seconds: 3600 } as const;
    const date = buildSeries('a', { sequence: 2, start, end });
    const [added] = withMessages([base], [message('add', date), message('add', date)]);
    expect(added?.recurrence?.extraDates).toEqual([{ start, end }]);
    for (const method of ['counter', 'refresh', 'declinecounter']) {
      expect(withMessages([base], [message(method, date)])).toEqual([base]);
      expect(withMessages([], [message(method, date)])).toEqual([]);
    }
  });
});
