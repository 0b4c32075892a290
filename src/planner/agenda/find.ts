import type { EventKey, RecurrenceId } from '../../domain/event/key';
import { parseEventKey } from '../../domain/event/key';
import { refused } from '../answer';
import type { PlannerContext } from '../context';
import type { FoundSeries } from './agenda';
import { findOccurrence, representative } from './expand';
import type { PlannedOccurrence } from './planned-occurrence';

/** The occurrence that a key names; for the key of a series, its representative. */
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
  return occurrenceIn(context, found, recurrenceId) ?? archivedOccurrence(context, found, recurrenceId);
}

function occurrenceIn(
  context: Pick<PlannerContext, 'zone'>,
  found: FoundSeries,
  id: RecurrenceId,
): PlannedOccurrence | null {
  const occurrence = findOccurrence(found.calendar, found.series, id, context.zone());
  return occurrence && { ...found, occurrence };
}

/** An occurrence that its series lost, from the archive. */
async function archivedOccurrence(
  context: Pick<PlannerContext, 'agenda' | 'zone'>,
  { series }: FoundSeries,
  id: RecurrenceId,
): Promise<PlannedOccurrence | null> {
  for (const lost of await context.agenda.findArchived(series.key)) {
    const found = occurrenceIn(context, lost, id);
    if (found) return found;
  }
  return null;
}

export const noSuchEvent = (key: EventKey) =>
  refused(
    'not-found',
    `There is no event ${key} in your calendars. It may have been removed with its calendar.`,
  );
