import { describe, expect, it } from 'vitest';
import type { EventKey } from '../../src/domain/event/key';
import type { Span } from '../../src/domain/event/occurrence';
import type { ProgressItem } from '../../src/domain/prep/progress';
import type { Day } from '../../src/domain/time/day';
import type { ZoneId } from '../../src/domain/time/zone';
import { createFormat } from '../../src/words/format';
import type { TodayClock } from '../../src/words/today';
import { headlineTime, newsText, newsTime, openText, partTime, preparedText } from '../../src/words/today';

const zone = 'Europe/Berlin' as ZoneId;
const format = createFormat({ locale: 'en-GB', zone, hourCycle: 24 });
const clock = (now: string): TodayClock => ({ now: Date.parse(now), today: now.slice(0, 10) as Day, zone });
const days = (start: string, end: string): Span => ({
  kind: 'all-day',
  start: start as Day,
  end: end as Day,
});
const timed = (start: string, end: string): Span => ({
  kind: 'timed',
  start: Date.parse(start),
  end: Date.parse(end),
});
const conference = days('2026-10-13', '2026-10-16');
const dinner = timed('2026-10-13T17:30:00Z', '2026-10-13T20:00:00Z');

describe('when the headline is', () => {
  it.each([
    ['2026-09-20T08:00:00Z', 'ahead', 'In 3 weeks · 13–15 October'],
    ['2026-10-12T08:00:00Z', 'ahead', 'Tomorrow · 13–15 October'],
    ['2026-10-14T08:00:00Z', 'running', 'Day 2 of 3 · 13–15 October'],
    ['2026-10-15T20:00:00Z', 'over', 'Ended today'],
    ['2026-10-16T08:00:00Z', 'over', 'Ended yesterday'],
  ] as const)('at %s, %s: %s', (now, phase, text) => {
    expect(headlineTime(conference, phase, clock(now), format)).toBe(text);
  });

  it('is said by the clock on its day', () => {
    expect(headlineTime(dinner, 'ahead', clock('2026-10-13T08:00:00Z'), format)).toBe('Today · 19:30–22:00');
    expect(headlineTime(dinner, 'running', clock('2026-10-13T18:00:00Z'), format)).toBe('Now, until 22:00');
    expect(
      headlineTime(days('2026-10-13', '2026-10-14'), 'running', clock('2026-10-13T08:00:00Z'), format),
    ).toBe('Today, all day');
  });
});

it('says when a session is', () => {
  expect(partTime(dinner, clock('2026-10-13T18:00:00Z'), format)).toBe('Now, until 22:00');
  expect(partTime(dinner, clock('2026-10-13T08:00:00Z'), format)).toBe('Next, 19:30–22:00');
  expect(partTime(dinner, clock('2026-10-12T18:00:00Z'), format)).toBe('Tomorrow, 19:30–22:00');
});

it('names a few of the open things and counts the rest', () => {
  const item = (code: 'purpose' | 'decision' | 'goals' | 'must-meets'): ProgressItem => ({
    ...{ id: code, code, done: false },
  });
  const material = (text: string): ProgressItem => ({ id: text, code: 'material', text, done: false });
  const four = [item('purpose'), item('decision'), item('goals'), item('must-meets')];
  expect(openText(four, format)).toBe('why I go, the decision, a goal, whom to meet');
  expect(openText([...four, material('slides')], format)).toBe('why I go, the decision, a goal, 2 more');
  expect(preparedText({ done: 4, total: 6 }, [material('slides'), material('')], format)).toBe(
    '4 of 6 prepared · still open: slides, what to take along',
  );
  expect(preparedText({ done: 6, total: 6 }, [], format)).toBe('6 of 6 prepared');
  expect(preparedText({ done: 0, total: 0 }, [], format)).toBe('');
});

describe('what an import changed', () => {
  const today = '2026-10-06' as Day;
  const at = (text: string) => Date.parse(text);

  it('is said with the day once', () => {
    const hour = { code: 'moved', before: at('2026-10-13T10:00Z'), after: at('2026-10-13T11:00Z') } as const;
    const day = { code: 'moved', before: at('2026-10-13T10:00Z'), after: at('2026-10-14T10:00Z') } as const;
    const timeOf = (change: typeof hour | typeof day) =>
      newsTime({ start: change.after, changes: [change] }, today, format);
    expect([timeOf(hour), newsText(hour, today, format)]).toEqual(['Tue 13 Oct', 'now at 13:00, was 12:00']);
    expect([timeOf(day), newsText(day, today, format)]).toEqual([
      '',
      'moved to Wed 14 Oct, 12:00, was Tue 13 Oct, 12:00',
    ]);
  });

  it('is said of titles with both of them', () => {
    const text = (before: string, after: string) =>
      newsText({ code: 'renamed', before, after }, today, format);
    expect([text('Schachclub', 'Schachclub (Blitzturnier)'), text('', 'Chess')]).toEqual([
      '“Schachclub” is now “Schachclub (Blitzturnier)”',
      '“Without a title” is now “Chess”',
    ]);
  });

  it('is said of new parts by their number', () => {
    const text = (...parts: readonly string[]) =>
      newsText({ code: 'joined', parts: parts as readonly EventKey[] }, today, format);
    expect([text('a'), text('a', 'b')]).toEqual(['1 part joined it', '2 parts joined it']);
  });

  it('is said of places also where one of them is empty', () => {
    const text = (before: string, after: string) => newsText({ code: 'place', before, after }, today, format);
    expect([text('Lokal', 'Mikkeller'), text('', 'Mikkeller'), text('Lokal', '')]).toEqual([
      'new place: Mikkeller, was Lokal',
      'place: Mikkeller',
      'no place now, was Lokal',
    ]);
  });
});
