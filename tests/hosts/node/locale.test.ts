import { describe, expect, it } from 'vitest';
import { habitsOf, systemLocale } from '../../../src/hosts/node/locale';

describe('[E5] the habits of a region', () => {
  it.each([
    ['en-US', 7, 12],
    ['en-GB', 1, 24],
    ['de-DE', 1, 24],
    ['ar-EG', 6, 12],
    ['pt-BR', 7, 24],
    ['ja-JP', 7, 24],
  ])('%s', (locale, firstDay, hourCycle) => {
    expect(habitsOf(locale)).toEqual({ firstDay, hourCycle });
  });
});

it('[E5] the system’s zone is the one this process runs in', () => {
  expect(systemLocale().zone).toBe(Intl.DateTimeFormat().resolvedOptions().timeZone);
});

it('[E5] the region of the desktop counts before the language of the process', () => {
  expect(systemLocale('de-DE')).toMatchObject({ tag: 'de-DE', firstDay: 1, hourCycle: 24 });
  expect(systemLocale('en-US')).toMatchObject({ tag: 'en-US', firstDay: 7, hourCycle: 12 });
});

it.each(['', 'C', 'no locale'])('[E5] a region that is said as “%s” is that of this process', (region) => {
  expect(systemLocale(region)).toEqual(systemLocale());
});

it('[E5] the system’s region is that of this process', () => {
  expect(systemLocale().tag).toBe(Intl.DateTimeFormat().resolvedOptions().locale);
});
