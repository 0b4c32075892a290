import type { EventRow } from '../../../../contract/views/event';
import type { Group } from './grouping';
import { rowIdOf } from './row-id';

/** The head of a group of rows, which follow it while it is open. */
export interface Heading extends Group {
  readonly isOpen: boolean;
}

/** One line of the table. */
export type Line = EventRow | Heading;

export const isHeading = (line: Line): line is Heading => 'isOpen' in line;

/** Names a line among the others. */
export const lineIdOf = (line: Line): string => (isHeading(line) ? line.id : rowIdOf(line));

/** The events a line stands for. */
export const rowsOf = (line: Line): readonly EventRow[] => (isHeading(line) ? line.rows : [line]);

/** Months and kinds are open at first; a series is one line, until one wants to see each of its times. */
const isOpenAtFirst = ({ by }: Group): boolean => by.grouping !== 'series';

/** Groups as lines. `turned`: ids of groups that are not as at first. An event that is alone in its series needs no head. */
export function toLines(groups: readonly Group[], turned: ReadonlySet<string>): readonly Line[] {
  return groups.flatMap((group): readonly Line[] => {
    if (group.by.grouping === 'series' && group.rows.length === 1) return group.rows;
    const isOpen = isOpenAtFirst(group) !== turned.has(group.id);
    const heading = { ...group, isOpen };
    return isOpen ? [heading, ...group.rows] : [heading];
  });
}
