import type { Attendee, Participation } from '../event/series';

export const answers = ['coming', 'maybe', 'not-coming', 'no-answer'] as const;
/** What a guest said. */
export type Answer = (typeof answers)[number];

/** Someone coming to an event, with an answer. */
export interface Guest {
  /** The e-mail of an invited guest, else the id of one added by hand. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly answer: Answer;
  readonly from: 'calendar' | 'hand';
}

/** PARTSTAT in Mingle's words (RFC 5545 §3.2.12). */
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

/** Rooms and resources are not people (product P1). */
export const isPerson = (attendee: Attendee): boolean =>
  attendee.type !== 'room' && attendee.type !== 'resource' && (attendee.email !== '' || attendee.name !== '');

/** What to call an attendee. */
export const attendeeName = (attendee: Attendee): string => attendee.name || attendee.email;
