import { minutesOfWall } from '../../domain/event/wall-clock';
import type { OwnEventTime } from '../../domain/own-events/own-event';
import type { Day } from '../../domain/time/day';
import type { Format } from '../format';

const wholeDay = 1440;

/** What a sentence of something that was in no calendar would become: its title, day and time. */
export function plannedLogSentence(title: string, time: OwnEventTime, format: Format): string {
  if (time.kind === 'all-day')
    return `Would go into your calendar: ${title}, ${format.day(time.day, 'full')}, all day.`;
  const day = format.day(time.start.slice(0, 10) as Day, 'full');
  const from = minutesOfWall(time.start);
  const to = from + time.minutes;
  const hours = to > wholeDay ? format.clock(from) : `${format.clock(from)}–${format.clock(to)}`;
  return `Would go into your calendar: ${title}, ${day}, ${hours}.`;
}
