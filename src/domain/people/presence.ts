import type { Attendee, EventDetails } from '../event/series';
import { isPerson } from './guest';

/**
 * What an invitation says of somebody: `there` once it is accepted, perhaps or surely, and for the organiser; `invited` while it
 * is not answered, which is no meeting afterwards; `away` when it is declined or passed on (product P3).
 */
export type Presence = 'there' | 'invited' | 'away';

export interface Present {
  readonly email: string;
  /** Empty if the calendar gives none. */
  readonly name: string;
  readonly presence: Presence;
}

function presenceOf({ participation }: Attendee, isOrganizer: boolean): Presence {
  switch (participation) {
    case 'accepted':
    case 'tentative':
      return 'there';
    case 'declined':
    case 'delegated':
      return 'away';
    case 'needs-action':
      return isOrganizer ? 'there' : 'invited';
  }
}

const isSame = (one: Attendee, other: Attendee): boolean =>
  one.email === '' ? one.name === other.name : one.email === other.email;

/** The people of an event, each once, without rooms, resources, groups and the user (product P1). */
export function presentAt(
  { attendees, organizer }: Pick<EventDetails, 'attendees' | 'organizer'>,
  isMe: (email: string) => boolean,
): readonly Present[] {
  const isListed = organizer !== null && attendees.some((one) => isSame(one, organizer));
  const all = organizer && !isListed ? [...attendees, organizer] : attendees;
  const isOrganizer = (one: Attendee): boolean => organizer !== null && isSame(one, organizer);
  const seen = new Set<string>();
  return all.flatMap((one) => {
    const id = one.email || `name:${one.name}`;
    if (!isPerson(one) || isMe(one.email) || seen.has(id)) return [];
    seen.add(id);
    const name = one.name === one.email ? '' : one.name;
    return [{ email: one.email, name, presence: presenceOf(one, isOrganizer(one)) }];
  });
}
