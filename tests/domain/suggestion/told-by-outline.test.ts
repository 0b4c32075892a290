import { describe, expect, it } from 'vitest';
import type { SuggestionInput } from '../../../src/domain/suggestion/input';
import { createSuggester } from '../../../src/domain/suggestion/suggest';
import { buildAttendee, buildInput, buildShippedKnowledge } from './build';

const suggest = createSuggester(buildShippedKnowledge(), { myEmails: ['me@acme.com'] });
const kindOf = (summary: string, parts: Partial<SuggestionInput>) =>
  suggest(buildInput({ summary, ...parts })).kind;
const at = (weekday: number, hour: number, minutes = 120): Partial<SuggestionInput> => ({
  time: { kind: 'timed', weekday, startMinute: hour * 60, minutes },
});
const days = (weekday: number, count: number): Partial<SuggestionInput> => ({
  time: { kind: 'all-day', weekday, days: count },
});
const team = [1, 2, 3].map((each) => buildAttendee(`c${each}@acme.com`));

describe('the shipped weights', () => {
  it.each([
    ['Call Sofia', at(7, 17, 30)],
    ['Lunch w/ Jonas', at(3, 12, 60)],
    ['Video call with David', { ...at(7, 18, 45), conference: 'https://meet.google.com/x' }],
    ["Easter at Mum's", at(7, 12, 180)],
    ["New Year's dinner at Lena's", at(4, 19, 240)],
    ['Silvester bei Tom', at(4, 19, 300)],
    ['Réveillon chez Paul', at(4, 19, 300)],
    ['Nochevieja en casa de Luis', at(4, 21, 300)],
    ['Jonas', at(6, 15)],
    ['Freja', at(3, 19)],
    ['Sardinia', days(6, 8)],
    ['Lisbon', days(5, 4)],
    ["Lena's birthday", at(6, 19, 240)],
  ])('[M4] take “%s” for social by its outline', (summary, parts) => {
    expect(kindOf(summary, parts)).toBe('social');
  });

  it.each([
    ["Lena's birthday", { ...days(3, 1), repeats: 'yearly' }],
    ['Geburtstag Oma', { ...days(3, 1), repeats: 'yearly' }],
    ['Anniversaire Paul', { ...days(3, 1), repeats: 'yearly' }],
    ['Cumpleaños Elena', { ...days(3, 1), repeats: 'yearly' }],
    ['Christmas', days(5, 1)],
    ['Daily Stand-up', { ...at(1, 9, 15), repeats: 'daily', attendees: team }],
    ['Teamrunde', { ...at(1, 9, 30), repeats: 'weekly', attendees: team }],
    ['Point équipe', { ...at(1, 9, 30), repeats: 'weekly', attendees: team }],
    ['Reunión de equipo', { ...at(1, 9, 30), repeats: 'weekly', attendees: team }],
  ] as const)('[M7] take “%s” for other by its outline', (summary, parts) => {
    expect(kindOf(summary, parts)).toBe('other');
  });

  it.each([
    ['Stand-up', { ...at(1, 9, 15), repeats: 'daily' }],
    ['Sprint Planning', { ...at(1, 10, 90), repeats: 'rarely', attendees: team }],
    [
      'Weekly sync',
      { ...at(1, 10, 60), repeats: 'weekly', attendees: [...team, buildAttendee('x@client.org')] },
    ],
    ['Lorem', { ...at(2, 10, 60), attendees: [buildAttendee('x@client.org')] }],
  ] as const)('[M7] leave “%s” networking', (summary, parts) => {
    expect(kindOf(summary, parts)).toBe('networking');
  });
});
