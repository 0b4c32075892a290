import { Button } from '@mantine/core';
import { IconFileText, IconWalk } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { EventView } from '../../../../contract/views/event';
import { lastDayOf, startDay } from '../../../../domain/event/occurrence';
import { addDays } from '../../../../domain/time/day';
import { useAppInfo } from '../../../app/app-info';
import { eventPagePath } from '../../../parts/event-page-path';
import classes from './event-links.module.css';

/** Links to the brief and, from the day before the event, to the walk-in screen (product N9). */
export function EventLinks({ row }: Pick<EventView, 'row'>) {
  const { today, zone } = useAppInfo();
  const isNear = addDays(startDay(row.span, zone), -1) <= today && today <= lastDayOf(row.span, zone);
  return (
    <nav className={classes.links} aria-label="To take along">
      <Button
        component={Link}
        href={eventPagePath(row.key, 'brief')}
        variant="default"
        size="xs"
        leftSection={<IconFileText size={16} stroke={1.5} />}
      >
        Brief
      </Button>
      {isNear && (
        <Button
          component={Link}
          href={eventPagePath(row.key, 'walk-in')}
          variant="default"
          size="xs"
          leftSection={<IconWalk size={16} stroke={1.5} />}
        >
          Walk in
        </Button>
      )}
    </nav>
  );
}
