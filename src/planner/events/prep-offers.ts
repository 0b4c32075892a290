import type { Handlers } from '../../contract/client';
import type { PrepOffers } from '../../contract/views/prep-offers';
import { startDay, startInstant } from '../../domain/event/occurrence';
import { findPlanned, noSuchEvent } from '../agenda/find';
import type { PlannedOccurrence } from '../agenda/planned-occurrence';
import { answered } from '../answer';
import type { PlannerContext } from '../context';
import { keyForScope } from './events';

/** What is offered for parts of a prep that are still empty (product N4, N8). */
export function createPrepOffersHandlers(context: PlannerContext): Pick<Handlers, 'prep.offers'> {
  return {
    'prep.offers': async ({ key }) => {
      const planned = await findPlanned(context, key);
      if (!planned) return noSuchEvent(key);
      return answered({
        introduction: await lastIntroduction(context, planned),
        questions: context.ports.resources.questions,
      });
    },
  };
}

/** The introduction of the latest other event that has one. */
async function lastIntroduction(
  context: PlannerContext,
  planned: PlannedOccurrence,
): Promise<PrepOffers['introduction']> {
  const zone = context.zone();
  const own = new Set([keyForScope(planned, 'series'), keyForScope(planned, 'occurrence')]);
  let last: { readonly at: number; readonly offer: NonNullable<PrepOffers['introduction']> } | null = null;
  for (const [key, { networking }] of context.edits.plan().preps) {
    const text = networking?.introduction?.trim() ?? '';
    if (text === '' || own.has(key)) continue;
    const found = await findPlanned(context, key);
    if (!found) continue;
    const { span, version } = found.occurrence;
    const at = startInstant(span, zone);
    if (last === null || at > last.at) {
      last = { at, offer: { text, summary: version.summary, day: startDay(span, zone) } };
    }
  }
  return last?.offer ?? null;
}
