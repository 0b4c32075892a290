import type { EventDetails } from '../event/series';
import type { SocialPrep } from '../prep/social';
import { entryOf } from '../record';
import type { Guest } from './guest';
import { attendeeName, isPerson, toAnswer } from './guest';

/** The guests whom the calendar invites, without the user. The user's correction of an answer wins over the calendar. */
function invited(
  details: EventDetails,
  prep: SocialPrep | null,
  isMe: (email: string) => boolean,
): readonly Guest[] {
  const guests = new Map<string, Guest>();
  for (const attendee of details.attendees) {
    if (!isPerson(attendee) || isMe(attendee.email)) continue;
    const id = attendee.email || attendee.name;
    guests.set(id, {
      id,
      name: attendeeName(attendee),
      email: attendee.email,
      answer: entryOf(prep?.answers ?? {}, id) ?? toAnswer(attendee.participation),
      from: 'calendar',
    });
  }
  return [...guests.values()];
}

/** All guests of an event: the invited ones first, then those added by hand (product S1). */
export function guestList(
  details: EventDetails,
  prep: SocialPrep | null,
  isMe: (email: string) => boolean,
): readonly Guest[] {
  const byHand = (prep?.guests ?? []).map(
    ({ id, name, person, answer }): Guest => ({ id, name, email: '', person, answer, from: 'hand' }),
  );
  return [...invited(details, prep, isMe), ...byHand];
}

/** True if one of the user's addresses declined the invitation. */
export const iDeclined = (details: EventDetails, isMe: (email: string) => boolean): boolean =>
  details.attendees.some((attendee) => isMe(attendee.email) && attendee.participation === 'declined');
