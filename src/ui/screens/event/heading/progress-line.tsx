import { Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { ProgressItem } from '../../../../domain/prep/progress';
import { progressText } from '../../../../words/progress';
import classes from './progress-line.module.css';

interface ProgressLineProps {
  readonly items: readonly ProgressItem[];
  readonly onJump: (item: ProgressItem) => void;
}

/** Preparation progress in words. The open items are in a menu, so that they do not shift the form. */
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

const markLimit = 8;

/** One mark per item; hidden from screen readers, since the text beside it says the same. */
function Meter({ done, total }: MeterProps) {
  if (total > markLimit) return null;
  const marks = Array.from({ length: total }, (_, index) => index);
  return (
    <span className={classes.marks} aria-hidden>
      {marks.map((mark) => (
        <span key={mark} className={classes.mark} data-done={mark < done || undefined} />
      ))}
    </span>
  );
}
