import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Day } from '../../../../domain/time/day';
import type { Format } from '../../../../words/format';
import { useAppInfo } from '../../../app/app-info';
import classes from './day-tabs.module.css';
import { goToFirstSession } from './first-session';

interface DayTabsProps {
  readonly days: readonly Day[];
  readonly day: Day;
  /** How many sessions each day shows, where they are filtered. */
  readonly counts: ReadonlyMap<Day, number> | null;
  readonly format: Format;
  readonly onChange: (day: Day) => void;
  /** Stands beside the days. */
  readonly aside: ReactNode;
  readonly children: ReactNode;
}

const tabClass = 'programme-day';

/** The tab of the day that is shown takes the focus. */
export const focusDayTab = (): void =>
  document.querySelector<HTMLElement>(`.${tabClass}[aria-selected="true"]`)?.focus();

/** The days of a programme as tabs, with what they show. */
export function DayTabs({ days, day, counts, format, onChange, aside, children }: DayTabsProps) {
  const { today } = useAppInfo();
  return (
    <Tabs
      value={day}
      onChange={(next) => next !== null && onChange(next as Day)}
      className={classes.tabs ?? ''}
    >
      <div className={classes.bar}>
        <Tabs.List aria-label="Days" className={classes.list ?? ''}>
          {days.map((one) => (
            <Tabs.Tab
              key={one}
              value={one}
              className={`${tabClass} ${classes.tab ?? ''}`}
              onKeyDown={(event) => {
                if (event.key === 'ArrowDown' && goToFirstSession()) event.preventDefault();
              }}
            >
              <span className={classes.weekday}>{one === today ? 'Today' : format.day(one, 'weekday')}</span>{' '}
              <span className={classes.date}>{format.day(one, 'month')}</span>
              {counts && <span className={classes.count}>{format.number(counts.get(one) ?? 0)}</span>}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {aside}
      </div>
      <Tabs.Panel value={day} className={classes.panel ?? ''} tabIndex={-1}>
        {children}
      </Tabs.Panel>
    </Tabs>
  );
}
