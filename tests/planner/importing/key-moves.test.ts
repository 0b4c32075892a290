import { describe, expect, it } from 'vitest';
import type { KeyRelations } from '../../../src/domain/calendars/comparison';
import { noRelations } from '../../../src/domain/calendars/comparison';
import type { EventKey, SeriesKey } from '../../../src/domain/event/key';
import { ImmutableMap } from '../../../src/domain/immutable-map';
import type { Mark } from '../../../src/domain/marking/mark';
import type { MoveContext } from '../../../src/plan/events';
import { withMovedEvents } from '../../../src/plan/events';
import type { Plan } from '../../../src/plan/plan';
import { emptyPlan } from '../../../src/plan/plan';
import { keyMoves } from '../../../src/planner/importing/outcome/key-moves';
import { buildSeries } from '../../helpers/build-series';

const social: Mark = { kind: 'social', form: null, by: 'hand', at: 0 };
const other: Mark = { ...social, kind: 'other' };
const marks: Record<string, Mark> = { old: social, 'old@2026-03-02': social, else: social, new: other };
const plan: Plan = { ...emptyPlan, marks: ImmutableMap.ofObject<EventKey, Mark>(marks) };
const none = noRelations;
const movedTo = (from: string, to: string): KeyRelations => ({
  ...none,
  moved: new Map([[from as SeriesKey, to as SeriesKey]]),
});
const side = { byKey: new Map(), archivedByKey: new Map(), zones: {}, zone: null, hasAnswers: false };
const alone: MoveContext = { staysToo: () => false, continued: new Map(), repeated: new Map() };
const move = keyMoves(movedTo('old', 'new'), side, side) ?? ((key: EventKey) => key);

describe('an import that gives events new UIDs', () => {
  it('[I3] has the marks under the new keys alone, and takes no stale one for them', () => {
    const after = withMovedEvents(plan, move, alone);
    expect(after.marks).toEqual({ else: social, new: social, 'new@2026-03-02': social });
  });

  it('[I3] leaves them under the old keys as well where another calendar has the event', () => {
    const after = withMovedEvents(plan, move, { ...alone, staysToo: (key) => key === 'old' });
    expect(after.marks).toEqual({
      ...marks,
      new: social,
      'new@2026-03-02': social,
    });
  });

  it('[I4] loses what a series that goes only repeats, and keeps what was changed since', () => {
    const repeated = new Map(['else', 'new'].map((from) => [from as SeriesKey, 'old' as SeriesKey]));
    const after = withMovedEvents(plan, (key) => key, { ...alone, repeated });
    expect(after.marks).toEqual({ old: social, 'old@2026-03-02': social, new: other });
  });

  it('moves nothing where no UID, no time and no zone changed', () => {
    expect(keyMoves(none, side, side)).toBeNull();
  });

  it('[T6] is not led astray by a UID that every object has', () => {
    const hostile: Record<string, Mark> = { constructor: social };
    const moved = keyMoves(movedTo('constructor', '__proto__'), side, side) ?? ((key: EventKey) => key);
    const after = withMovedEvents(
      { ...emptyPlan, marks: ImmutableMap.ofObject<EventKey, Mark>(hostile) },
      moved,
      alone,
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
  const sideAt = (hour: number) => {
    const series = weekly(hour);
    return { ...side, byKey: new Map([[series.key, series]]) };
  };
  const moveBetween = (before: number, after: number) =>
    keyMoves({ ...none, changed: new Set(['club' as SeriesKey]) }, sideAt(before), sideAt(after)) ??
    ((key: EventKey) => key);

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
