import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareYielding } from '../../../src/domain/calendars/compare';
import type { CompareContext } from '../../../src/domain/calendars/compared';
import { itemsFrom } from '../../../src/domain/calendars/comparison';
import { seriesChanges } from '../../../src/domain/calendars/field-change';
import { eventTimeKey } from '../../../src/domain/event/event-time';
import type { RecurrenceId, SeriesKey, Uid } from '../../../src/domain/event/key';
import type { Series } from '../../../src/domain/event/series';
import { leadingVersion } from '../../../src/domain/event/series';
import type { Day } from '../../../src/domain/time/day';
import type { ZoneId } from '../../../src/domain/time/zone';
import { buildSeries, buildVersion } from '../../helpers/build-series';

const context: CompareContext = {
  hasMark: () => false,
  hasPrep: () => false,
  leftOutBefore: () => false,
  mayBeThere: () => false,
  isTold: () => false,
  staysAlready: () => false,
  startBefore: (series) => eventTimeKey(leadingVersion(series).start),
  startAfter: (series) => eventTimeKey(leadingVersion(series).start),
  occurrenceAt: () => null,
  occurrenceBefore: () => null,
  haveSameTimes: () => false,
  overBefore: () => 'nothing',
  overAfter: () => 'nothing',
  isKeyed: false,
  wayBack: null,
  nature: null,
  isFetched: false,
  isSameName: true,
  exported: 0,
};
/** All items of a comparison, followed to its end. */
function compareSeries(before: readonly Series[], after: readonly Series[], known: CompareContext) {
  const byKey = new Map(before.map((series) => [series.key, series]));
  const steps = compareYielding({ series: before, byKey, archived: [] }, after, known);
  for (;;) {
    const step = steps.next();
    if (step.done) return itemsFrom(step.value, 0, Number.POSITIVE_INFINITY);
  }
}

const groups = (before: readonly Series[], after: readonly Series[]) =>
  compareSeries(before, after, context).map((item) => [item.group, item.key]);

