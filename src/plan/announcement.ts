import type { Topic } from '../contract/push';
import type { EventKey } from '../domain/event/key';
import type { FollowUpId } from '../domain/follow-ups/follow-up';
import type { PlanChange } from './change';
import { eventOf } from './events';
import type { SliceName } from './plan';
import { slices } from './plan';
import type { Hanging } from './slice';

/** What a push tells pages of a change. */
export interface Announcement {
  readonly topics: readonly Topic[];
  /** The events that it touches; absent when it may touch any, or so many that refetching all costs less. */
  readonly events?: readonly EventKey[];
  /** The follow-ups that it touches; absent when there are none, or so many that refetching all costs less. */
  readonly followUps?: readonly FollowUpId[];
}

const mostKeys = 500;

export function announcementOf(change: PlanChange): Announcement {
  const topics = [...new Set(change.flatMap(({ slice }) => slices[slice].topics))];
  const events = eventsIn(change);
  const followUps = new Set(
    change.flatMap(({ slice, key }) => (slice === 'followUps' ? (key as FollowUpId) : [])),
  );
  return {
    topics,
    ...(events !== null && events.size <= mostKeys && { events: [...events] }),
    ...(followUps.size > 0 && followUps.size <= mostKeys && { followUps: [...followUps] }),
  };
}

/** null when an entry of a slice that hangs on no event still changes what events show, as a rule does. */
function eventsIn(change: PlanChange): ReadonlySet<EventKey> | null {
  const events = new Set<EventKey>();
  for (const { slice, key, before, after } of change) {
    for (const entry of [before, after]) {
      const event = entry === undefined ? null : eventOf(slice, key, entry);
      if (event !== null) events.add(event);
      else if (slices[slice].hangsOn.by === 'nothing' && slices[slice].topics.includes('events')) return null;
      for (const named of namedIn(slice, entry)) events.add(named);
    }
  }
  return events;
}

/** The other events that an entry names, which show it too, as a whole shows its parts. */
function namedIn(slice: SliceName, entry: unknown): readonly EventKey[] {
  const { hangsOn } = slices[slice];
  const named: EventKey[] = [];
  if (hangsOn.by !== 'key' || entry === undefined) return named;
  (hangsOn as Hanging<unknown> & { readonly by: 'key' }).named?.(entry, (key) => {
    named.push(key);
    return key;
  });
  return named;
}
