import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { memo } from 'react';
import { useAppInfo, useFormat } from '../../../app/app-info';
import { KindShape } from '../../../parts/kind-shape';
import classes from './group-row.module.css';
import { groupNote, groupTitle } from './group-words';
import type { ItemPlace } from './item-place';
import type { Heading } from './items';
import { commonKind, commonProposal } from './row-text';
import { rowHeight } from './table-row';
import rowClasses from './table-row.module.css';

interface GroupRowProps extends ItemPlace {
  readonly heading: Heading;
  /** How many of its rows are picked. */
  readonly picked: number;
}

/** The head of a group: what its rows have in common, how many they are, and a box that picks them all. */
export const GroupRow = memo(function GroupRow({
  heading,
  index,
  picked,
  active,
  apart,
  onPick,
  onToggle,
}: GroupRowProps) {
  const format = useFormat();
  const { zone, today } = useAppInfo();
  const { by, rows, isOpen } = heading;
  const title = groupTitle(by, format);
  const kind = by.grouping === 'month' ? undefined : commonKind(rows);
  const proposed = by.grouping === 'series' ? commonProposal(rows) : null;
  const all = picked === rows.length;
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <tr
      className={`${rowClasses.row} ${classes.group}`}
      style={apart ? { position: 'absolute', top: index * rowHeight } : undefined}
      aria-rowindex={index + 2}
      aria-level={1}
      aria-expanded={isOpen}
      aria-selected={all}
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
            checked={all}
            ref={(box) => {
              if (box) box.indeterminate = picked > 0 && !all;
            }}
            onChange={(event) => onToggle(index, event)}
          />
        </label>
      </td>
      <td className={classes.name}>
        <span className={classes.signs}>
          <Chevron className={classes.chevron} size={16} stroke={1.5} aria-hidden />
          {kind !== undefined && (
            <KindShape
              kind={proposed ?? kind}
              suggested={proposed !== null}
              decorative={by.grouping === 'kind'}
            />
          )}
        </span>
        <span className={classes.title}>{title}</span>
        <span className={classes.note}>{groupNote(heading, { format, zone, today })}</span>
      </td>
    </tr>
  );
});
