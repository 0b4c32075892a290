import { expect, it } from 'vitest';
import type { TriageGroup } from '../../../src/contract/views/triage';
import type { Day } from '../../../src/domain/time/day';
import type { ZoneId } from '../../../src/domain/time/zone';
import type { Decision } from '../../../src/ui/screens/triage/decisions';
import { groupsLeft, standingDecisions, summaryOf } from '../../../src/ui/screens/triage/decisions';
import {
  bondSentence,
  datedText,
  groupName,
  pastSentence,
  quotedGroup,
} from '../../../src/ui/screens/triage/group-words';
import { createFormat } from '../../../src/words/format';

const format = createFormat({ locale: 'en-GB', zone: 'Europe/Berlin' as ZoneId, hourCycle: 24 });
const group = (id: string, parts: Partial<TriageGroup> = {}): TriageGroup => ({
  id,
  bond: 'series',
  title: id,
  location: '',
  organizer: '',
  calendarIds: [],
  keys: [],
  occurrences: 1,
  past: 0,
  examples: [],
  people: 0,
  suggestion: null,
  ...parts,
});
const keys = (count: number) => Array.from({ length: count }, (_, at) => `k${at}` as never);
const [chess, lunch, sprint] = [group('chess', { occurrences: 12 }), group('lunch'), group('sprint')];
const marked = (
  id: number,
  of: TriageGroup,
  parts: Partial<Extract<Decision, { kind: 'mark' }>> = {},
): Decision => ({
  id,
  kind: 'mark',
  group: of,
  as: 'social',
  edits: [],
  rule: null,
  isTakenBack: false,
  isComingBack: false,
  ...parts,
});
const decisions: readonly Decision[] = [
  marked(1, chess, { edits: [7] }),
  { id: 2, kind: 'skip', group: lunch },
  marked(3, group('gone', { occurrences: 2 }), { edits: [8, 9] }),
];
const history = (edits: readonly number[], latest = 9) => ({ edits, latest, undo: null, redo: null });
const standing = (edits: readonly number[], latest?: number) =>
  standingDecisions(decisions, history(edits, latest)).map(({ id }) => id);

it('[M3] counts what still holds, whoever took the rest back', () => {
  expect(standing([7, 8, 9])).toEqual([1, 2, 3]);
  expect(standing([7, 8])).toEqual([1, 2]);
  expect(standing([])).toEqual([2]);
  // A history read before the edit says nothing about it, and an old edit may have dropped out of the history.
  expect(standing([7], 7)).toEqual([1, 2, 3]);
  expect(standing([9])).toEqual([1, 2, 3]);
  expect(standingDecisions([marked(1, chess, { isTakenBack: true })], null)).toEqual([]);
});

it('[M3] goes on with what is not decided, also where a decided group is there still', () => {
  expect(groupsLeft([chess, lunch, sprint], decisions)).toEqual([sprint]);
});

it('[M3] ends with what was decided', () => {
  expect(summaryOf(decisions)).toEqual({
    marked: [{ kind: 'social', groups: 2, events: 14 }],
    skipped: { groups: 1, events: 1 },
  });
});

it('[M3] says what one decision will mark', () => {
  expect(bondSentence(lunch, format)).toBe('One event');
  expect([pastSentence(lunch, format), pastSentence(group('a', { past: 1 }), format)]).toEqual(['', 'past']);
  const series = group('a', { occurrences: 12, past: 9 });
  expect([bondSentence(series, format), pastSentence(series, format)]).toEqual([
    'One series, 12 times',
    '9 past, 3 to come',
  ]);
  const titled = group('a', { bond: 'title', keys: keys(3), occurrences: 5, past: 5 });
  expect([bondSentence(titled, format), pastSentence(titled, format)]).toEqual([
    '3 events titled like this, 5 times in all',
    'all past',
  ]);
  const byAna = group('Retro', { bond: 'organizer', keys: keys(3), occurrences: 3, organizer: 'Ana' });
  expect([bondSentence(byAna, format), groupName(byAna, format), quotedGroup(byAna, format)]).toEqual([
    '3 events by Ana',
    'Retro and 2 more',
    '“Retro” and 2 more',
  ]);
  expect([groupName(titled, format), groupName(group(''), format)]).toEqual(['a', 'Without a title']);
});

it('[M3] says the year of what was not this year', () => {
  const hour = (start: string) =>
    ({ kind: 'timed', start: Date.parse(start), end: Date.parse(start) + 3_600_000 }) as const;
  const today = '2026-03-02' as Day;
  expect(datedText(hour('2026-03-05T08:00:00Z'), today, format)).toBe('Thursday · 09:00–10:00');
  expect(datedText(hour('2025-03-20T08:00:00Z'), today, format)).toBe('Thu 20 Mar 2025 · 09:00–10:00');
  const day = { kind: 'all-day', start: '2026-04-16' as Day, end: '2026-04-18' as Day } as const;
  expect(datedText(day, today, format)).toBe('Thu 16 Apr');
});
