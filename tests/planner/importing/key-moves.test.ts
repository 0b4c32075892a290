import { describe, expect, it } from 'vitest';
import type { ReviewItem } from '../../../src/domain/calendars/review';
import type { EventKey, SeriesKey } from '../../../src/domain/event/key';
import { ImmutableMap } from '../../../src/domain/immutable-map';
import type { Mark } from '../../../src/domain/marking/mark';
import { withMovedEvents } from '../../../src/plan/events';
import type { Plan } from '../../../src/plan/plan';
import { emptyPlan } from '../../../src/plan/plan';
import { keyMoves } from '../../../src/planner/importing/key-moves';
import { buildSeries } from '../../helpers/build-series';

const social: Mark = { kind: 'social', form: null, by: 'hand', at: 0 };
const other: Mark = { ...social, kind: 'other' };
const marks: Record<string, Mark> = { old: social, 'old@2026-03-02': social, else: social, new: other };
const plan: Plan = { ...emptyPlan, marks: ImmutableMap.ofObject<EventKey, Mark>(marks) };
const renumbered: ReviewItem = {
  key: 'new' as SeriesKey,
  group: 'same',
  title: 'Chess',
  start: { kind: 'all-day', day: '2026-03-02' as never },
  recurring: true,
  cancelled: false,
  changes: [],
  older: false,
  leftOut: false,
  renumberedFrom: 'old' as SeriesKey,
  hasMark: true,
  hasPrep: false,
};
const side = { byKey: new Map(), archived: [], zones: {}, zone: null, hasAnswers: false };
const move = keyMoves([renumbered], side, side) ?? ((key: EventKey) => key);

describe('an import that gives events new UIDs', () => {
  it('[I3] has the marks under the new keys alone, and takes no stale one for them', () => {
    const after = withMovedEvents(plan, move, () => false);
    expect(after.marks).toEqual({ else: social, new: social, 'new@2026-03-02': social });
  });

  it('[I3] leaves them under the old keys as well where another calendar has the event', () => {
    const after = withMovedEvents(plan, move, (key) => key === 'old');
    expect(after.marks).toEqual({
      ...marks,
      new: social,
      'new@2026-03-02': social,
    });
  });

  it('moves nothing where no UID, no time and no zone changed', () => {
    const items = [{ ...renumbered, renumberedFrom: null }];
    expect(keyMoves(items, side, side)).toBeNull();
  });

  it('[T6] is not led astray by a UID that every object has', () => {
    const odd = { ...renumbered, key: '__proto__' as SeriesKey, renumberedFrom: 'constructor' as SeriesKey };
    const hostile: Record<string, Mark> = { constructor: social };
    const moved = keyMoves([odd], side, side) ?? ((key: EventKey) => key);
    const after = withMovedEvents(
      { ...emptyPlan, marks: ImmutableMap.ofObject<EventKey, Mark>(hostile) },
      moved,
      () => false,
    );
    expect([...after.marks]).toEqual([['__proto__', social]]);
  });
});

describe('a series at another time of the day', () => {
  const weekly = (hour: number) =>
    buildSeries(
      'club',
      { start: { kind: 'utc', at: Date.UTC(2026, 2, 2, hour) }, end: { kind: 'none' } },
      {
        recurrence: { rules: ['FREQ=WEEKLY;COUNT=4'], excludedRules: [], extraDates: [], excludedDates: [] },
      },
    );
  const item: ReviewItem = {
    ...renumbered,
    key: 'club' as SeriesKey,
    group: 'changed',
    renumberedFrom: null,
  };
  const sideAt = (hour: number) => {
    const series = weekly(hour);
    return { ...side, byKey: new Map([[series.key, series]]) };
  };
  const moveBetween = (before: number, after: number) =>
    keyMoves([item], sideAt(before), sideAt(after)) ?? ((key: EventKey) => key);

  it('[I3] has its single occurrences by the day, there and back', () => {
    const [there, back] = [moveBetween(18, 19), moveBetween(19, 18)];
    expect(there('club@2026-03-09T18:00:00Z' as EventKey)).toBe('club@2026-03-09T19:00:00Z');
    expect(back('club@2026-03-09T19:00:00Z' as EventKey)).toBe('club@2026-03-09T18:00:00Z');
    expect(there('club' as EventKey)).toBe('club');
  });

  it('leaves what named no occurrence as it is', () => {
    expect(moveBetween(18, 19)('club@2026-03-10T18:00:00Z' as EventKey)).toBe('club@2026-03-10T18:00:00Z');
  });
});
