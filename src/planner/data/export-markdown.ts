import type { Sharing } from '../../calendar/write/share-safe';
import type { Span } from '../../domain/event/occurrence';
import { briefMarkdown } from '../../domain/prep/brief';
import { emptyNetworkingPrep } from '../../domain/prep/networking';
import { emptySocialPrep } from '../../domain/prep/social';
import { dayOfInstant, toUtcText } from '../../domain/time/instant';
import type { ZoneId } from '../../domain/time/zone';
import { findPlanned } from '../agenda/find';
import type { PlannerContext } from '../context';
import { eventViewOf } from '../events/events';

function spanText(span: Span, zone: ZoneId): string {
  if (span.kind === 'all-day') return span.start;
  return `${dayOfInstant(span.start, zone)} (${toUtcText(span.start)})`;
}

/** The briefs of all events with a prep or a follow-up, as one text. */
export async function exportMarkdown(context: PlannerContext, sharing: Sharing | null): Promise<string> {
  const plan = context.edits.plan();
  const redact = sharing?.redact ?? ((text: string) => text);
  const followed = [...plan.followUps.values()].map(({ eventKey }) => eventKey);
  const keys = [...new Set([...plan.preps.keys(), ...followed])];
  const briefs = await Promise.all(
    keys.map(async (key) => {
      const planned = await findPlanned(context, key);
      if (!planned) return '';
      const view = await eventViewOf(context, planned);
      return briefMarkdown({
        title: redact(view.row.summary),
        when: spanText(view.row.span, context.zone()),
        place: redact(view.row.location),
        kind: view.row.mark?.kind ?? null,
        networking: sharing ? emptyNetworkingPrep : view.networking,
        social: sharing ? emptySocialPrep : view.social,
        guests: sharing ? [] : view.guests,
        followUps: sharing ? [] : view.followUps,
      });
    }),
  );
  return briefs.filter(Boolean).join('\n');
}
