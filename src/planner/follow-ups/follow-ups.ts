import type { Handlers } from '../../contract/client';
import type { FollowUpView } from '../../contract/views/follow-up';
import { startDay } from '../../domain/event/occurrence';
import type { FollowUp, FollowUpId } from '../../domain/follow-ups/follow-up';
import { byDue, duenessOf } from '../../domain/follow-ups/follow-up';
import { findPlanned, noSuchEvent } from '../agenda/find';
import { answered, refused } from '../answer';
import type { PlannerContext } from '../context';
import { atOnce } from '../pacing/at-once';

async function toView(context: PlannerContext, followUp: FollowUp): Promise<FollowUpView> {
  const planned = followUp.eventKey === null ? null : await findPlanned(context, followUp.eventKey);
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
    'follow-ups.list': async ({ ids }) => {
      const { followUps } = context.edits.plan();
      const wanted = ids
        ? [...new Set(ids)].flatMap((id) => followUps.get(id) ?? [])
        : [...followUps.values()];
      const views: FollowUpView[] = [];
      for (const [at, followUp] of wanted.toSorted(byDue).entries()) {
        if (at % atOnce === atOnce - 1) await context.ports.yieldThread();
        views.push(await toView(context, followUp));
      }
      return answered(views);
    },

    'follow-up.save': ({ id, eventKey: asked, ...said }) =>
      context.edits.onEvents(async (currentKey) => {
        const eventKey = asked === null ? null : currentKey(asked);
        const former = id === null ? undefined : context.edits.plan().followUps.get(id);
        if (id !== null && !former) return noSuchFollowUp(id);
        if (!former && eventKey !== null && !(await findPlanned(context, eventKey)))
          return noSuchEvent(eventKey);
        const followUp: FollowUp = {
          ...said,
          personId: former?.personId ?? null,
          step: former?.step ?? null,
          stateSince: former?.state === said.state ? former.stateSince : context.now(),
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
