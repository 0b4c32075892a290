import type { Day } from '../time/day';
import { addDays } from '../time/day';
import type { EventDays } from './event-days';

/** Days after an event in which it is still worth following up; templates end there, too. */
const worthFollowing = 30;

/**
 * True for an undone step whose time is over. What was to prepare the event is so from its second day on, and on its first day
 * except for what belongs to the day before; what was to be done there, after its last day; what follows it, thirty days later.
 */
export function isLapsed(day: Day, { first, last }: EventDays, today: Day): boolean {
  if (day > last) return today > addDays(last, worthFollowing) && today > day;
  if (today > last) return true;
  if (day >= first) return false;
  return today > first || (today === first && day < addDays(first, -1));
}
