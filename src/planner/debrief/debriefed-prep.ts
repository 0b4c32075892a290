import type { InputOf } from '../../contract/client';
import type { EventKey } from '../../domain/event/key';
import type { Person } from '../../domain/people/person';
import { nameKey } from '../../domain/people/person';
import type { MustMeet, NetworkingPrep } from '../../domain/prep/networking';
import type { Plan } from '../../plan/plan';
import type { PlannedOccurrence } from '../agenda/planned-occurrence';
import { prepOf } from '../agenda/rows';
import { keyForScope } from '../events/events';

/** The plan in which those who were met are ticked, and the goals as the user said. */
export function withDebriefedPrep(
  plan: Plan,
  planned: PlannedOccurrence,
  people: readonly Person[],
  goals: InputOf<'debrief.keep'>['goals'],
): Plan {
  const { prep, scope } = prepOf(plan, planned);
  const { networking } = prep;
  if (!networking) return plan;
  const next = { ...prep, networking: debriefed(networking, people, goals ?? []) };
  const key: EventKey = keyForScope(planned, scope);
  return { ...plan, preps: plan.preps.with([[key, next]]) };
}

const debriefed = (
  prep: NetworkingPrep,
  people: readonly Person[],
  goals: readonly { readonly id: string; readonly reached: boolean }[],
): NetworkingPrep => ({
  ...prep,
  mustMeets: prep.mustMeets.map((one) =>
    people.some((person) => isThis(person, one)) ? { ...one, met: true } : one,
  ),
  goals: prep.goals.map((goal) => {
    const said = goals.find(({ id }) => id === goal.id);
    return said ? { ...goal, reached: said.reached } : goal;
  }),
});

const isThis = ({ id, name, otherNames, emails }: Person, wanted: MustMeet): boolean =>
  wanted.person === id ||
  (wanted.email !== '' && emails.includes(wanted.email)) ||
  [name, ...otherNames].some((one) => one !== '' && nameKey(one) === nameKey(wanted.name));
