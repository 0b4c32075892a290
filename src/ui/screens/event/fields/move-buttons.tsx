import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import classes from './move-buttons.module.css';

interface MoveButtonsProps {
  /** What is moved. */
  readonly what: string;
  /** From 1. */
  readonly place: number;
  readonly count: number;
  readonly onMove: (by: -1 | 1) => void;
}

/** Moves an entry of an ordered list by one place. */
export const MoveButtons = ({ what, place, count, onMove }: MoveButtonsProps) => (
  <>
    <MoveButton label={`Move ${what} up`} atEnd={place === 1} onMove={() => onMove(-1)}>
      <IconArrowUp size={14} stroke={1.75} />
    </MoveButton>
    <MoveButton label={`Move ${what} down`} atEnd={place === count} onMove={() => onMove(1)}>
      <IconArrowDown size={14} stroke={1.75} />
    </MoveButton>
  </>
);

interface MoveButtonProps {
  readonly label: string;
  /** The entry is already the first or the last. */
  readonly atEnd: boolean;
  readonly onMove: () => void;
  readonly children: ReactNode;
}

/** The focus stays on the button, also at the end, where it is `aria-disabled` instead of disabled. */
const MoveButton = ({ label, atEnd, onMove, children }: MoveButtonProps) => (
  <ActionIcon
    size="sm"
    color="ink"
    className={classes.move ?? ''}
    aria-label={label}
    aria-disabled={atEnd}
    onClick={({ currentTarget }) => {
      if (atEnd) return;
      flushSync(onMove);
      currentTarget.focus();
    }}
  >
    {children}
  </ActionIcon>
);

/** The list with an entry moved: `by` is −1 for up, 1 for down. */
export function moved<Item extends { readonly id: string }>(
  items: readonly Item[],
  id: string,
  by: number,
): readonly Item[] {
  const from = items.findIndex((item) => item.id === id);
  const item = items[from];
  const to = from + by;
  if (!item || to < 0 || to >= items.length) return items;
  return items.toSpliced(from, 1).toSpliced(to, 0, item);
}
