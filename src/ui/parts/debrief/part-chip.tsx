import { Button, Popover, UnstyledButton } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import classes from './debrief.module.css';

interface PartChipProps {
  /** What the part is, for screen readers and the heading of its fields. */
  readonly label: string;
  readonly sign: ReactNode;
  readonly children: ReactNode;
  readonly isOpenQuestion?: boolean;
  /** The fields that change it; `close` goes back to the chip. */
  readonly fields: (close: () => void) => ReactNode;
  readonly onLeaveOut: (() => void) | null;
}

/** One part of what was understood; pressed, it can be changed or left out. */
export function PartChip({ label, sign, children, isOpenQuestion, fields, onLeaveOut }: PartChipProps) {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton
          className={classes.chip ?? ''}
          data-question={isOpenQuestion || undefined}
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <span className={classes.sign} aria-hidden>
            {sign}
          </span>
          <span className={classes.label}>{`${label}: `}</span>
          <span dir="auto">{children}</span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={label} className={classes.fields ?? ''}>
        {isOpen && fields(close)}
        {isOpen && onLeaveOut && (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => {
              close();
              onLeaveOut();
            }}
          >
            Leave out
          </Button>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
