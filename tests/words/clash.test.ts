import { expect, it } from 'vitest';
import type { ClashView } from '../../src/contract/views/week';
import type { EventKey } from '../../src/domain/event/key';
import type { ZoneId } from '../../src/domain/time/zone';
import { clashParts, clashSentence, moreClashes } from '../../src/words/clash';
import { createFormat } from '../../src/words/format';

const format = createFormat({ locale: 'en-GB', zone: 'UTC' as ZoneId, hourCycle: 24 });
const link = (title: string) => ({ key: title as EventKey, title });
const clash: ClashView = {
  kind: 'overlap',
  start: Date.parse('2026-10-15T19:00:00Z'),
  end: Date.parse('2026-10-15T19:30:00Z'),
  wholeDays: false,
  event: link('Dinner with Sofia'),
  other: link('Chess'),
};

it('[W11] says what overlaps, when, and by how much', () => {
  expect(clashSentence(clash, format)).toBe(
    'Thu 15 Oct, 19:00: Dinner with Sofia and Chess overlap by 30 min.',
  );
  expect(clashParts(clash, format)[1]).toEqual({ name: 'event' });
});

it('[W11] says what happens during leave or travel', () => {
  expect(clashSentence({ ...clash, kind: 'away', other: link('') }, format)).toBe(
    'Thu 15 Oct, 19:00: Dinner with Sofia is during Without a title.',
  );
});

it('[W11] says which days whole-day events share', () => {
  const days = { ...clash, wholeDays: true, start: Date.parse('2026-10-15') };
  expect([
    clashSentence({ ...days, end: Date.parse('2026-10-16') }, format),
    clashSentence({ ...days, end: Date.parse('2026-10-18') }, format),
  ]).toEqual([
    '15 October: Dinner with Sofia and Chess are on the same day.',
    '15–17 October: Dinner with Sofia and Chess are on the same days.',
  ]);
});

it('[W11] says how many more there are', () => {
  const list = [clash, clash, clash, clash];
  expect([
    moreClashes(3, { list, complete: true }, format),
    moreClashes(4, { list, complete: true }, format),
    moreClashes(3, { list, complete: false }, format),
  ]).toEqual(['And 1 more.', '', 'And many more.']);
});
