import type { EventRow } from '../../../../contract/views/event';
import { startDay } from '../../../../domain/event/occurrence';
import type { Day } from '../../../../domain/time/day';
import type { ZoneId } from '../../../../domain/time/zone';
import { events as eventForms } from '../../../../words/counts';
import type { Format } from '../../../../words/format';
import { kindWord } from '../../../../words/kind';
import type { CountFormat } from '../../../../words/language';
import { titleOf } from '../../../../words/title';
import type { Group, GroupedBy } from './grouping';

/** What the rows of a group have in common: `November 2026`, `Networking`, the title of a series. */
export function groupTitle(by: GroupedBy, format: Pick<Format, 'monthOf'>): string {
  switch (by.grouping) {
    case 'series':
      return titleOf(by.title);
    case 'month':
      return format.monthOf(`${by.month}-01` as Day);
    case 'kind':
      return kindWord(by.kind);
  }
}

interface DayWords {
  readonly format: CountFormat & Pick<Format, 'day'>;
  readonly zone: ZoneId;
  readonly today: Day;
}

/** `52 events, 3 unmarked`; a series has its first day, `8 events from Tue 1 Dec`; the unmarked group only its count. */
export function groupNote({ by, rows }: Group, words: DayWords): string {
  const { number, counted } = words.format;
  const count = counted(rows.length, eventForms);
  const events = by.grouping === 'series' ? `${count} from ${firstDayOf(rows, words)}` : count;
  const unmarked = rows.filter(({ mark }) => mark === null).length;
  if (unmarked === 0 || (by.grouping === 'kind' && by.kind === null)) return events;
  return unmarked === rows.length ? `${events}, unmarked` : `${events}, ${number(unmarked)} unmarked`;
}

function firstDayOf(rows: readonly EventRow[], { format, zone, today }: DayWords): string {
  const [first = today] = rows.map(({ span }) => startDay(span, zone)).toSorted();
  return format.day(first, first.slice(0, 4) === today.slice(0, 4) ? 'short' : 'full');
}
