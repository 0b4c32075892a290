/** One event of a printed day, as its texts. */
export interface PaperEntry {
  readonly title: string;
  /** Empty for a whole day. */
  readonly time: string;
  readonly purpose: string;
}

/** How much of each event is printed: all, no purpose, or one line with the start. */
export type Detail = 'full' | 'plain' | 'line';

export interface FittedDay<Entry> {
  readonly detail: Detail;
  readonly entries: readonly Entry[];
  /** How many have no room. */
  readonly left: number;
}

/** What a column holds: lines from top to bottom, and plain letters in a line. */
export interface Column {
  readonly lines: number;
  readonly letters: number;
}

/** At most so many lines of a title and of a purpose are printed; the style sheet has the same limits. */
const mostLines = { title: 3, purpose: 2 };

const linesOf = (text: string, letters: number, most: number): number =>
  text === '' ? 0 : Math.min(most, Math.ceil(text.length / letters));

function heightOf({ title, time, purpose }: PaperEntry, detail: Detail, letters: number): number {
  if (detail === 'line') return 1;
  // The shape takes two letters; half a line is between two events.
  const plain = (time === '' ? 0 : 1) + linesOf(`${title}  `, letters, mostLines.title) + 0.5;
  return detail === 'plain' ? plain : plain + linesOf(purpose, letters, mostLines.purpose);
}

/** The most detail with which all events of a day fit into the column; if none does, as many single lines as fit. */
export function fitDay<Entry extends PaperEntry>(
  entries: readonly Entry[],
  { lines, letters }: Column,
): FittedDay<Entry> {
  for (const detail of ['full', 'plain', 'line'] as const) {
    const height = entries.reduce((sum, entry) => sum + heightOf(entry, detail, letters), 0);
    if (height <= lines) return { detail, entries, left: 0 };
  }
  const shown = entries.slice(0, Math.max(0, Math.floor(lines) - 1));
  return { detail: 'line', entries: shown, left: entries.length - shown.length };
}
