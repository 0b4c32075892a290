import type { Handlers } from '../../contract/client';
import type { CircleId } from '../../domain/people/circle';
import { contactAfter } from '../../domain/people/contact-join';
import type { Merge, MergeId } from '../../domain/people/merge';
import { merged, withoutMerged } from '../../domain/people/merge';
import type { PersonId } from '../../domain/people/person';
import type { Plan } from '../../plan/plan';
import { answered, refused } from '../answer';
import type { PlannerContext } from '../context';
import { idAfterMerges } from './after-merges';
import { entryOfRef } from './keep-people';
import { nameIn, noSuchPerson } from './people';
import type { Roster } from './roster';

/** Makes one entry of two, and two of one again (product P6). */
export function createMergeHandlers(
  context: PlannerContext,
  rosterNow: () => Promise<Roster>,
): Pick<Handlers, 'people.merge' | 'merge.take-back'> {
  return {
    'people.merge': async ({ into, absorbed: other, fromAbsorbed }) => {
      const roster = await rosterNow();
      const [kept, absorbed] = [entryOfRef(context, roster, into), entryOfRef(context, roster, other)];
      if (!kept || !absorbed) return noSuchPerson();
      if (kept.id === absorbed.id) return refused('bad-input', 'These are one person already.');
      const id = context.ports.newId() as MergeId;
      const person = merged(kept, absorbed, fromAbsorbed);
      const { circles: all } = context.edits.plan();
      const circles = [...all.values()].filter(({ members }) => members.includes(absorbed.id));
      const joined = circles.filter(({ members }) => !members.includes(kept.id));
      const merge: Merge = {
        id,
        into: kept.id,
        at: context.now(),
        kept,
        absorbed,
        circles: circles.map((circle) => circle.id),
        joined: joined.map((circle) => circle.id),
      };
      const made = await context.edits.make({
        label: { code: 'merge-people', name: nameIn(person) },
        change: (plan) => ({
          ...plan,
          people: plan.people.with([
            [kept.id, person],
            [absorbed.id, undefined],
          ]),
          circles: withMembers(plan, merge.circles, (members) => [
            ...members.filter((member) => member !== absorbed.id && member !== kept.id),
            kept.id,
          ]),
          merges: plan.merges.with([[id, merge]]),
          contactCards: withJoinedCard(plan, merge),
        }),
      });
      return made.ok ? answered({ id: kept.id, edit: made.value.edit }) : made;
    },

    'merge.take-back': async ({ id }) => {
      const plan = context.edits.plan();
      const merge = plan.merges.get(id);
      const left = merge && plan.people.get(idAfterMerges(plan, merge.into));
      if (!merge || !left) return noSuchPerson();
      const person = withoutMerged(left, merge);
      const made = await context.edits.make({
        label: { code: 'split-people', name: nameIn(person) },
        change: (now) => ({
          ...now,
          people: now.people.with([
            [person.id, person],
            [merge.absorbed.id, merge.absorbed],
          ]),
          circles: withMembers(now, merge.circles, (members, circle) => [
            ...members.filter((member) => member !== person.id || !merge.joined.includes(circle)),
            merge.absorbed.id,
          ]),
          merges: now.merges.with([[id, undefined]]),
        }),
      });
      return made.ok ? answered({ id: merge.absorbed.id, edit: made.value.edit }) : made;
    },
  };
}

/** The card of the entry that is left goes first; that of the other waits for the merge to be taken back. */
function withJoinedCard({ contactCards }: Plan, { kept, absorbed }: Merge): Plan['contactCards'] {
  const [card, other] = [contactCards.get(kept.id), contactCards.get(absorbed.id)];
  if (!other) return contactCards;
  const contact = card ? contactAfter(other.contact, card.contact) : other.contact;
  return contactCards.with([[kept.id, { ...(card ?? other), contact }]]);
}

/** The circles with the members of some of them changed; those that are no longer there stay away. */
const withMembers = (
  { circles }: Plan,
  ids: readonly CircleId[],
  change: (members: readonly PersonId[], circle: CircleId) => readonly PersonId[],
): Plan['circles'] =>
  circles.with(
    ids.flatMap((id) => {
      const circle = circles.get(id);
      return circle ? [[id, { ...circle, members: change(circle.members, id) }] as const] : [];
    }),
  );
