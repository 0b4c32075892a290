import type { EventRow } from '../../../../contract/views/event';
import { startDay } from '../../../../domain/event/occurrence';
import type { Kind, KindChoice } from '../../../../domain/marking/kind';
import type { ZoneId } from '../../../../domain/time/zone';
import { kindChoices } from '../../../parts/kind-chips';

/** What rows can be grouped by. */
export const groupings = ['series', 'month', 'kind'] as const;
export type Grouping = (typeof groupings)[number];

/** Rows that belong together, in their given order. */
export interface Group {
  readonly id: string;
  readonly by: GroupedBy;
  readonly rows: readonly EventRow[];
}

export type GroupedBy =
  | { readonly grouping: 'series'; readonly title: string }
  /** `2026-11`, in the user's zone. */
  | { readonly grouping: 'month'; readonly month: string }
  | { readonly grouping: 'kind'; readonly kind: Kind | null };

interface GroupOptions {
  readonly zone: ZoneId;
  /** Months run backwards. */
  readonly latestFirst: boolean;
}

/** Groups rows: months in order of time, kinds in their usual order, series in the order of their first rows. */
export function groupRows(
  rows: readonly EventRow[],
  grouping: Grouping,
  { zone, latestFirst }: GroupOptions,
): readonly Group[] {
  switch (grouping) {
    case 'series': {
      const series = gather(rows, (row) => `${row.calendarId} ${row.seriesKey}`);
      return [...series].map(([id, members]) => ({
        id: `series ${id}`,
        by: { grouping, title: members[0]?.summary ?? '' },
        rows: members,
      }));
    }
    case 'month': {
      const months = gather(rows, (row) => startDay(row.span, zone).slice(0, -'-01'.length));
      const groups = [...months]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([month, members]) => ({ id: `month ${month}`, by: { grouping, month }, rows: members }));
      return latestFirst ? groups.toReversed() : groups;
    }
    case 'kind': {
      const kinds = gather(rows, (row): KindChoice => row.mark?.kind ?? 'unmarked');
      return kindChoices.flatMap((choice) => {
        const members = kinds.get(choice);
        const kind = choice === 'unmarked' ? null : choice;
        return members ? [{ id: `kind ${choice}`, by: { grouping, kind }, rows: members }] : [];
      });
    }
  }
}

function gather<Key>(
  rows: readonly EventRow[],
  keyOf: (row: EventRow) => Key,
): ReadonlyMap<Key, readonly EventRow[]> {
  const groups = new Map<Key, EventRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
