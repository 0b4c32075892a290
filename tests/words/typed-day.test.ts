import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/domain/time/day';
import { addDays } from '../../src/domain/time/day';
import type { ZoneId } from '../../src/domain/time/zone';
import type { DayProblem } from '../../src/domain/typed-day/reading';
import type { DayStyle } from '../../src/words/day-format';
import { createFormat } from '../../src/words/format';
import { dayProblemSentence, readDayIn, understoodDay } from '../../src/words/typed-day';
import { runs } from '../helpers/property-runs';

const today = '2026-10-14' as Day;
const formatIn = (locale: string) => createFormat({ locale, zone: 'Europe/Berlin' as ZoneId, hourCycle: 24 });
const format = formatIn('en-GB');

const locale = fc.constantFrom(
  ...[
    'en-GB',
    'en-US',
    'en-CA',
    'en-AU',
    'de-DE',
    'de-AT',
    'fr-FR',
    'fr-CA',
    'es-ES',
    'es-MX',
    'sv-SE',
    'hu-HU',
  ],
  ...['ja-JP', 'zh-CN', 'ar-EG', 'fa-IR', 'hi-IN', 'he-IL'],
);

const dayWithin = (days: number, from = -days) =>
  fc.integer({ min: from, max: days }).map((offset) => addDays(today, offset));

describe('[E6] a day that Mingle writes', () => {
  it('is read as the same day, in every region', () => {
    const styles = ['full', 'date'] as const satisfies readonly DayStyle[];
    fc.assert(
      fc.property(locale, fc.constantFrom(...styles), dayWithin(40_000), (region, style, day) => {
        const text = formatIn(region).day(day, style);
        const typed = readDayIn(text, region, { today, lean: 'ahead' });
        expect(typed, text).toEqual({ kind: 'day', day, timeLeftOut: false });
      }),
      runs(500),
    );
  });

  it('is read as the same day without its year, where it lies ahead', () => {
    const styles = ['short', 'long', 'month'] as const satisfies readonly DayStyle[];
    fc.assert(
      fc.property(locale, fc.constantFrom(...styles), dayWithin(364, 0), (region, style, day) => {
        const text = formatIn(region).day(day, style);
        const typed = readDayIn(text, region, { today, lean: 'ahead' });
        expect(typed, text).toEqual({ kind: 'day', day, timeLeftOut: false });
      }),
      runs(500),
    );
  });

  it('is read as the same day from the words for days near by', () => {
    fc.assert(
      fc.property(locale, dayWithin(6, -1), (region, day) => {
        const text = formatIn(region).relativeDay(day, today);
        expect(readDayIn(text, region, { today, lean: 'ahead' }), text).toMatchObject({ kind: 'day', day });
      }),
    );
  });
});

describe('[E6] a typed day', () => {
  it('follows the order of its region', () => {
    const dayOf = (region: string) => readDayIn('10/11/2026', region, { today, lean: 'ahead' });
    expect(['en-GB', 'en-US', 'de-DE', 'fr-CA'].map(dayOf)).toMatchObject([
      { day: '2026-11-10' },
      { day: '2026-10-11' },
      { day: '2026-11-10' },
      { day: '2026-11-10' },
    ]);
  });

  it.each([
    ['2026-10-14', 'Wed 14 Oct 2026, today'],
    ['2026-10-15', 'Thu 15 Oct 2026, tomorrow'],
    ['2026-10-13', 'Tue 13 Oct 2026, yesterday'],
    ['2026-10-25', 'Sun 25 Oct 2026, in 11 days'],
    ['2026-11-25', 'Wed 25 Nov 2026, in 6 weeks'],
    ['2025-10-25', 'Sat 25 Oct 2025, 51 weeks ago'],
  ])('is said in full: %s', (day, sentence) => {
    expect(understoodDay(day as Day, today, format)).toBe(sentence);
  });

  it('is refused with a reason and what to do', () => {
    const friday = '2026-10-16' as Day;
    const sunday = '2026-10-18' as Day;
    const problems: readonly DayProblem[] = [
      { code: 'not-a-day' },
      { code: 'no-such-day' },
      { code: 'more-words', day: friday },
      { code: 'several', days: [friday, sunday] },
      { code: 'other-weekday', day: sunday, said: 1 },
    ];
    expect(problems.map((problem) => dayProblemSentence(problem, format))).toEqual([
      'This is not understood as a day. Write it like “25 Oct”, “tomorrow” or “in 2 weeks”.',
      'No calendar has this day.',
      'Only a day goes here. If you mean Fri 16 Oct 2026, leave out the other words.',
      'This can be Fri 16 Oct 2026 or Sun 18 Oct 2026. Write one of them.',
      'Sun 18 Oct 2026 is no Monday. Correct the weekday or the date.',
    ]);
  });

  it('is advised to be written as it can be read', () => {
    for (const text of ['25 Oct', 'tomorrow', 'in 2 weeks']) {
      expect(readDayIn(text, 'en-US', { today, lean: 'ahead' }).kind).toBe('day');
    }
  });
});
