import type { EventKey } from '../../domain/event/key';
import type { DayRange } from '../../domain/programme/other-days';
import type { ProgrammeSource } from '../../domain/programme/programme-source';
import { addDays } from '../../domain/time/day';
import type { ZoneId } from '../../domain/time/zone';
import { dayOfInstant } from '../../domain/time/zoned-day';
import { findPlanned } from '../agenda/find';
import type { PlannedOccurrence } from '../agenda/planned-occurrence';
import { eventKeyOf } from '../agenda/planned-occurrence';
import { refused } from '../answer';
import type { PlannerContext } from '../context';

/** An event, and the programme that it has. */
export interface Conference {
  /** Its own key, under which the plan has its programme. */
  readonly key: EventKey;
  readonly planned: PlannedOccurrence;
  readonly summary: string;
  readonly source: ProgrammeSource | null;
}

/** A conference whose programme was loaded. */
export type LoadedConference = Conference & { readonly source: ProgrammeSource };

/** Null if there is no such event. */
export async function findConference(context: PlannerContext, asked: EventKey): Promise<Conference | null> {
  const planned = await findPlanned(context, asked);
  if (!planned) return null;
  const key = eventKeyOf(planned);
  return {
    key,
    planned,
    summary: planned.occurrence.version.summary,
    source: context.edits.plan().programmes.get(key) ?? null,
  };
}

export const hasProgramme = (conference: Conference): conference is LoadedConference =>
  conference.source !== null;

export const noProgramme = ({ summary }: Conference) =>
  refused(
    'not-found',
    `“${summary.slice(0, 100)}” has no programme. It may have been removed in another window.`,
  );

/** The days of the event on the clock of the place. */
export function daysOfEvent({ planned }: Conference, zone: ZoneId): DayRange {
  const { span } = planned.occurrence;
  if (span.kind === 'all-day') {
    const last = addDays(span.end, -1);
    return { first: span.start, last: last < span.start ? span.start : last };
  }
  const first = dayOfInstant(span.start, zone);
  return { first, last: dayOfInstant(Math.max(span.start, span.end - 1), zone) };
}
