import { describe, expect, it } from 'vitest';
import type { Birthday } from '../../../src/domain/people/birthday';
import type { Day } from '../../../src/domain/time/day';
import type { ZoneId } from '../../../src/domain/time/zone';
import { createFormat } from '../../../src/words/format';
import {
  birthdayText,
  cadenceText,
  distanceInWords,
  dueText,
  nextBirthdayText,
} from '../../../src/words/people/person';
import { readBirthdayIn } from '../../../src/words/people/typed-birthday';

const today = '2026-11-25' as Day;
const format = createFormat({ locale: 'en-GB', zone: 'Europe/Berlin' as ZoneId, hourCycle: 24 });

describe('how long ago', () => {
  it.each([
    ['2026-11-25', 'today'],
    ['2026-11-24', 'yesterday'],
    ['2026-11-26', 'tomorrow'],
    ['2026-11-20', 'five days ago'],
    ['2026-11-13', '12 days ago'],
    ['2026-10-21', 'five weeks ago'],
    ['2026-07-01', 'five months ago'],
    ['2025-11-25', '12 months ago'],
    ['2023-11-25', 'three years ago'],
    ['2026-12-30', 'in five weeks'],
  ])('[P3] says %s as %s', (day, words) => {
    expect(distanceInWords(day as Day, today, format)).toBe(words);
  });

  it('[P4] says that it is time, or when it will be', () => {
    expect(dueText('2026-11-20' as Day, today, format)).toBe('due');
    expect(dueText('2026-12-30' as Day, today, format)).toBe('in five weeks');
  });

  it('[P4] names the usual cadences, and counts the days of others', () => {
    expect([7, 14, 91, 10, 1].map((days) => cadenceText(days, format))).toEqual([
      'weekly',
      'every two weeks',
      'quarterly',
      'every 10 days',
      'every day',
    ]);
  });
});

describe('birthdays', () => {
  it('[P9] writes them with and without the year', () => {
    expect(birthdayText('1980-11-02' as Birthday, format)).toBe('2 November 1980');
    expect(birthdayText('--02-29' as Birthday, format)).toBe('29 February');
  });

  it('[P9] says when the next one is, and the age where the year is known', () => {
    expect(nextBirthdayText('1980-11-30' as Birthday, today, format)).toBe(
      'turns 46 on Mon 30 Nov, in five days',
    );
    expect(nextBirthdayText('--11-25' as Birthday, today, format)).toBe('next on Wed 25 Nov, today');
  });

  it.each([
    ['2 Nov', '--11-02'],
    ['--11-02', '--11-02'],
    ['2.11.', '--11-02'],
    ['29 Feb', '--02-29'],
    ['2 Nov 1980', '1980-11-02'],
    ['1980-11-02', '1980-11-02'],
    ['2.11.1980', '1980-11-02'],
    ['2.11.80', '1980-11-02'],
    ['2. November 1980', '1980-11-02'],
    ['2 Nov 2031', null],
    ['2031-01-01', null],
    ['some day', null],
    ['', null],
  ])('[P9] [E6] reads %j as %j', (text, birthday) => {
    expect(readBirthdayIn(text, 'en-GB', today)).toBe(birthday);
  });
});
