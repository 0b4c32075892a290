import type { Day } from '../../../domain/time/day';
import type { Format } from '../../app/format';
import { kindWord } from '../../parts/kind-words';
import type { Group, GroupedBy } from './grouping';
import { counted } from './mark-words';
import { titleOf } from './row-text';

/** What the rows of a group have in common: `November 2026`, `Networking`, the title of a series. */
export function groupTitle(by: GroupedBy, format: Pick<Format, 'monthOf'>): string {
  switch (by.grouping) {
    case 'series':
      return titleOf({ summary: by.title });
    case 'month':
      return format.monthOf(`${by.month}-01` as Day);
    case 'kind':
      return kindWord(by.kind);
  }
}

/** `52 events, 3 unmarked`; of unmarked ones it goes without saying. */
export function groupNote({ by, rows }: Group): string {
  const unmarked = rows.filter(({ mark }) => mark === null).length;
  const events = counted(rows.length, 'event');
  if (unmarked === 0 || (by.grouping === 'kind' && by.kind === null)) return events;
  return unmarked === rows.length
    ? `${events}, unmarked`
    : `${events}, ${unmarked.toLocaleString('en-GB')} unmarked`;
}
