import type { EventRow, Scope } from '../../contract/views/event';
import type { EventKey } from '../../domain/event/key';
import { occurrenceEventKey, seriesEventKey } from '../../domain/event/key';
import { startInstant } from '../../domain/event/occurrence';
import { isRecurring } from '../../domain/event/series';
import { keysOf } from '../../domain/marking/mark';
import type { Guest } from '../../domain/people/guest';
import { guestList, iDeclined } from '../../domain/people/guest-list';
import type { Prep } from '../../domain/prep/prep';
import { emptyPrep } from '../../domain/prep/prep';
import { progressOf } from '../../domain/prep/progress';
import { purposesOf } from '../../domain/prep/purpose';
import type { Plan } from '../../plan/plan';
import type { PlannerContext } from '../context';
import type { EffectiveMark } from '../marking/effective-marks';
import { atOnce } from '../pacing/at-once';
import type { PlannedOccurrence } from './planned-occurrence';

/** The prep that holds for an occurrence: its own, else its series'. */
export function prepOf(
  plan: Plan,
  planned: PlannedOccurrence,
): { readonly prep: Prep; readonly scope: Scope } {
  const keys = keysOf(planned.series.key, planned.occurrence.recurrenceId);
  for (const [index, key] of keys.entries()) {
    const prep = plan.preps.get(key);
    if (prep) return { prep, scope: keys.length === 2 && index === 0 ? 'occurrence' : 'series' };
  }
  return { prep: emptyPrep, scope: 'series' };
}

export function guestsOf(context: PlannerContext, planned: PlannedOccurrence, prep: Prep): readonly Guest[] {
  return guestList(planned.occurrence.version, prep.social, context.isMe);
}

/** True when the event is not cancelled and the user has not declined. */
export const isOn = (context: PlannerContext, { occurrence: { version } }: PlannedOccurrence): boolean =>
  version.status !== 'cancelled' && !iDeclined(version, context.isMe);

/** How the occurrence is marked, by its own mark or its series'. */
export const markedAs = (
  context: PlannerContext,
  { calendar, series, occurrence }: PlannedOccurrence,
): EffectiveMark => context.marking.of({ calendar, series, recurrenceId: occurrence.recurrenceId });

/** One occurrence as the table and the week show it; a cancelled date needs no kind, whatever its series is. */
export const toRow = (context: PlannerContext, plan: Plan, planned: PlannedOccurrence): EventRow => {
  const row = toPlainRow(context, plan, planned);
  const needsNone = row.mark !== null || row.status === 'cancelled';
  return { ...row, suggestion: needsNone ? null : context.suggestions.of(planned) };
};

/** The key of this occurrence; of the event itself if it happens once. */
export const eventKeyOf = ({ series, occurrence: { recurrenceId } }: PlannedOccurrence): EventKey =>
  isRecurring(series) && recurrenceId !== null
    ? occurrenceEventKey(series.key, recurrenceId)
    : seriesEventKey(series.key);

/** The same without the suggestion, which takes longer than the rest. */
export function toPlainRow(
  context: PlannerContext,
  plan: Plan,
  planned: PlannedOccurrence,
): Omit<EventRow, 'suggestion'> {
  const { series, occurrence, calendar } = planned;
  const { version, recurrenceId } = occurrence;
  const seriesKey = seriesEventKey(series.key);
  const recurring = isRecurring(series) && recurrenceId !== null;
  const { mark, scope } = markedAs(context, planned);
  const kind = mark?.kind ?? null;
  const { prep } = prepOf(plan, planned);
  const guests = guestsOf(context, planned, prep);
  const progress = progressOf(kind, prep, guests);
  return {
    key: eventKeyOf(planned),
    seriesKey,
    recurring,
    uid: series.uid,
    recurrenceId,
    calendarId: calendar.source.id,
    span: occurrence.span,
    summary: version.summary,
    location: version.location,
    status: version.status,
    declined: iDeclined(version, context.isMe),
    mark,
    markScope: scope,
    purposes: purposesOf(kind, prep),
    progress: { done: progress.filter((item) => item.done).length, total: progress.length },
    people: guests.length,
  };
}

/** Rows by start, then by key; yields to the event loop between batches. */
export async function toRows(
  context: PlannerContext,
  found: readonly PlannedOccurrence[],
): Promise<readonly EventRow[]> {
  await context.suggestions.learn();
  const plan = context.edits.plan();
  const zone = context.zone();
  const rows: { readonly at: number; readonly row: EventRow }[] = [];
  for (const [index, planned] of found.entries()) {
    if (index % atOnce === atOnce - 1) await context.ports.yieldThread();
    rows.push({ at: startInstant(planned.occurrence.span, zone), row: toRow(context, plan, planned) });
  }
  return rows.toSorted((a, b) => a.at - b.at || (a.row.key < b.row.key ? -1 : 1)).map(({ row }) => row);
}