describe('a comparison', () => {
  it('[I2] tells new, changed, gone and same apart', () => {
    const before = [
      buildSeries('a'),
      buildSeries('b', { summary: 'Tea' }),
      buildSeries('c', { location: 'Hall' }),
    ];
    const after = [
      buildSeries('a'),
      buildSeries('c', { location: 'Room 2' }),
      buildSeries('d', { summary: 'Talk' }),
    ];
    expect(groups(before, after)).toEqual([
      ['new', 'd'],
      ['changed', 'c'],
      ['gone', 'b'],
      ['same', 'a'],
    ]);
  });

  it('[I7] takes more events than a call takes arguments', () => {
    // A call takes about 125,000. All share one version, as only their number matters.
    const one = buildSeries('one');
    const after = Array.from({ length: 130_000 }, (_, at): Series => {
      const uid = `event-${at}` as Uid;
      return { ...one, uid, key: uid as string as SeriesKey };
    });
    expect(groups([], after).length).toBe(130_000);
  });

  it('[I2] puts each group in the order of its starts, whatever they are written in', () => {
    const at = (wall: string) => ({ kind: 'zoned', wall, zone: 'Europe/Berlin' as ZoneId }) as const;
    const after = [
      buildSeries('late', { start: at('2026-03-04T09:00:00') }),
      buildSeries('day', { start: { kind: 'all-day', day: '2026-03-03' as Day } }),
      buildSeries('utc', { start: { kind: 'utc', at: Date.parse('2026-03-03T08:00:00Z') } }),
      buildSeries('early', { start: { kind: 'floating', wall: '2026-03-02T09:00:00' } }),
    ];
    const order = ['early', 'day', 'utc', 'late'];
    expect(groups([], after).map(([, key]) => key)).toEqual(order);
    const gone = compareSeries(after, [], { ...context, nature: 'whole' });
    expect(gone.map(({ key }) => key)).toEqual(order);
  });

  it('[I2] shows old and new by field', () => {
    const before = buildSeries('a', { summary: 'Coffee', location: 'Bar' });
    const after = buildSeries('a', {
      summary: 'Coffee with Ana',
      location: 'Bar',
      start: { kind: 'zoned', wall: '2026-03-03T09:00:00', zone: 'Europe/Berlin' },
    });
    expect(seriesChanges(before, after)).toEqual([
      { field: 'title', before: 'Coffee', after: 'Coffee with Ana' },
      {
        field: 'start',
        before: { kind: 'floating', wall: '2026-03-02T09:00:00' },
        after: { kind: 'zoned', wall: '2026-03-03T09:00:00', zone: 'Europe/Berlin' },
      },
    ]);
  });

  it('[I2] takes two ways to write one rule for the same', () => {
    const weekly = (rule: string) =>
      buildSeries(
        'a',
        {},
        { recurrence: { rules: [rule], excludedRules: [], extraDates: [], excludedDates: [] } },
      );
    const before = weekly('FREQ=WEEKLY;BYDAY=MO');
    expect(seriesChanges(before, weekly('FREQ=WEEKLY;INTERVAL=1;BYDAY=MO;WKST=SU'))).toEqual([]);
    expect(seriesChanges(before, weekly('FREQ=WEEKLY;BYDAY=TU')).map(({ field }) => field)).toEqual([
      'repeats',
    ]);
  });

  it('[I2] shows a moved and a cancelled occurrence by its date', () => {
    const rule = { rules: ['FREQ=WEEKLY'], excludedRules: [], extraDates: [], excludedDates: [] };
    const override = (day: string, version = {}) => ({
      recurrenceId: `${day}T09:00:00` as RecurrenceId,
      recurrenceTime: { kind: 'floating' as const, wall: `${day}T09:00:00` },
      thisAndFuture: false,
      version: buildVersion(version),
    });
    const before = buildSeries('a', {}, { recurrence: rule });
    const after = buildSeries(
      'a',
      {},
      {
        recurrence: rule,
        overrides: [
          override('2026-03-09', { status: 'cancelled' }),
          override('2026-03-16', { start: { kind: 'floating', wall: '2026-03-17T11:00:00' } }),
        ],
      },
    );
    expect(seriesChanges(before, after)).toEqual([
      {
        field: 'occurrence',
        recurrenceId: '2026-03-09T09:00:00',
        before: { kind: 'as-series' },
        after: { kind: 'cancelled' },
      },
      {
        field: 'occurrence',
        recurrenceId: '2026-03-16T09:00:00',
        before: { kind: 'as-series' },
        after: {
          kind: 'changed',
          start: { kind: 'floating', wall: '2026-03-17T11:00:00' },
          title: 'Coffee',
          place: '',
        },
      },
    ]);
  });

  it('[I3] finds an event again when the feed renumbered its UIDs', () => {
    const before = [buildSeries('old-1', { location: 'Bar' }), buildSeries('old-2', { location: 'Hall' })];
    const after = [buildSeries('new-1', { location: 'Hall' }), buildSeries('new-2', { location: 'Bar' })];
    const items = compareSeries(before, after, { ...context, hasPrep: (key) => key === 'old-1' });
    expect(
      items.map(({ key, group, renumberedFrom, hasPrep }) => [key, group, renumberedFrom, hasPrep]),
    ).toEqual([
      ['new-1', 'same', 'old-2', false],
      ['new-2', 'same', 'old-1', true],
    ]);
  });

  it('[I3] leaves out a version that is older than the one there', () => {
    const [item] = compareSeries(
      [buildSeries('a', { summary: 'New title', sequence: 2 })],
      [buildSeries('a', { summary: 'Old title', sequence: 1 })],
      context,
    );
    expect([item?.group, item?.older, item?.leftOut]).toEqual(['changed', true, true]);
  });

  it('[I3] takes a later stamp for newer where the sequence is the same', () => {
    const [item] = compareSeries(
      [buildSeries('a', { summary: 'A', lastModified: 1_000 })],
      [buildSeries('a', { summary: 'B', lastModified: 2_000 })],
      context,
    );
    expect([item?.older, item?.leftOut]).toEqual([false, false]);
  });

  it('[I3] finds nothing new, changed or gone when the same file comes twice', () => {
    const series = fc
      .uniqueArray(fc.tuple(fc.string({ minLength: 1 }), fc.string(), fc.string()), {
        selector: ([uid]) => uid,
      })
      .map((all) => all.map(([uid, summary, location]) => buildSeries(uid, { summary, location })));
    fc.assert(
      fc.property(series, (all) => {
        const items = compareSeries(all, all, context);
        expect(items.map((item) => item.group)).toEqual(all.map(() => 'same'));
      }),
    );
  });

  it('uses each gone event for one renumbered event only', () => {
    const twins = [buildSeries('x'), buildSeries('y')];
    expect(groups([buildSeries('old')], twins)).toEqual([
      ['new', 'y'],
      ['same', 'x'],
    ]);
  });

  it('says which events carry a mark of mine', () => {
    const hasMark = (key: SeriesKey) => key === 'a';
    const items = compareSeries([], [buildSeries('a'), buildSeries('b')], { ...context, hasMark });
    expect(items.map((item) => item.hasMark)).toEqual([true, false]);
  });
});
