import { attendeeName, isPerson } from '../../domain/people/guest';
import { isRoleMailbox } from '../../domain/people/role-mailbox';
import type { MixEvent } from '../../domain/week/mix';
import type { PlannedOccurrence } from '../agenda/planned-occurrence';
import { guestsOf, prepOf } from '../agenda/rows';
import type { PlannerContext } from '../context';
import type { Committed } from './commitments';

export interface PersonAt {
  readonly name: string;
  /** Empty where only the name is known. */
  readonly email: string;
}

/** The same for a person at every event: the address, else the name. */
export const identityOf = ({ name, email }: PersonAt): string => (email || name).toLowerCase();

/** Everyone else at an event. Who declined is left out. */
export function peopleAt(context: PlannerContext, planned: PlannedOccurrence): readonly PersonAt[] {
  const { prep } = prepOf(context.edits.plan(), planned);
  const guests = guestsOf(context, planned, prep).filter(
    (guest) => guest.answer !== 'not-coming' && !isRoleMailbox(guest),
  );
  const { organizer } = planned.occurrence.version;
  const host =
    organizer && isPerson(organizer) && !isRoleMailbox(organizer) && !context.isMe(organizer.email)
      ? [{ name: attendeeName(organizer), email: organizer.email }]
      : [];
  return [...guests.map(({ name, email }) => ({ name, email })), ...host];
}

/** An event as the rules of the mix take it. */
export const toMixEvent = (context: PlannerContext, event: Committed): MixEvent => ({
  id: event.key,
  partOf: event.partOf,
  kind: event.kind,
  start: event.start,
  end: event.end,
  wholeDay: event.wholeDay,
  people: peopleAt(context, event.planned).map(identityOf),
});
