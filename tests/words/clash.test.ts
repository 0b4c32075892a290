import { expect, it } from 'vitest';
import type { ClashView } from '../../src/contract/views/event';
import type { EventKey } from '../../src/domain/event/key';
import type { ZoneId } from '../../src/domain/time/zone';
import { clashParts, clashSentence, clashSentences } from '../../src/words/clash';
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

it('[W11] makes one line of a series on several days, after what is at the same hour', () => {
  const standUp = (day: string) => ({
    ...clash,
    kind: 'away' as const,
    start: Date.parse(`2026-10-${day}T09:30:00Z`),
    end: Date.parse(`2026-10-${day}T09:45:00Z`),
    event: { key: `standup@2026-10-${day}T09:30:00Z` as EventKey, title: 'Stand-up' },
    other: link('Urlaub'),
  });
  const list = [standUp('12'), standUp('13'), standUp('14'), clash];
  const both = [13, 14].map((day) => ({
    ...standUp(`${day}`),
    kind: 'overlap' as const,
    other: link('Focus'),
  }));
  expect([
    clashSentences({ list, complete: true }, format),
    clashSentences({ list: both, complete: false }, format),
    clashSentences({ list: [], complete: true }, format),
  ]).toEqual([
    [
      'Thu 15 Oct, 19:00: Dinner with Sofia and Chess overlap by 30 min.',
      '12–14 October: Stand-up is during Urlaub on 3 days.',
    ],
    ['13–14 October: Stand-up and Focus overlap on 2 days.', 'There are more than these 1.'],
    [],
  ]);
});
