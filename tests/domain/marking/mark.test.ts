import { describe, expect, it } from 'vitest';
import type { EventKey, RecurrenceId, SeriesKey } from '../../../src/domain/event/key';
import type { Mark, Marks } from '../../../src/domain/marking/mark';
import { markOf } from '../../../src/domain/marking/mark';

const chess = 'chess@example.org' as SeriesKey;
const monday = '2026-03-02T18:00:00Z' as RecurrenceId;
const social: Mark = { kind: 'social', form: 'club', by: 'hand', at: 0 };
const other: Mark = { kind: 'other', form: null, by: 'hand', at: 0 };
const marks = (entries: Record<string, Mark | null>): Marks => entries as Record<EventKey, Mark | null>;

describe('markOf', () => {
  it('[M2] gives an occurrence the mark of its series', () => {
    expect(markOf(marks({ 'chess@example.org': social }), chess, monday)).toEqual(social);
  });

  it("[M2] lets an occurrence's own mark win over its series'", () => {
    const both = marks({ 'chess@example.org': social, 'chess@example.org@2026-03-02T18:00:00Z': other });
    expect([markOf(both, chess, monday), markOf(both, chess, null)]).toEqual([other, social]);
  });

  it('[M2] leaves one occurrence unmarked although its series is marked', () => {
    const both = marks({ 'chess@example.org': social, 'chess@example.org@2026-03-02T18:00:00Z': null });
    expect(markOf(both, chess, monday)).toBeNull();
  });

  it.each(['constructor', '__proto__', 'toString'])('finds no mark under the hostile UID %s', (uid) => {
    expect(markOf({}, uid as SeriesKey, null)).toBeNull();
  });
});
