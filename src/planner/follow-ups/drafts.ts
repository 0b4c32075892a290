import type { Handlers } from '../../contract/client';
import { endInstant, startDay } from '../../domain/event/occurrence';
import { templateFor } from '../../domain/follow-ups/draft-template';
import type { FollowUp } from '../../domain/follow-ups/follow-up';
import type { MergeValues } from '../../domain/follow-ups/merge-fields';
import { mergeInto } from '../../domain/follow-ups/merge-fields';
import type { PersonId } from '../../domain/people/person';
import { nameKey } from '../../domain/people/person';
import type { Plan } from '../../plan/plan';
import { createFormat } from '../../words/format';
import { findPlanned } from '../agenda/find';
import type { PlannedOccurrence } from '../agenda/planned-occurrence';
import { answered, refused } from '../answer';
import type { PlannerContext } from '../context';
import { idAfterMerges } from '../people/after-merges';
import type { Known, Roster } from '../people/roster';
import { createMyName } from './my-name';
import { templatesOf } from './templates';

/** Messages after events, in the user's words (product F3). */
export function createDraftHandlers(
  context: PlannerContext,
  rosterNow: () => Promise<Roster>,
): Pick<Handlers, 'follow-up.draft'> {
  const myName = createMyName(context);
  return {
    'follow-up.draft': async ({ id, template: asked }) => {
      const followUp = context.edits.plan().followUps.get(id);
      if (!followUp) {
        return refused(
          'not-found',
          `There is no follow-up ${id}. It may have been removed in another window.`,
        );
      }
      const templates = templatesOf(context);
      const planned = followUp.eventKey === null ? null : await findPlanned(context, followUp.eventKey);
      const wanted = asked ?? templateFor(followUp, wasMissed(context, followUp, planned));
      const template = templates.find((one) => one.id === wanted);
      if (!template) return refused('not-found', 'This template is no longer there.');
      const roster = await rosterNow();
      const known = roster.named(followUp);
      const values = {
        ...valuesOf(context, followUp, known, planned),
        'my-name': await myName(planned),
      };
      return answered({
        template: template.id,
        to: known?.emails[0] ?? '',
        subject: mergeInto(template.subject, values).text,
        body: mergeInto(template.body, values).text,
      });
    },
  };
}

/** The event is over, its plan names the person as one to meet, and neither it nor a debrief says that they met. */
function wasMissed(
  context: PlannerContext,
  { eventKey, person, personId }: FollowUp,
  planned: PlannedOccurrence | null,
): boolean {
  if (eventKey === null || !planned) return false;
  if (endInstant(planned.occurrence.span, context.zone()) > context.now()) return false;
  const { preps, said } = context.edits.plan();
  const isMeant = (one: { readonly name: string; readonly person?: string | undefined }): boolean =>
    (personId !== null && one.person === personId) || nameKey(one.name) === nameKey(person);
  const wanted = preps.get(eventKey)?.networking?.mustMeets.find(isMeant);
  if (!wanted || wanted.met) return false;
  return ![...said.values()].some((one) => one.eventKey === eventKey && one.personId === personId);
}

function valuesOf(
  context: PlannerContext,
  { person, text, eventKey }: FollowUp,
  known: Known | null,
  planned: PlannedOccurrence | null,
): MergeValues {
  const plan = context.edits.plan();
  const format = createFormat({
    locale: context.ports.locale.tag,
    zone: context.zone(),
    hourCycle: context.hourCycle(),
  });
  const name = known?.person?.name || known?.name || person;
  return {
    name,
    'first-name': givenNameOf(plan, known) || firstWordOf(name),
    event: planned?.occurrence.version.summary ?? '',
    day: planned ? format.day(startDay(planned.occurrence.span, context.zone()), 'long') : '',
    place: planned?.occurrence.version.location ?? '',
    'what-was-said': saidBy(plan, known?.person?.id ?? null, eventKey),
    promise: text,
  };
}

/** An address is no name. */
const firstWordOf = (name: string): string => (name.includes('@') ? '' : (name.trim().split(/\s+/)[0] ?? ''));

const givenNameOf = (plan: Plan, known: Known | null): string =>
  (known?.person && plan.contactCards.get(known.person.id)?.contact.given) || '';

/** What the user wrote of the person after the event. */
const saidBy = (plan: Plan, person: PersonId | null, eventKey: FollowUp['eventKey']): string =>
  [...plan.said.values()]
    .filter(
      ({ personId, eventKey: of }) =>
        personId !== null && of === eventKey && idAfterMerges(plan, personId) === person,
    )
    .flatMap(({ facts }) => facts)
    .join('; ');
