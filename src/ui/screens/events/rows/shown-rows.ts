import type { EventRow } from '../../../../contract/views/event';
import type { CalendarId } from '../../../../domain/calendars/calendar';
import type { EventKey } from '../../../../domain/event/key';
import type { Kind } from '../../../../domain/marking/kind';
import { isAmongChoices, kinds } from '../../../../domain/marking/kind';
import { foldText } from '../../../../domain/text/fold';
import { hasWords, searchedWords } from '../../../../domain/text/search';
import { formWord } from '../../../../words/kind';
import { purposeLine } from '../../../../words/purpose';
import type { EventFilters, EventSort, PrepState, SortColumn } from '../filters/filters';
import { foldedTitle, searchText } from './row-text';

export type RowFilters = Omit<EventFilters, 'when' | 'person' | 'sort' | 'grouping'>;

const isOff = ({ status, declined }: EventRow): boolean => status === 'cancelled' || declined;

function prepStateOf({ progress: { done, total } }: EventRow): PrepState {
  if (done === 0) return 'none';
  return done === total ? 'done' : 'begun';
}

const none: ReadonlySet<EventKey> = new Set();

/** The rows that pass the filters. Each word of the text must occur in the row, or the row be `found` by its people. */
export function filterRows(
  rows: readonly EventRow[],
  { text, kinds: chosen, calendarId, form, prep, off }: RowFilters,
  found: ReadonlySet<EventKey> = none,
): readonly EventRow[] {
  const words = searchedWords(text);
  const isAll =
    words.length + chosen.length === 0 && [calendarId, form, prep, off].every((filter) => filter === null);
  if (isAll) return rows;
  return rows.filter(
    (row) =>
      (calendarId === null || row.calendarId === calendarId) &&
      isAmongChoices(row.mark?.kind ?? null, chosen) &&
      (form === null || row.mark?.form === form) &&
      (prep === null || prepStateOf(row) === prep) &&
      (off === null || isOff(row) === (off === 'only')) &&
      (words.length === 0 || hasWords(searchText(row), words) || found.has(row.key)),
  );
}

/** The sort key of a column; rows without one come last in either direction. */
export type SortKey = string | number | undefined;
export type SortKeyOf = (row: EventRow) => SortKey;

const kindOrder: readonly (Kind | null)[] = [...kinds, null];

/** The sort key of each column. `when` needs none: rows come sorted by start. */
export const sortKeys = (
  calendars: ReadonlyMap<CalendarId, string>,
): Readonly<Record<Exclude<SortColumn, 'when'>, SortKeyOf>> => ({
  kind: (row) => kindOrder.indexOf(row.mark?.kind ?? null),
  title: foldedTitle,
  calendar: (row) => foldText(calendars.get(row.calendarId) ?? ''),
  form: (row) => (row.mark?.form ? formWord(row.mark.form) : undefined),
  purpose: (row) => (row.purposes.length > 0 ? foldText(purposeLine(row.purposes)) : undefined),
  prep: (row) => (row.progress.total > 0 ? row.progress.done / row.progress.total : undefined),
  people: (row) => row.people || undefined,
});

/** Sorts rows that are sorted by start; the sort is stable, so equal rows stay in that order. */
export function sortRows(
  rows: readonly EventRow[],
  { column, descending }: EventSort,
  keys: ReturnType<typeof sortKeys>,
): readonly EventRow[] {
  if (column === 'when') return descending ? rows.toReversed() : rows;
  const direction = descending ? -1 : 1;
  return rows
    .map((row) => ({ row, key: keys[column](row) }))
    .sort((a, b) => {
      if (a.key === b.key) return 0;
      if (a.key === undefined) return 1;
      if (b.key === undefined) return -1;
      return a.key < b.key ? -direction : direction;
    })
    .map(({ row }) => row);
}
