const dayLength = 86_400_000;
const allKeptDays = 14;
const weeklyKeptDays = 92;

/** A backup's file, as its name describes it: `2026-11-22.json`, and `2026-11-22-2.json` for the second of that day. */
export interface DatedFile {
  readonly file: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** Counts from 1 within the day. */
  readonly number: number;
}

/** The dated files among these names, newest first. */
export function datedFiles(names: readonly string[]): readonly DatedFile[] {
  const dated = names.flatMap((file) => {
    const [, day, number = '1'] = /^(\d{4}-\d{2}-\d{2})(?:-(\d{1,6}))?\.json$/.exec(file) ?? [];
    return day && Number.isFinite(Date.parse(day)) ? [{ file, day, number: Number(number) }] : [];
  });
  return dated.sort((a, b) => b.day.localeCompare(a.day) || b.number - a.number);
}

/**
 * The backups to delete. All backups of the last 14 days stay, then the newest of each week for three months, and before
 * that the newest of each month.
 */
export function expiredBackups(names: readonly string[], today: string): readonly string[] {
  const seenPeriods = new Set<string>();
  return datedFiles(names)
    .filter(({ day }) => {
      const period = periodOf(day, today);
      if (period === null) return false;
      const isFirst = !seenPeriods.has(period);
      seenPeriods.add(period);
      return !isFirst;
    })
    .map(({ file }) => file);
}

/** The week or month of which only the newest backup stays; null for a day of which all backups stay. */
function periodOf(day: string, today: string): string | null {
  const dayNumber = Date.parse(day) / dayLength;
  const age = Date.parse(today) / dayLength - dayNumber;
  if (age < allKeptDays) return null;
  // 1970-01-01 was a Thursday.
  return age < weeklyKeptDays ? `week ${Math.floor((dayNumber + 3) / 7)}` : day.slice(0, 7);
}
