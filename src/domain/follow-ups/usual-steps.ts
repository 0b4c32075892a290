import { isEntryRef, type PersonRef } from '../people/directory';
import type { Guest } from '../people/guest';
import type { PersonId } from '../people/person';
import { nameKey } from '../people/person';
import type { MustMeet } from '../prep/networking';
import { addDays, type Day } from '../time/day';
import type { FollowUp, FollowUpStep } from './follow-up';

/** The day of each usual step, counted from the last day of the event (product F2). */
const daysAfter: Readonly<Record<FollowUpStep, number>> = { thanks: 1, 'second-touch': 7, review: 14 };

export const usualDay = (step: FollowUpStep, eventDay: Day): Day => addDays(eventDay, daysAfter[step]);

/** The person of a follow-up; the name is empty if the follow-up has no person. */
export type ForWhom = Pick<FollowUp, 'person' | 'personId'>;

interface Gathering {
  readonly guests: readonly Guest[];
  readonly mustMeets: readonly Pick<MustMeet, 'name' | 'person' | 'met'>[];
  /** The people whom the debrief names. */
  readonly writtenOf: readonly ForWhom[];
  readonly isOver: boolean;
}

/**
 * Whom one meets or met at an event, each once: must-meets by rank, then whom the user wrote of, then guests who come. Once
 * it is over and somebody is noted as met, the other must-meets were not there.
 */
export function peopleToThank({ guests, mustMeets, writtenOf, isOver }: Gathering): readonly ForWhom[] {
  const onlyMet = isOver && mustMeets.some(({ met }) => met);
  const planned = mustMeets.filter(({ met }) => met || !onlyMet);
  const missed = new Set(onlyMet ? mustMeets.filter(({ met }) => !met).map(({ name }) => nameKey(name)) : []);
  const coming = guests.filter(({ answer, name }) => answer === 'coming' && !missed.has(nameKey(name)));
  const people: ForWhom[] = [];
  for (const whom of [...planned.map(toWhom), ...writtenOf, ...coming.map(toWhom)]) {
    if (nameKey(whom.person) !== '' && !people.some((one) => isSame(one, whom))) people.push(whom);
  }
  return people;
}

const toWhom = ({
  name,
  person,
}: {
  readonly name: string;
  readonly person?: PersonRef | undefined;
}): ForWhom => ({
  person: name.trim(),
  personId: person && isEntryRef(person) ? person : null,
});

/** What is usual after an event and not among its follow-ups yet. */
export interface UsualSteps {
  readonly people: readonly { readonly whom: ForWhom; readonly steps: readonly FollowUpStep[] }[];
  /** Steps without a person: the look back, and every step if the event has no known people. */
  readonly general: readonly FollowUpStep[];
}

export function usualSteps(
  people: readonly ForWhom[],
  followUps: readonly Pick<FollowUp, 'person' | 'personId' | 'step'>[],
): UsualSteps {
  const isThere = (step: FollowUpStep, whom: ForWhom): boolean =>
    followUps.some((followUp) => followUp.step === step && isSame(followUp, whom));
  const isOfAnybody = (wanted: FollowUpStep): boolean => followUps.some(({ step }) => step === wanted);
  const general: readonly FollowUpStep[] =
    people.length === 0 ? ['thanks', 'second-touch', 'review'] : ['review'];
  return {
    people: people
      .map((whom) => ({
        whom,
        steps: (['thanks', 'second-touch'] as const).filter((step) => !isThere(step, whom)),
      }))
      .filter(({ steps }) => steps.length > 0),
    general: general.filter((step) => !isOfAnybody(step)),
  };
}

const isSame = (one: ForWhom, other: ForWhom): boolean =>
  isSamePerson(one.personId, other.personId) || nameKey(one.person) === nameKey(other.person);

const isSamePerson = (one: PersonId | null, other: PersonId | null): boolean => one !== null && one === other;
