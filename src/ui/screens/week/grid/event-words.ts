import type { EventRow } from '../../../../contract/views/event';
import type { Format } from '../../../../words/format';
import { formWord, kindWord } from '../../../../words/kind';
import { joined } from '../../../../words/language';
import { purposeLine } from '../../../../words/purpose';
import { titleOf } from '../../../../words/title';
import type { PlacedEvent } from './placed-event';

/** `Cancelled`, `Declined` or `Tentative`; empty for a confirmed event. */
export function stateWord(row: EventRow): string {
  if (row.status === 'cancelled') return 'Cancelled';
  if (row.declined) return 'Declined';
  return row.status === 'tentative' ? 'Tentative' : '';
}

/** `Networking · Meetup`, `Unmarked`. */
export function markWords({ mark }: EventRow): string {
  const kind = kindWord(mark?.kind ?? null);
  return mark?.form ? `${kind} · ${formWord(mark.form)}` : kind;
}

/** The hours of an event, split before the dash: `19:00` and `–21:00`; the second is empty without an end. */
export function timeWords({ span }: EventRow, format: Format): readonly [string, string] {
  const words = format.hours(span);
  const dash = words.search(/\s?–/);
  return dash < 0 ? [words, ''] : [words.slice(0, dash), words.slice(dash)];
}

/** `Clashes with Chess`; empty for none. */
export const clashWords = (titles: readonly string[]): string =>
  titles.length === 0 ? '' : `Clashes with ${joined(titles.slice(0, 3).map(titleOf))}`;

/** The accessible name of an event: day, time, title, state, mark, purpose, place. */
export function eventWords({ row, clashesWith }: PlacedEvent, format: Format): string {
  const when = row.span.kind === 'timed' ? format.span(row.span) : `${format.span(row.span)}, all day`;
  return [
    when,
    titleOf(row.summary),
    stateWord(row),
    markWords(row),
    row.part ? `Part of ${titleOf(row.part.title)}` : '',
    purposeLine(row.purposes),
    row.location && `At ${row.location}`,
    row.recurring ? 'Repeats' : '',
    clashWords(clashesWith),
  ]
    .filter((words) => words !== '')
    .join('. ');
}
