import { expect, it } from 'vitest';
import type { ZoneId } from '../../../../src/domain/time/zone';
import { suggestionSentence } from '../../../../src/ui/parts/suggestion-words';
import {
  acceptedSentence,
  countSentence,
  markedSentence,
} from '../../../../src/ui/screens/events/marking/mark-words';
import { createFormat } from '../../../../src/words/format';
import { rowAt } from '../build-rows';

const format = createFormat({ locale: 'en-GB', zone: 'UTC' as ZoneId, hourCycle: 24 });
const coffee = rowAt('2026-11-25T09:00:00Z', 'Coffee');
const lunch = rowAt('2026-11-25T12:00:00Z', 'Lunch');
const chess = rowAt('2026-11-26T18:00:00Z', 'Chess', { recurring: true });
const nextChess = rowAt('2026-12-03T18:00:00Z', 'Chess', { recurring: true });
const club = { kind: 'social', form: 'club', confidence: 0.8, reasons: [] } as const;

it('[M2] says what was marked, and for how many times', () => {
  expect(markedSentence([coffee], 'series', 'networking', format)).toBe('Marked “Coffee” as networking.');
  expect(markedSentence([chess, nextChess], 'series', 'social', format)).toBe(
    'Marked “Chess” as social, every time.',
  );
  expect(markedSentence([chess], 'occurrence', 'both', format)).toBe(
    'Marked “Chess” as both, only this time.',
  );
  expect(markedSentence([coffee, lunch], 'series', 'other', format)).toBe('Marked 2 events as other.');
  expect(markedSentence([chess, nextChess, coffee], 'series', 'social', format)).toBe(
    'Marked 1 series and 1 event as social.',
  );
  expect(markedSentence([chess, nextChess, coffee], 'occurrence', 'social', format)).toBe(
    'Marked 3 events as social.',
  );
  expect(markedSentence([coffee], 'series', null, format)).toBe('Took the mark off “Coffee”.');
  expect(markedSentence([chess], 'series', null, format)).toBe('Took the mark off “Chess”, every time.');
});

it('[M4] says what was accepted', () => {
  const proposed = { ...coffee, suggestion: club };
  expect(acceptedSentence([proposed], 'series', format)).toBe('Marked “Coffee” as social.');
  expect(acceptedSentence([proposed, { ...lunch, suggestion: club }], 'series', format)).toBe(
    'Accepted 2 suggestions.',
  );
});

it('[M4] puts the confidence of a suggestion into words', () => {
  expect(suggestionSentence({ ...club, confidence: 0.95 })).toBe('Very likely social, club');
  expect(suggestionSentence(club)).toBe('Likely social, club');
  expect(suggestionSentence({ ...club, kind: 'other', form: null, confidence: 0.5 })).toBe('Perhaps other');
});

it('[M1] counts events and what is unmarked among them', () => {
  expect(countSentence({ shown: 212, all: 212, unmarked: 48 }, format)).toBe('212 events, 48 unmarked');
  expect(countSentence({ shown: 12, all: 50_000, unmarked: 0 }, format)).toBe(
    '12 of 50,000 events, all marked',
  );
  expect(countSentence({ shown: 1, all: 1, unmarked: 1 }, format)).toBe('1 event, 1 unmarked');
  expect(countSentence({ shown: 0, all: 61, unmarked: 0 }, format)).toBe('0 of 61 events');
});
