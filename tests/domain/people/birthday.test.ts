import { describe, expect, it } from 'vitest';
import type { Birthday } from '../../../src/domain/people/birthday';
import { ageAt, birthdaySoon, nextBirthday, parseBirthday } from '../../../src/domain/people/birthday';
import type { Day } from '../../../src/domain/time/day';

const day = (text: string) => text as Day;
const birthday = (text: string) => text as Birthday;

describe('[P9] a birthday', () => {
  it('is a day, with or without its year', () => {
    const texts = ['1980-01-02', '--02-29', '1981-02-29', '--13-01', '2 January', '80-01-02', ''];
    expect(texts.map(parseBirthday)).toEqual(['1980-01-02', '--02-29', null, null, null, null, null]);
  });

  it('comes today, else later this year, else next year', () => {
    const next = (text: string) => nextBirthday(birthday(text), day('2026-11-29'));
    expect([next('1980-11-29'), next('--12-01'), next('1980-11-28')]).toEqual([
      '2026-11-29',
      '2026-12-01',
      '2027-11-28',
    ]);
  });

  it('on 29 February comes on the 28th in other years', () => {
    expect(nextBirthday(birthday('1992-02-29'), day('2027-01-01'))).toBe('2027-02-28');
    expect(nextBirthday(birthday('1992-02-29'), day('2028-01-01'))).toBe('2028-02-29');
  });

  it('is spoken of a week before', () => {
    const soon = (today: string) => birthdaySoon(birthday('1980-12-06'), day(today));
    expect([soon('2026-11-28'), soon('2026-11-29'), soon('2026-12-07')]).toEqual([null, '2026-12-06', null]);
  });

  it('gives an age only where its year is known', () => {
    expect([
      ageAt(birthday('1980-01-02'), day('2027-01-02')),
      ageAt(birthday('--01-02'), day('2027-01-02')),
    ]).toEqual([47, null]);
  });
});
