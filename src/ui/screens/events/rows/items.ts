import type { EventRow } from '../../../../contract/views/event';
import type { Group } from './grouping';
import { rowIdOf } from './row-id';

/** The head of a group of rows, which follow it while it is open. */
export interface Heading extends Group {
  readonly isOpen: boolean;
}

/** One line of the table: a row, or the heading of a group. */
export type TableItem = EventRow | Heading;

export const isHeading = (item: TableItem): item is Heading => 'isOpen' in item;

/** Names a item among the others. */
export const itemIdOf = (item: TableItem): string => (isHeading(item) ? item.id : rowIdOf(item));

/** The events a item stands for. */
export const rowsOf = (item: TableItem): readonly EventRow[] => (isHeading(item) ? item.rows : [item]);

/** Months and kinds are open at first; a series is one line, until one wants to see each of its times. */
const isOpenAtFirst = ({ by }: Group): boolean => by.grouping !== 'series';

/** Groups as items. `toggled`: ids of groups that are not as at first. An event that is alone in its series needs no head. */
export function toItems(groups: readonly Group[], toggled: ReadonlySet<string>): readonly TableItem[] {
  return groups.flatMap((group): readonly TableItem[] => {
    if (group.by.grouping === 'series' && group.rows.length === 1) return group.rows;
    const isOpen = isOpenAtFirst(group) !== toggled.has(group.id);
    const heading = { ...group, isOpen };
    return isOpen ? [heading, ...group.rows] : [heading];
  });
}
