import type { EventKey, RecurrenceId } from '../../domain/event/key';
import { parseEventKey } from '../../domain/event/key';
import { refused } from '../answer';
import type { PlannerContext } from '../context';
import type { FoundSeries } from './agenda';
import { findOccurrence, representative } from './expand';
import type { PlannedOccurrence } from './planned-occurrence';

/**
 * The occurrence that a key names; for the key of a series, its representative. Of an occurrence that its series lost, what
 * the archive has.
 */
export async function findPlanned(
  context: Pick<PlannerContext, 'agenda' | 'today' | 'zone'>,
  key: EventKey,
): Promise<PlannedOccurrence | null> {
  const parsed = parseEventKey(key);
  const byKey = await context.agenda.find(parsed.series);
  const found = byKey ?? (await context.agenda.findByUid(key));
  if (!found) return null;
  const { recurrenceId } = parsed;
  if (!byKey || recurrenceId === null) {
    const { calendar, series } = found;
    const occurrence = representative(calendar, series, context.today(), context.zone());
    return occurrence && { ...found, occurrence };
  }
  const candidates = [
    ...(await context.agenda.findInUse(parsed.series)),
    found,
    ...(await context.agenda.findArchived(parsed.series)),
  ];
  for (const candidate of candidates) {
    const occurrence = occurrenceIn(context, candidate, recurrenceId);
    if (occurrence) return occurrence;
  }
  return null;
}

function occurrenceIn(
  context: Pick<PlannerContext, 'zone'>,
  found: FoundSeries,
  id: RecurrenceId,
): PlannedOccurrence | null {
  const occurrence = findOccurrence(found.calendar, found.series, id, context.zone());
  return occurrence && { ...found, occurrence };
}

export const noSuchEvent = (key: EventKey) =>
  refused(
    'not-found',
    `There is no event ${key} in your calendars. It may have been removed with its calendar.`,
  );
