import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useAppInfo, useFormat } from '../../../app/app-info';
import { KindShape } from '../../../parts/kind-shape';
import classes from './group-row.module.css';
import { groupNote } from './group-words';
import type { Heading } from './items';
import { commonKind, commonProposal } from './row-text';

interface GroupNameProps {
  readonly heading: Heading;
  readonly title: string;
}

/** What the rows of a group have in common, with their kind or its suggestion, and how many they are. */
export function GroupName({ heading, title }: GroupNameProps) {
  const format = useFormat();
  const { zone, today } = useAppInfo();
  const { by, rows, isOpen } = heading;
  const kind = by.grouping === 'month' ? undefined : commonKind(rows);
  const proposal = by.grouping === 'series' ? commonProposal(rows) : null;
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <td className={classes.name}>
      <span className={classes.signs}>
        <Chevron className={classes.chevron} size={16} stroke={1.5} aria-hidden />
        {kind !== undefined && (
          <KindShape
            kind={proposal ?? kind}
            suggested={proposal !== null}
            decorative={by.grouping === 'kind'}
          />
        )}
      </span>
      <span className={classes.title}>{title}</span>
      <span className={classes.note}>{groupNote(heading, { format, zone, today })}</span>
    </td>
  );
}
