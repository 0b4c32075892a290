/** A backup that Mingle made, as its name describes it. */
export interface NamedBackup {
  readonly file: string;
  /** The day by the clock of that time. A clock can be wrong, so it is a label for people and gives no order. */
  readonly day: string;
  /** Larger for a later backup. */
  readonly order: number;
}

/** `2026-11-22.0123.json`: the 123rd backup. Earlier versions of Mingle never delete a backup of this form. */
const numberedForm = /^(\d{4}-\d{2}-\d{2})\.(\d{4,9})\.json$/;
/** The form of earlier versions: `2026-11-22.json`, and `2026-11-22-2.json` for the second of that day. */
const datedForm = /^(\d{4}-\d{2}-\d{2})(?:-(\d{1,6}))?\.json$/;

/** Mingle's backups among these names, newest first. Dated ones are older than numbered ones. */
export function backupsAmong(names: readonly string[]): readonly NamedBackup[] {
  const numbered = matching(names, numberedForm).map(({ file, day, number }) => ({
    file,
    day,
    order: Number(number),
  }));
  const dated = matching(names, datedForm)
    .map((one) => ({ ...one, number: Number(one.number ?? 1) }))
    .sort((a, b) => b.day.localeCompare(a.day) || b.number - a.number)
    .map(({ file, day }, index) => ({ file, day, order: 0 - index }));
  return [...numbered.sort((a, b) => b.order - a.order), ...dated];
}

function matching(names: readonly string[], form: RegExp) {
  return names.flatMap((file) => {
    const [, day, number] = form.exec(file) ?? [];
    return day && Number.isFinite(Date.parse(day)) ? [{ file, day, number }] : [];
  });
}

/** The name of the next backup. Its number follows the newest of these, so a clock that is set back changes no order. */
export function nextBackupName(day: string, backups: readonly NamedBackup[]): string {
  const number = Math.max(0, backups[0]?.order ?? 0) + 1;
  return `${day}.${String(number).padStart(4, '0')}.json`;
}

/** So many of the newest backups are all kept. */
const newestKept = 14;
const mostKept = 40;
/** A single backup never costs more than this many earlier ones. */
const mostDeleted = 2;

/**
 * The backups to delete after a new one was made, given newest first. The newest stay, and the oldest; those between are
 * thinned so that each is older than the next by about the same factor, counted in backups.
 */
export function surplusBackups(backups: readonly NamedBackup[]): readonly string[] {
  const kept = [...backups];
  const surplus: string[] = [];
  while (kept.length > mostKept && surplus.length < mostDeleted) {
    const [gone] = kept.splice(leastMissed(kept), 1);
    if (gone) surplus.push(gone.file);
  }
  return surplus;
}

/** The index of the backup whose neighbours are the closest in age, as a ratio. */
function leastMissed(backups: readonly NamedBackup[]): number {
  const next = (backups[0]?.order ?? 0) + 1;
  const ageOf = (index: number) => next - (backups[index]?.order ?? 0);
  let [least, smallest] = [newestKept, Number.POSITIVE_INFINITY];
  for (let index = newestKept; index < backups.length - 1; index += 1) {
    const ratio = ageOf(index + 1) / ageOf(index - 1);
    if (ratio < smallest) [least, smallest] = [index, ratio];
  }
  return least;
}
