import type { EventKey } from '../../domain/event/key';
import { parseEventKey } from '../../domain/event/key';
import { refused } from '../answer';
import type { PlannerContext } from '../context';
import type { PlannedOccurrence } from './agenda';
import { findOccurrence, representative } from './expand';

/** The occurrence that a key names; for the key of a series, its representative. */
export async function findPlanned(
  context: Pick<PlannerContext, 'agenda' | 'today' | 'zone'>,
  key: EventKey,
): Promise<PlannedOccurrence | null> {
  const parsed = parseEventKey(key);
  const byKey = await context.agenda.find(parsed.series);
  const found = byKey ?? (await context.agenda.findByUid(key));
  if (!found) return null;
  const recurrenceId = byKey ? parsed.recurrenceId : null;
  const { calendar, series, archived } = found;
  const occurrence =
    recurrenceId === null
      ? representative(calendar, series, context.today(), context.zone())
      : findOccurrence(calendar, series, recurrenceId, context.zone());
  return occurrence && { calendar, series, occurrence, archived };
}

export const noSuchEvent = (key: EventKey) =>
  refused(
    'not-found',
    `There is no event ${key} in your calendars. It may have been removed with its calendar.`,
  );
