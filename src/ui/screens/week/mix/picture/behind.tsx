import { Popover } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import classes from './behind.module.css';

interface BehindProps {
  /** The number and its words; pressed, they show what is behind them. */
  readonly children: ReactNode;
  readonly title: string;
  readonly content: (close: () => void) => ReactNode;
}

/** A number of the mix that opens what it counts. */
export function Behind({ children, title, content }: BehindProps) {
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={classes.number} onClick={() => setOpened(!opened)}>
          {children}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={title}>
        <div className={classes.list}>
          <p className={classes.title}>{title}</p>
          {content(() => setOpened(false))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
