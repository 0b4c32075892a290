import type { Topic } from '../contract/push';
import type { EventKey } from '../domain/event/key';
import type { PlanChange } from './change';
import { eventOf } from './events';
import { slices } from './plan';

/** What pages are told of a change. */
export interface Announcement {
  readonly topics: readonly Topic[];
  /** The events that it touches; absent where it may touch any, or so many that asking for all again costs less. */
  readonly events?: readonly EventKey[];
}

const mostEvents = 500;

export function announcementOf(change: PlanChange): Announcement {
  const topics = [...new Set(change.flatMap(({ slice }) => slices[slice].topics))];
  const events = eventsIn(change);
  return events === null || events.size > mostEvents ? { topics } : { topics, events: [...events] };
}

/** null where a slice hangs on no event and still changes what events show, as rules do. */
function eventsIn(change: PlanChange): ReadonlySet<EventKey> | null {
  const events = new Set<EventKey>();
  for (const { slice, key, before, after } of change) {
    for (const entry of [before, after]) {
      const event = entry === undefined ? null : eventOf(slice, key, entry);
      if (event !== null) events.add(event);
      else if (entry !== undefined && slices[slice].topics.includes('events')) return null;
    }
  }
  return events;
}
