import type { EventRow, Scope } from '../../../../contract/views/event';
import type { Kind } from '../../../../domain/marking/kind';
import { events, series } from '../../../../words/counts';
import { kindInText } from '../../../../words/kind';
import type { CountFormat, PluralForms } from '../../../../words/language';
import { joined } from '../../../../words/language';
import { quotedTitle } from '../../../../words/title';

/** How much of a recurring event an edit covers; `plain` for everything else. */
type Extent = 'plain' | 'every-time' | 'only-this-time';

/** The subject of an edit of these rows: `“Chess club”`, `2 series and 1 event`. */
function subjectOf(
  rows: readonly EventRow[],
  scope: Scope,
  { counted }: CountFormat,
): { readonly what: string; readonly extent: Extent } {
  const inWholeSeries = scope === 'series' ? rows.filter((row) => row.recurring) : [];
  const seriesCount = new Set(inWholeSeries.map((row) => row.seriesKey)).size;
  const singleCount = rows.length - inWholeSeries.length;
  const [first] = rows;
  if (first && seriesCount + singleCount === 1) {
    const ofSeries = scope === 'series' ? 'every-time' : 'only-this-time';
    return { what: quotedTitle(first.summary), extent: first.recurring ? ofSeries : 'plain' };
  }
  const parts = [
    ...(seriesCount > 0 ? [counted(seriesCount, series)] : []),
    ...(singleCount > 0 ? [counted(singleCount, events)] : []),
  ];
  return { what: joined(parts), extent: 'plain' };
}

const marked: Readonly<Record<Extent, (what: string, kind: string) => string>> = {
  plain: (what, kind) => `Marked ${what} as ${kind}.`,
  'every-time': (what, kind) => `Marked ${what} as ${kind}, every time.`,
  'only-this-time': (what, kind) => `Marked ${what} as ${kind}, only this time.`,
};

const unmarked: Readonly<Record<Extent, (what: string) => string>> = {
  plain: (what) => `Took the mark off ${what}.`,
  'every-time': (what) => `Took the mark off ${what}, every time.`,
  'only-this-time': (what) => `Took the mark off ${what}, only this time.`,
};

/** `Marked 3 events as networking.` */
export function markedSentence(
  rows: readonly EventRow[],
  scope: Scope,
  kind: Kind | null,
  format: CountFormat,
): string {
  const { what, extent } = subjectOf(rows, scope, format);
  return kind === null ? unmarked[extent](what) : marked[extent](what, kindInText(kind));
}

const accepted: PluralForms = { one: 'Accepted # suggestion.', other: 'Accepted # suggestions.' };

export function acceptedSentence(rows: readonly EventRow[], scope: Scope, format: CountFormat): string {
  const [first] = rows;
  const kind = first?.suggestion?.kind ?? null;
  return rows.length === 1
    ? markedSentence(rows, scope, kind, format)
    : format.counted(rows.length, accepted);
}

interface Counts {
  readonly shown: number;
  readonly all: number;
  readonly unmarked: number;
}

/** `212 events, 48 unmarked`; `12 of 212 events, 3 unmarked` when filters leave some out. */
export function countSentence(
  { shown, all, unmarked: unmarkedCount }: Counts,
  { number, counted }: CountFormat,
): string {
  const allEvents = counted(all, events);
  const shownEvents = shown === all ? allEvents : `${number(shown)} of ${allEvents}`;
  if (shown === 0) return shownEvents;
  return unmarkedCount === 0
    ? `${shownEvents}, all marked`
    : `${shownEvents}, ${number(unmarkedCount)} unmarked`;
}
