import { describe, expect, it } from 'vitest';
import { conditions } from '../../../src/contract/schemas/rule';
import type { CalendarId } from '../../../src/domain/calendars/calendar';
import type { EventVersion } from '../../../src/domain/event/series';
import { ImmutableMap } from '../../../src/domain/immutable-map';
import { createDecider } from '../../../src/domain/rules/decide';
import { titleCondition } from '../../../src/domain/rules/from-marks';
import { createRuleMatcher } from '../../../src/domain/rules/match';
import type { Condition, Rule, RuleId, TextField, TextRelation } from '../../../src/domain/rules/rule';
import type { ZoneId } from '../../../src/domain/time/zone';
import { buildAttendee, buildSeries } from '../../helpers/build-series';

const work = 'work' as CalendarId;
const subject = (version: Partial<EventVersion>) => ({
  series: buildSeries('a', version),
  calendarId: work,
  zone: 'Europe/Berlin' as ZoneId,
});
const holds = (version: Partial<EventVersion>, ...conditions: readonly Condition[]) =>
  createRuleMatcher({ conditions })(subject(version));
const text = (field: TextField, relation: TextRelation, words: string): Condition => ({
  field,
  relation,
  text: words,
});

describe('a rule’s condition', () => {
  it('[M5] on a text looks past case and accents', () => {
    const summary = 'Café-Stammtisch';
    expect(holds({ summary }, text('title', 'contains', 'cafe'))).toBe(true);
    expect(holds({ summary }, text('title', 'is', 'CAFÉ-stammtisch'))).toBe(true);
    expect(holds({ summary }, text('title', 'is', 'Café'))).toBe(false);
  });

  it.each([
    ['sprint *', 'Sprint 12', true],
    ['*planning*', 'Weekly planning, remote', true],
    ['a*b*c', 'a-c-b', false],
    ['ab*ab', 'ab', false],
    ['sprint *', 'The sprint 12', false],
  ])('[M5] like %s holds for %s: %s', (pattern, summary, expected) => {
    expect(holds({ summary }, text('title', 'like', pattern))).toBe(expected);
  });

  it.each(['', ' ', '*', '**', '\u0000'])('[M5] that says nothing (%j) holds for nothing', (words) => {
    for (const relation of ['contains', 'is', 'like'] as const) {
      expect(holds({ summary: 'x' }, text('title', relation, words))).toBe(false);
      expect(holds({ summary: '' }, text('title', relation, words))).toBe(false);
    }
  });

  it('[M5] looks at names and addresses of organiser and guests', () => {
    const ana = buildAttendee('ana@acme.com', { name: 'Ana Ruiz' });
    expect(holds({ organizer: ana }, text('organizer', 'contains', '@acme.com'))).toBe(true);
    expect(holds({ attendees: [ana] }, text('guest', 'is', 'ana ruiz'))).toBe(true);
    expect(holds({ attendees: [ana] }, text('organizer', 'contains', 'ana'))).toBe(false);
  });

  it('[M5] on time looks at weekday and beginning, and an all-day event has no hour', () => {
    const evening: Condition = { field: 'time', weekdays: [], starts: { from: 18 * 60, to: 24 * 60 } };
    const monday: Condition = { field: 'time', weekdays: [1], starts: null };
    const at = (wall: string): Partial<EventVersion> => ({
      start: { kind: 'zoned', wall, zone: 'Europe/Berlin' },
      end: { kind: 'none' },
    });
    expect(holds(at('2026-03-02T18:00:00'), evening, monday)).toBe(true);
    expect(holds(at('2026-03-02T17:59:00'), evening)).toBe(false);
    expect(holds(at('2026-03-03T18:00:00'), monday)).toBe(false);
    expect(
      holds({ start: { kind: 'all-day', day: '2026-03-02' as never }, end: { kind: 'none' } }, evening),
    ).toBe(false);
  });

  it('[M5] has to hold together with all the others, and a rule without any holds for nothing', () => {
    const summary = 'Planning';
    expect(
      holds({ summary }, text('title', 'contains', 'plan'), { field: 'calendar', calendarId: work }),
    ).toBe(true);
    expect(
      holds({ summary }, text('title', 'contains', 'plan'), {
        field: 'calendar',
        calendarId: 'x' as CalendarId,
      }),
    ).toBe(false);
    expect(holds({ summary })).toBe(false);
  });

  it('[M5] takes no long for a long title and a nasty pattern', () => {
    const pattern = `${'a*'.repeat(200)}b`;
    expect(holds({ summary: 'a'.repeat(10_000) }, text('title', 'like', pattern))).toBe(false);
  });
});

describe('rules', () => {
  const rule = (id: string, place: number, parts: Partial<Rule>): Rule => ({
    id: id as RuleId,
    place,
    conditions: [text('title', 'contains', 'plan')],
    kind: 'networking',
    form: null,
    isOn: true,
    createdAt: 0,
    ...parts,
  });
  const decided = (...list: readonly Rule[]) =>
    createDecider(ImmutableMap.of(list.map((one) => [one.id, one] as const)))(
      subject({ summary: 'Planning' }),
    )?.id;

  it('[M5] that contradict each other are decided by their order', () => {
    expect(decided(rule('b', 2, { kind: 'social' }), rule('a', 1, {}))).toBe('a');
  });

  it('[M5] that are off decide nothing', () => {
    expect(decided(rule('a', 1, { isOn: false }), rule('b', 2, {}))).toBe('b');
    expect(decided(rule('a', 1, { isOn: false }))).toBeUndefined();
  });
});

it('[M5] a rule made from a mark holds for the title, whatever its numbers', () => {
  expect(titleCondition(' Sprint 12 ')).toEqual(text('title', 'like', 'Sprint *'));
  expect(titleCondition('Chess')).toEqual(text('title', 'is', 'Chess'));
  expect(titleCondition('2026')).toEqual(text('title', 'is', '2026'));
});

it.each([
  'a*b 12',
  `${'word '.repeat(2000)}7`,
  '🎉 3',
  'مجموعة الشطرنج 4',
  '<b>Chess</b> 1',
  'Ends with\u0000 control 5',
  '9'.repeat(600),
])('[M5] a rule made from a mark holds for the event it was made from: %j', (summary) => {
  const condition = titleCondition(summary);
  expect(holds({ summary }, condition)).toBe(true);
  expect(conditions.safeParse([condition]).success).toBe(true);
});
