import type { Attendee, Participation } from '../event/series';
import type { PersonRef } from './directory';

export const answers = ['coming', 'maybe', 'not-coming', 'no-answer'] as const;
/** A guest's reply to the invitation. */
export type Answer = (typeof answers)[number];

/** Someone who is invited, by the calendar or by hand, with an answer. */
export interface Guest {
  /** An invited guest's e-mail, or name if there is none; a generated id for a guest added by hand. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** For a guest added by hand: whom the name means, if that is known. */
  readonly person?: PersonRef | undefined;
  readonly answer: Answer;
  readonly from: 'calendar' | 'hand';
}

/** Maps PARTSTAT (RFC 5545 §3.2.12) to an answer. */
export function toAnswer(participation: Participation): Answer {
  switch (participation) {
    case 'accepted':
      return 'coming';
    case 'tentative':
      return 'maybe';
    case 'declined':
    case 'delegated':
      return 'not-coming';
    case 'needs-action':
      return 'no-answer';
  }
}

const isNamedAtAll = ({ email, name }: Attendee): boolean => email !== '' || name !== '';

/** Groups, rooms and resources are not people (product P1). */
export const isPerson = (attendee: Attendee): boolean =>
  (attendee.type === 'individual' || attendee.type === 'unknown') && isNamedAtAll(attendee);

/** A mailing list or a team, which is no single person. */
export const isGroup = (attendee: Attendee): boolean => attendee.type === 'group' && isNamedAtAll(attendee);

/** The name shown for an attendee. */
export const attendeeName = (attendee: Attendee): string => attendee.name || attendee.email;
