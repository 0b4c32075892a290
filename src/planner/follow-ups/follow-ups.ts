import type { Handlers } from '../../contract/client';
import type { EditLabel } from '../../contract/views/edit';
import type { FollowUpView } from '../../contract/views/follow-up';
import { startDay } from '../../domain/event/occurrence';
import { changed } from '../../domain/follow-ups/change';
import type { FollowUp, FollowUpId } from '../../domain/follow-ups/follow-up';
import { byDue, duenessOf } from '../../domain/follow-ups/follow-up';
import type { Day } from '../../domain/time/day';
import { addDays } from '../../domain/time/day';
import { dayOfInstant } from '../../domain/time/zoned-day';
import { findPlanned } from '../agenda/find';
import { answered } from '../answer';
import type { PlannerContext } from '../context';
import { atOnce } from '../pacing/at-once';
import { shownWeek } from '../week/weeks';
import { entryOf } from './person-meant';
import { createSaveHandlers, noSuchFollowUp } from './save';

interface Days {
  readonly today: Day;
  readonly weekEnd: Day;
}

async function toView(context: PlannerContext, days: Days, followUp: FollowUp): Promise<FollowUpView> {
  const planned = followUp.eventKey === null ? null : await findPlanned(context, followUp.eventKey);
  return {
    ...followUp,
    personId: entryOf(context.edits.plan(), followUp),
    dueness: duenessOf(followUp, days),
    sinceDay: dayOfInstant(followUp.stateSince, context.zone()),
    event: planned
      ? {
          summary: planned.occurrence.version.summary,
          day: startDay(planned.occurrence.span, context.zone()),
          calendarId: planned.calendar.source.id,
        }
      : { summary: '', day: null, calendarId: null },
  };
}

const labelOf = (edited: readonly FollowUp[], isRemoved: boolean): EditLabel => {
  const [one, ...others] = edited;
  return one && others.length === 0
    ? { code: isRemoved ? 'remove-follow-up' : 'edit-follow-up', person: one.person, text: one.text }
    : { code: isRemoved ? 'remove-follow-ups' : 'edit-follow-ups', count: edited.length };
};

export function createFollowUpHandlers(
  context: PlannerContext,
): Pick<Handlers, 'follow-ups.list' | 'follow-up.save' | 'follow-ups.edit' | 'follow-up.remove'> {
  const edit = async (
    ids: readonly FollowUpId[],
    toNext: (followUp: FollowUp) => FollowUp | undefined,
    isRemoved: boolean,
  ) => {
    const there = [...new Set(ids)].flatMap((id) => context.edits.plan().followUps.get(id) ?? []);
    const [first] = ids;
    if (there.length === 0 && first !== undefined) return noSuchFollowUp(first);
    return context.edits.make({
      label: labelOf(there, isRemoved),
      change: (plan) => ({
        ...plan,
        followUps: plan.followUps.with(
          there.flatMap(({ id }) => {
            // Another window may have changed or removed it until now.
            const followUp = plan.followUps.get(id);
            return followUp ? [[id, toNext(followUp)] as const] : [];
          }),
        ),
      }),
    });
  };

  return {
    ...createSaveHandlers(context),

    'follow-ups.list': async ({ ids }) => {
      const { followUps } = context.edits.plan();
      const wanted = ids
        ? [...new Set(ids)].flatMap((id) => followUps.get(id) ?? [])
        : [...followUps.values()];
      const days = { today: context.today(), weekEnd: addDays(shownWeek(context).from, 7) };
      const views: FollowUpView[] = [];
      for (const [at, followUp] of wanted.toSorted(byDue).entries()) {
        if (at % atOnce === atOnce - 1) await context.ports.yieldThread();
        views.push(await toView(context, days, followUp));
      }
      return answered(views);
    },

    'follow-ups.edit': ({ ids, state, due, remove = false }) =>
      context.edits.onEvents(async () => {
        const change = { ...(state !== undefined && { state }), ...(due !== undefined && { due }) };
        const made = await edit(
          ids,
          (followUp) => (remove ? undefined : changed(followUp, change, context.now())),
          remove,
        );
        return made.ok ? answered({ edit: made.value.edit }) : made;
      }),

    'follow-up.remove': ({ id }) =>
      context.edits.onEvents(async () => {
        const made = await edit([id], () => undefined, true);
        return made.ok ? answered(null) : made;
      }),
  };
}
