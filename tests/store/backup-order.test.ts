import { describe, expect, it } from 'vitest';
import { backupsAmong, nextBackupName, surplusBackups } from '../../src/store/backup-order';

const nameOf = (number: number, day = '2026-04-01') => `${day}.${String(number).padStart(4, '0')}.json`;

/** The names that are left after so many backups, newest first. */
function keptAfter(count: number, former: readonly string[] = []): readonly string[] {
  let names = former;
  for (let made = 0; made < count; made += 1) {
    const before = backupsAmong(names);
    const all = [nextBackupName('2026-04-01', before), ...names];
    const surplus = new Set(surplusBackups(backupsAmong(all)));
    expect(surplus.size).toBeLessThanOrEqual(2);
    names = all.filter((name) => !surplus.has(name));
  }
  return names;
}

describe('the order of backups', () => {
  it('is that of their numbers, whatever day a clock gave them', () => {
    const names = [nameOf(2, '2031-01-01'), nameOf(11, '1970-01-01'), nameOf(9), 'mine.json', nameOf(10_000)];
    expect(backupsAmong(names)).toEqual([
      { file: '2026-04-01.10000.json', day: '2026-04-01', order: 10_000 },
      { file: '1970-01-01.0011.json', day: '1970-01-01', order: 11 },
      { file: '2026-04-01.0009.json', day: '2026-04-01', order: 9 },
      { file: '2031-01-01.0002.json', day: '2031-01-01', order: 2 },
    ]);
    expect(nextBackupName('2026-04-02', backupsAmong(names))).toBe('2026-04-02.10001.json');
  });

  it('has those of earlier versions before all of them, by day and number', () => {
    const names = [
      '2031-04-01.json',
      '2026-04-01-9.json',
      nameOf(1),
      '2026-04-01-10.json',
      '2026-04-01.json',
    ];
    expect(backupsAmong(names)).toEqual([
      { file: '2026-04-01.0001.json', day: '2026-04-01', order: 1 },
      { file: '2031-04-01.json', day: '2031-04-01', order: 0 },
      { file: '2026-04-01-10.json', day: '2026-04-01', order: -1 },
      { file: '2026-04-01-9.json', day: '2026-04-01', order: -2 },
      { file: '2026-04-01.json', day: '2026-04-01', order: -3 },
    ]);
  });

  it('knows no name that Mingle does not give', () => {
    const names = ['2026-13-45.json', '2026-04-01.txt', '2026-04-01.0001 (copy).json', '2026-04-01.1.json'];
    expect(backupsAmong(names)).toEqual([]);
    expect(nextBackupName('2026-04-01', [])).toBe('2026-04-01.0001.json');
  });
});

describe('[T3] of many backups', () => {
  it('40 stay: the newest 14, the first, and between them ones whose ages grow by at most a factor of two', () => {
    for (const count of [41, 60, 365, 2_000]) {
      const orders = backupsAmong(keptAfter(count)).map(({ order }) => order);
      expect(orders).toHaveLength(40);
      expect(orders.slice(0, 14)).toEqual(Array.from({ length: 14 }, (_, index) => count - index));
      expect(orders.at(-1)).toBe(1);
      const ages = orders.map((order) => count + 1 - order);
      expect(ages.filter((age, index) => index > 0 && age > 2 * (ages[index - 1] ?? 0))).toEqual([]);
    }
  });

  it('a pile from an earlier version goes by two at a time', () => {
    const pile = Array.from(
      { length: 80 },
      (_, index) => `2026-01-${String((index % 28) + 1).padStart(2, '0')}-${index}.json`,
    );
    expect(keptAfter(1, pile)).toHaveLength(79);
    expect(keptAfter(5, pile)).toHaveLength(75);
    expect(keptAfter(60, pile)).toHaveLength(40);
  });

  it('one that is not Mingle’s own never goes', () => {
    expect(keptAfter(100, ['mine.json', '2026-04-01 (copy).json'])).toEqual(
      expect.arrayContaining(['mine.json', '2026-04-01 (copy).json']),
    );
  });
});
