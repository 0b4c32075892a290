const dayLength = 86_400_000;
const daily = 14;
const weekly = 92;

/** A backup as its file's name tells it: `2026-11-22.json`, and `2026-11-22-2.json` for the second of a day. */
export interface DatedFile {
  readonly file: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** From 1, within the day. */
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
 * The backups whose time is over: of the last 14 days all stay, of the last three months the newest of each week,
 * before that the newest of each month.
 */
export function expiredBackups(names: readonly string[], today: string): readonly string[] {
  const taken = new Set<string>();
  return datedFiles(names)
    .filter(({ day }) => {
      const period = periodOf(day, today);
      if (period === null) return false;
      const isFirst = !taken.has(period);
      taken.add(period);
      return !isFirst;
    })
    .map(({ file }) => file);
}

/** Of backups in the same period one stays; null where all do. */
function periodOf(day: string, today: string): string | null {
  const number = Date.parse(day) / dayLength;
  const age = Date.parse(today) / dayLength - number;
  if (age < daily) return null;
  // 1970-01-01 was a Thursday.
  return age < weekly ? `week ${Math.floor((number + 3) / 7)}` : day.slice(0, 7);
}
