import type { EventRow, Scope } from '../../../../contract/views/event';
import type { Kind } from '../../../../domain/marking/kind';
import { kindWord } from '../../../../words/kind';
import { quotedTitle } from '../../../../words/title';

/** `1 event`, `1,204 events`. */
export const counted = (count: number, noun: string, plural = `${noun}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? noun : plural}`;

/** What an edit of these rows is about: `“Chess club”`, `2 series and 1 event`; and how often, where it is one event that recurs. */
function subjectOf(
  rows: readonly EventRow[],
  scope: Scope,
): { readonly what: string; readonly times: string } {
  const everyTime = scope === 'series' ? rows.filter((row) => row.recurring) : [];
  const series = new Set(everyTime.map((row) => row.seriesKey)).size;
  const single = rows.length - everyTime.length;
  const [first] = rows;
  if (first && series + single === 1) {
    const times = scope === 'series' ? ', every time' : ', only this time';
    return { what: quotedTitle(first.summary), times: first.recurring ? times : '' };
  }
  const parts = [
    series > 0 ? counted(series, 'series', 'series') : '',
    single > 0 ? counted(single, 'event') : '',
  ];
  return { what: parts.filter((part) => part !== '').join(' and '), times: '' };
}

/** `Marked 3 events as networking.` */
export function markedSentence(rows: readonly EventRow[], scope: Scope, kind: Kind | null): string {
  const { what, times } = subjectOf(rows, scope);
  return kind === null
    ? `Took the mark off ${what}${times}.`
    : `Marked ${what} as ${kindWord(kind).toLowerCase()}${times}.`;
}

export function acceptedSentence(rows: readonly EventRow[], scope: Scope): string {
  const [first] = rows;
  const kind = first?.suggestion?.kind ?? null;
  return rows.length === 1
    ? markedSentence(rows, scope, kind)
    : `Accepted ${counted(rows.length, 'suggestion')}.`;
}

interface Counts {
  readonly shown: number;
  readonly all: number;
  readonly unmarked: number;
}

/** `212 events, 48 unmarked`; `12 of 212 events, 3 unmarked` when filters leave some out. */
export function countSentence({ shown, all, unmarked }: Counts): string {
  const events =
    shown === all ? counted(all, 'event') : `${shown.toLocaleString('en-GB')} of ${counted(all, 'event')}`;
  if (shown === 0) return events;
  const marks = unmarked === 0 ? 'all marked' : `${unmarked.toLocaleString('en-GB')} unmarked`;
  return `${events}, ${marks}`;
}
