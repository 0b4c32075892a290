import type { EventRow } from '../../../../contract/views/event';
import type { Group } from './grouping';
import { rowIdOf } from './row-id';

/** The head of a group of rows, which follow it while it is open. */
export interface Heading extends Group {
  readonly isOpen: boolean;
}

/** One line of the table. */
export type TableItem = EventRow | Heading;

export const isHeading = (line: TableItem): line is Heading => 'isOpen' in line;

/** Names a line among the others. */
export const itemIdOf = (line: TableItem): string => (isHeading(line) ? line.id : rowIdOf(line));

/** The events a line stands for. */
export const rowsOf = (line: TableItem): readonly EventRow[] => (isHeading(line) ? line.rows : [line]);

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
