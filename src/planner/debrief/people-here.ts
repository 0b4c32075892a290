import type { Meaning } from '../../contract/views/debrief';
import { ownEventWith } from '../../domain/own-events/own-events';
import type { PersonRef } from '../../domain/people/directory';
import { createNameFinder } from '../../domain/people/meant';
import type { PlannedOccurrence } from '../agenda/planned-occurrence';
import { eventKeyOf } from '../agenda/planned-occurrence';
import { guestsOf, prepOf } from '../agenda/rows';
import type { PlannerContext } from '../context';
import type { Known, Roster } from '../people/roster';

/**
 * Those whom a line about the event may mean by a first name: guests, people to meet, there or at what it is part of, and who
 * was written of before. `parts.learn` has been awaited.
 */
export function peopleAt(
  context: PlannerContext,
  roster: Roster,
  planned: PlannedOccurrence | null,
): ReadonlySet<PersonRef> {
  if (!planned) return new Set();
  const plan = context.edits.plan();
  const { prep } = prepOf(plan, planned);
  const key = eventKeyOf(planned);
  const { organizer } = planned.occurrence.version;
  const mentions = [
    ...guestsOf(context, planned, prep),
    ...(organizer && !context.isMe(organizer.email) ? [organizer] : []),
  ].map((mention) => roster.meant(mention));
  const entries = [
    ...(ownEventWith(plan.ownEvents, planned.series.uid)?.people ?? []),
    ...[...plan.said.values()].filter(({ eventKey }) => eventKey === key),
  ].flatMap(({ personId }) => (personId === null ? [] : [roster.named({ person: '', personId })]));
  const preps = [prep, ...context.parts.above(planned).map((whole) => prepOf(plan, whole).prep)];
  const toMeet = preps
    .flatMap(({ networking }) => networking?.mustMeets ?? [])
    .map((one) => (one.person && roster.known.get(one.person)) ?? roster.meant(one));
  return new Set([...mentions, ...toMeet, ...entries].flatMap((known) => (known ? [known.ref] : [])));
}

/** Looks up names among all whom Mingle knows. */
export function createMeanings(roster: Roster, here: ReadonlySet<PersonRef>): (name: string) => Meaning {
  const find = createNameFinder([...roster.known.values()].map((known) => toNameable(known, here)));
  return (name) => {
    const { meant, candidates } = find(name);
    return {
      meant,
      candidates: candidates.slice(0, mostCandidates).flatMap((id) => {
        const known = roster.known.get(id);
        if (!known) return [];
        const organisation = known.person?.organisation ?? '';
        return [{ id, name: known.name, organisation, isHere: here.has(id) }];
      }),
    };
  };
}

const mostCandidates = 8;

const toNameable = ({ ref, name, person }: Known, here: ReadonlySet<PersonRef>) => ({
  id: ref,
  names: [name, ...(person?.otherNames ?? [])],
  isHere: here.has(ref),
});
