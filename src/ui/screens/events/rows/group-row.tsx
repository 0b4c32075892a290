import { memo } from 'react';
import { useFormat } from '../../../app/app-info';
import { GroupName } from './group-name';
import classes from './group-row.module.css';
import { groupTitle } from './group-words';
import type { ItemPlace } from './item-place';
import type { Heading } from './items';
import { rowHeight } from './table-row';
import rowClasses from './table-row.module.css';

interface GroupRowProps extends ItemPlace {
  readonly heading: Heading;
  /** How many of its rows are picked. */
  readonly picked: number;
}

/** The heading of a group, with a box that picks all its rows. */
export const GroupRow = memo(function GroupRow({
  heading,
  index,
  picked,
  active,
  apart,
  onPick,
  onToggle,
}: GroupRowProps) {
  const title = groupTitle(heading.by, useFormat());
  const isAllPicked = picked === heading.rows.length;
  return (
    <tr
      className={`${rowClasses.row} ${classes.group}`}
      style={apart ? { position: 'absolute', top: index * rowHeight } : undefined}
      aria-rowindex={index + 2}
      aria-level={1}
      aria-expanded={heading.isOpen}
      aria-selected={isAllPicked}
      data-index={index}
      tabIndex={active ? 0 : -1}
      onClick={(event) => onPick(index, event)}
    >
      <td className={rowClasses.pick}>
        <label>
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={`Select all of ${title}`}
            checked={isAllPicked}
            ref={(box) => {
              if (box) box.indeterminate = picked > 0 && !isAllPicked;
            }}
            onChange={(event) => onToggle(index, event)}
          />
        </label>
      </td>
      <GroupName heading={heading} title={title} />
    </tr>
  );
});
