import type { LeadView } from '../../contract/views/outcome';
import { startDay } from '../../domain/event/occurrence';
import type { Lead } from '../../domain/outcomes/lead';
import { isOpenLead } from '../../domain/outcomes/lead';
import { findPlanned } from '../agenda/find';
import type { PlannerContext } from '../context';
import { atOnce } from '../pacing/at-once';

const byState = (one: Lead, other: Lead): number =>
  Number(isOpenLead(other)) - Number(isOpenLead(one)) || other.stateSince - one.stateSince;

async function toView(context: PlannerContext, lead: Lead): Promise<LeadView> {
  const planned = lead.eventKey === null ? null : await findPlanned(context, lead.eventKey);
  return {
    ...lead,
    event: planned && {
      summary: planned.occurrence.version.summary,
      day: startDay(planned.occurrence.span, context.zone()),
    },
  };
}

/** The leads that are wanted: open ones first, then those whose state changed last. */
export async function leadViewsOf(
  context: PlannerContext,
  isWanted: (lead: Lead) => boolean,
): Promise<readonly LeadView[]> {
  const views: LeadView[] = [];
  const wanted = [...context.edits.plan().leads.values()].filter(isWanted).toSorted(byState);
  for (const [at, lead] of wanted.entries()) {
    if (at % atOnce === atOnce - 1) await context.ports.yieldThread();
    views.push(await toView(context, lead));
  }
  return views;
}
