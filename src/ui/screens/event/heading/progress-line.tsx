import { Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { ProgressItem } from '../../../../domain/prep/progress';
import { progressText } from '../../../../words/progress';
import classes from './progress-line.module.css';

interface ProgressLineProps {
  readonly items: readonly ProgressItem[];
  /** Goes to where this is written. */
  readonly onJump: (item: ProgressItem) => void;
}

/** How far the preparation is, in words. What is still open is listed on demand, so that it never moves the form. */
export function ProgressLine({ items, onJump }: ProgressLineProps) {
  if (items.length === 0) return null;
  const open = items.filter((item) => !item.done);
  const done = items.length - open.length;
  if (open.length === 0) {
    return (
      <p className={classes.progress}>
        <Meter done={done} total={items.length} />
        All prepared
      </p>
    );
  }
  return (
    <Menu position="bottom-end" returnFocus={false} trapFocus>
      <Menu.Target>
        <button type="button" className={classes.progress}>
          <Meter done={done} total={items.length} />
          {`${done} of ${items.length} prepared`}
          <IconChevronDown size={14} stroke={1.75} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Still open</Menu.Label>
        {open.map((item) => (
          <Menu.Item key={item.id} onClick={() => onJump(item)}>
            {progressText(item)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

interface MeterProps {
  readonly done: number;
  readonly total: number;
}

const mostMarks = 8;

/** The words beside it say the same. */
function Meter({ done, total }: MeterProps) {
  if (total > mostMarks) return null;
  const marks = Array.from({ length: total }, (_, index) => index);
  return (
    <span className={classes.marks} aria-hidden>
      {marks.map((mark) => (
        <span key={mark} className={classes.mark} data-done={mark < done || undefined} />
      ))}
    </span>
  );
}
