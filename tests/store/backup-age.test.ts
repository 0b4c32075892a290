import { describe, expect, it } from 'vitest';
import { datedFiles, expiredBackups } from '../../src/store/backup-age';

const today = '2026-11-22';
const daysAgo = (days: number) =>
  `${new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10)}.json`;
const kept = (names: readonly string[], on = today) => {
  const expired = new Set(expiredBackups(names, on));
  return names.filter((name) => !expired.has(name));
};

describe('[T3] backups are kept by age', () => {
  it('every one of the last 14 days, however many a day has', () => {
    const names = [
      ...Array.from({ length: 14 }, (_, days) => daysAgo(days)),
      '2026-11-20-2.json',
      '2026-11-20-3.json',
    ];
    expect(kept(names)).toEqual(names);
  });

  it('after that the newest of each week, which ends on Sunday', () => {
    // 2026-11-08 is a Sunday, 14 days ago.
    const names = [
      '2026-11-08.json',
      '2026-11-08-2.json',
      '2026-11-07.json',
      '2026-11-02.json',
      '2026-11-01.json',
    ];
    expect(kept(names)).toEqual(['2026-11-08-2.json', '2026-11-01.json']);
  });

  it('after three months the newest of each month', () => {
    const names = [
      '2026-08-23.json',
      '2026-08-22.json',
      '2026-08-21.json',
      '2026-08-01.json',
      '2026-07-31.json',
      '2026-07-01.json',
    ];
    expect(kept(names)).toEqual(['2026-08-23.json', '2026-08-22.json', '2026-07-31.json']);
  });

  it('and what is not dated, or dated in the future, always', () => {
    const names = ['2027-01-01.json', '2027-01-02.json', 'mine.json', '2026-13-45.json', '2020-01-01.txt'];
    expect(kept(names)).toEqual(names);
  });

  it('so that two years of daily starts leave the last 14 days, 12 Sundays and 22 ends of months', () => {
    let names: readonly string[] = [];
    for (let days = 730; days >= 0; days -= 1) {
      const on = daysAgo(days).slice(0, 10);
      names = kept([...names, `${on}.json`], on);
    }
    const days = names.map((name) => name.slice(0, 10));
    expect(days.slice(-14)).toEqual(Array.from({ length: 14 }, (_, ago) => daysAgo(13 - ago).slice(0, 10)));
    expect(days.slice(-26, -14).map((day) => new Date(day).getUTCDay())).toEqual(Array(12).fill(0));
    expect(days.slice(0, -26).map((day) => day.slice(0, 7))).toEqual(
      Array.from({ length: 22 }, (_, month) =>
        new Date(Date.UTC(2024, 10 + month)).toISOString().slice(0, 7),
      ),
    );
  });
});

it('a second backup of a day is newer than the first, and a tenth than the ninth', () => {
  const names = ['2026-11-22.json', '2026-11-22-9.json', '2026-11-22-10.json', '2026-11-23.json'];
  expect(datedFiles(names).map(({ file }) => file)).toEqual([
    '2026-11-23.json',
    '2026-11-22-10.json',
    '2026-11-22-9.json',
    '2026-11-22.json',
  ]);
});
