import type { Handlers, InputOf } from '../../contract/client';
import type { Answer } from '../../contract/failure';
import type { EditLabel } from '../../contract/views/edit';
import type { EventKey } from '../../domain/event/key';
import type { FollowUpText } from '../../domain/follow-ups/change';
import { changed, mergeFollowUp, textOf } from '../../domain/follow-ups/change';
import type { FollowUp, FollowUpId } from '../../domain/follow-ups/follow-up';
import type { Plan } from '../../plan/plan';
import { findPlanned, noSuchEvent } from '../agenda/find';
import { answered, changedElsewhere, refused } from '../answer';
import type { PlannerContext } from '../context';
import { entryMeant, entryOf } from './person-meant';

type SaveInput = InputOf<'follow-up.save'>;

export const noSuchFollowUp = (id: FollowUpId) =>
  refused('not-found', `There is no follow-up ${id}. It may have been removed in another window.`);

/** What the input says, and what it was changed from; without `base`, from what is saved. */
function sidesOf(input: SaveInput, former: FollowUp): Record<'base' | 'mine', FollowUpText> {
  const { base: given = former } = input;
  const base = textOf({
    ...given,
    personId: given.personId === undefined ? former.personId : given.personId,
  });
  const kept = input.person === base.person ? base.personId : null;
  return { base, mine: textOf({ ...input, personId: input.personId === undefined ? kept : input.personId }) };
}

interface ToSave {
  readonly id: FollowUpId;
  readonly input: SaveInput;
  /** The current one. */
  readonly eventKey: EventKey | null;
}

/** The follow-up with what the input says of it; a failure when another window removed it or wrote the same part. */
function savedOver(
  context: PlannerContext,
  plan: Plan,
  former: FollowUp | undefined,
  { id, input, eventKey }: ToSave,
): Answer<FollowUp> {
  if (!former) return noSuchFollowUp(id);
  const { base, mine } = sidesOf(input, former);
  const { value, conflicts } = mergeFollowUp(base, mine, textOf(former));
  if (conflicts.length > 0) return changedElsewhere();
  const personId = entryOf(plan, value) ?? entryMeant(plan, value.person);
  const { step = former.step } = input;
  return answered(changed(former, { ...value, eventKey, personId, step }, context.now()));
}

export function createSaveHandlers(context: PlannerContext): Pick<Handlers, 'follow-up.save'> {
  const blank = (id: FollowUpId): FollowUp => ({
    id,
    eventKey: null,
    person: '',
    personId: null,
    text: '',
    due: null,
    state: 'to-do',
    stateSince: context.now(),
    step: null,
    createdAt: context.now(),
  });
  const add = async (input: SaveInput, eventKey: EventKey | null) => {
    if (eventKey !== null && !(await findPlanned(context, eventKey))) return noSuchEvent(eventKey);
    const id = context.ports.newId() as FollowUpId;
    return save({ id, input: { ...input, base: undefined }, eventKey }, { code: 'add-follow-up' });
  };
  const save = async (toSave: ToSave, label: EditLabel) => {
    const { id, input } = toSave;
    const refusals: Answer<FollowUp>[] = [];
    const made = await context.edits.make({
      label,
      joinName: `follow-up ${id}`,
      change: (plan) => {
        // Here, since another window's edit may be under way until now.
        const former = input.id === null ? blank(id) : plan.followUps.get(id);
        const saved = savedOver(context, plan, former, toSave);
        if (saved.ok) return { ...plan, followUps: plan.followUps.with([[id, saved.value]]) };
        refusals.push(saved);
        return plan;
      },
    });
    const [refusal] = refusals;
    if (refusal && !refusal.ok) return refusal;
    return made.ok ? answered({ id }) : made;
  };
  return {
    'follow-up.save': (input) =>
      context.edits.onEvents((currentKey) => {
        const { id, person, text } = input;
        const eventKey = input.eventKey === null ? null : currentKey(input.eventKey);
        return id === null
          ? add(input, eventKey)
          : save({ id, input, eventKey }, { code: 'edit-follow-up', person, text });
      }),
  };
}
