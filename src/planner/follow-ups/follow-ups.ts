import type { Handlers } from '../../contract/client';
import type { FollowUpView } from '../../contract/views/follow-up';
import { startDay } from '../../domain/event/occurrence';
import type { FollowUp, FollowUpId } from '../../domain/follow-ups/follow-up';
import { duenessOf } from '../../domain/follow-ups/follow-up';
import { findPlanned, noSuchEvent } from '../agenda/find';
import { answered, refused } from '../answer';
import type { PlannerContext } from '../context';

/** Due first, then without a date; where equal, the older one first. */
const byDue = (a: FollowUp, b: FollowUp): number =>
  (a.due ?? '9999').localeCompare(b.due ?? '9999') || a.createdAt - b.createdAt;

async function toView(context: PlannerContext, followUp: FollowUp): Promise<FollowUpView> {
  const planned = await findPlanned(context, followUp.eventKey);
  return {
    ...followUp,
    dueness: duenessOf(followUp, context.today()),
    event: planned
      ? {
          summary: planned.occurrence.version.summary,
          day: startDay(planned.occurrence.span, context.zone()),
          calendarId: planned.calendar.source.id,
        }
      : { summary: '', day: null, calendarId: null },
  };
}

export function createFollowUpHandlers(
  context: PlannerContext,
): Pick<Handlers, 'follow-ups.list' | 'follow-up.save' | 'follow-up.remove'> {
  const noSuchFollowUp = (id: FollowUpId) =>
    refused('not-found', `There is no follow-up ${id}. It may have been removed in another window.`);
  return {
    'follow-ups.list': async () => {
      const all = [...context.edits.plan().followUps.values()].toSorted(byDue);
      return answered(await Promise.all(all.map((followUp) => toView(context, followUp))));
    },

    'follow-up.save': ({ id, eventKey: asked, ...said }) =>
      context.edits.onEvents(async (now) => {
        const eventKey = now(asked);
        const former = id === null ? undefined : context.edits.plan().followUps.get(id);
        if (id !== null && !former) return noSuchFollowUp(id);
        if (!former && !(await findPlanned(context, eventKey))) return noSuchEvent(eventKey);
        const followUp: FollowUp = {
          ...said,
          id: former?.id ?? (context.ports.newId() as FollowUpId),
          eventKey,
          createdAt: former?.createdAt ?? context.now(),
        };
        const made = await context.edits.make({
          label: former
            ? { code: 'edit-follow-up', person: followUp.person, text: followUp.text }
            : { code: 'add-follow-up' },
          joinName: `follow-up ${followUp.id}`,
          change: (plan) => ({ ...plan, followUps: plan.followUps.with([[followUp.id, followUp]]) }),
        });
        return made.ok ? answered({ id: followUp.id }) : made;
      }),

    'follow-up.remove': ({ id }) =>
      context.edits.onEvents(async () => {
        const former = context.edits.plan().followUps.get(id);
        if (!former) return noSuchFollowUp(id);
        const made = await context.edits.make({
          label: { code: 'remove-follow-up', person: former.person, text: former.text },
          change: (plan) => ({ ...plan, followUps: plan.followUps.with([[id, undefined]]) }),
        });
        return made.ok ? answered(null) : made;
      }),
  };
}
