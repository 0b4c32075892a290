import type { EventRow } from '../../../../contract/views/event';
import type { Group } from './grouping';
import { rowIdOf } from './row-id';

/** The heading of a group of rows, which follow it while it is open. */
export interface Heading extends Group {
  readonly isOpen: boolean;
}

/** An item of the table: a row, or the heading of a group. */
export type TableItem = EventRow | Heading;

export const isHeading = (item: TableItem): item is Heading => 'isOpen' in item;

/** The id of an item, unique in the table. */
export const itemIdOf = (item: TableItem): string => (isHeading(item) ? item.id : rowIdOf(item));

/** The row itself, or all rows of the heading's group. */
export const rowsOf = (item: TableItem): readonly EventRow[] => (isHeading(item) ? item.rows : [item]);

/** Months and kinds are open at first; a series is closed, so that it takes one line. */
const isOpenAtFirst = ({ by }: Group): boolean => by.grouping !== 'series';

/** Groups as items. `toggled`: ids of groups that the user opened or closed. A series of one event has no heading. */
export function toItems(groups: readonly Group[], toggled: ReadonlySet<string>): readonly TableItem[] {
  return groups.flatMap((group): readonly TableItem[] => {
    if (group.by.grouping === 'series' && group.rows.length === 1) return group.rows;
    const isOpen = isOpenAtFirst(group) !== toggled.has(group.id);
    const heading = { ...group, isOpen };
    return isOpen ? [heading, ...group.rows] : [heading];
  });
}
