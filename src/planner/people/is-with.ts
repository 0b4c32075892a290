import { ownCalendar } from '../../domain/own-events/own-calendar';
import type { Participant } from '../../domain/own-events/own-event';
import { ownEventWith } from '../../domain/own-events/own-events';
import { mentionIn } from '../../domain/people/directory';
import { isNamed } from '../../domain/people/named';
import type { PersonId } from '../../domain/people/person';
import type { Plan } from '../../plan/plan';
import type { PlannedOccurrence } from '../agenda/planned-occurrence';
import { guestsOf, prepOf } from '../agenda/rows';
import type { PlannerContext } from '../context';
import { idAfterMerges } from './after-merges';

/**
 * Whether a person is invited to an occurrence, organises it, or is planned as a guest or must-meet there. `person` is a
 * reference, or a name or an address as the user types it.
 */
export function isWith(
  context: PlannerContext,
  plan: Plan,
  person: string,
): (planned: PlannedOccurrence) => boolean {
  const entry = plan.people.get(idAfterMerges(plan, person as PersonId));
  const mention = mentionIn(person);
  const words = entry
    ? [entry.name, ...entry.otherNames, ...entry.emails]
    : [mention ? mention.email || mention.name : person];
  const tests = words.map(isNamed);
  const isMeant = (one: { readonly name: string; readonly email: string }) =>
    tests.some((matches) => matches(one));
  const isMeantOwn = ({ name, personId }: Participant) =>
    entry && personId !== null ? idAfterMerges(plan, personId) === entry.id : isMeant({ name, email: '' });
  return (planned) => {
    if (planned.calendar.source.id === ownCalendar.id) {
      const own = ownEventWith(plan.ownEvents, planned.series.uid);
      if (own?.people.some(isMeantOwn)) return true;
    }
    const { attendees, organizer } = planned.occurrence.version;
    if (attendees.some(isMeant) || (organizer && isMeant(organizer))) return true;
    const { prep } = prepOf(plan, planned);
    return (
      guestsOf(context, planned, prep).some(isMeant) || (prep.networking?.mustMeets.some(isMeant) ?? false)
    );
  };
}
