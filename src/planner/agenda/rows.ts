import type { EventRow, OwnRow, Scope } from '../../contract/views/event';
import { seriesEventKey } from '../../domain/event/key';
import { startInstant } from '../../domain/event/occurrence';
import { isRecurring } from '../../domain/event/series';
import type { MarkInForce } from '../../domain/marking/mark';
import { keysOf } from '../../domain/marking/mark';
import { ownEventWith } from '../../domain/own-events/own-events';
import { timeOn } from '../../domain/own-events/repeat';
import type { Guest } from '../../domain/people/guest';
import { guestList, iDeclined } from '../../domain/people/guest-list';
import type { Prep } from '../../domain/prep/prep';
import { emptyPrep } from '../../domain/prep/prep';
import { isPrepared } from '../../domain/prep/prepared';
import type { ProgressItem } from '../../domain/prep/progress';
import { progressOf } from '../../domain/prep/progress';
import type { Purpose } from '../../domain/prep/purpose';
import { purposesOf } from '../../domain/prep/purpose';
import { dayOfInstant } from '../../domain/time/zoned-day';
import type { Plan } from '../../plan/plan';
import type { PlannerContext } from '../context';
import type { EffectiveMark } from '../marking/effective-marks';
import { atOnce } from '../pacing/at-once';
import { withPartsAfter } from './parts-after';
import type { PlannedOccurrence } from './planned-occurrence';
import { eventKeyOf } from './planned-occurrence';

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

/** How an occurrence is marked; also by the event that it is part of. */
export type MarkedAs = Omit<EffectiveMark, 'mark'> & { readonly mark: MarkInForce | null };

const ownMark = (
  context: PlannerContext,
  { calendar, series, occurrence }: PlannedOccurrence,
): EffectiveMark => context.marking.of({ calendar, series, recurrenceId: occurrence.recurrenceId });

/** By its own mark or its series', else as what it is part of: that says its kind, and the form is its own. */
export function markedAs(context: PlannerContext, planned: PlannedOccurrence): MarkedAs {
  const own = ownMark(context, planned);
  if (own.mark !== null || own.isKeptOff) return own;
  for (const whole of context.parts.above(planned)) {
    const { mark, isKeptOff } = ownMark(context, whole);
    if (mark) return { ...own, mark: { kind: mark.kind, form: null, by: 'whole', at: mark.at } };
    if (isKeptOff) return own;
  }
  return own;
}

/** Why the user goes: as written for the event, else for what it is part of. */
export function purposesFor(
  context: PlannerContext,
  plan: Plan,
  planned: PlannedOccurrence,
): { readonly purposes: readonly Purpose[]; readonly areOfWhole: boolean } {
  const kind = markedAs(context, planned).mark?.kind ?? null;
  const own = purposesOf(kind, prepOf(plan, planned).prep);
  if (own.length > 0) return { purposes: own, areOfWhole: false };
  for (const whole of context.parts.above(planned)) {
    const purposes = purposesOf(kind, prepOf(plan, whole).prep);
    if (purposes.length > 0) return { purposes, areOfWhole: true };
  }
  return { purposes: own, areOfWhole: false };
}

/** What is to be prepared for it; nothing for what only has the mark of its whole, until the user writes something for it. */
export function progressFor(
  { mark }: Pick<MarkedAs, 'mark'>,
  prep: Prep,
  guests: readonly Guest[],
): readonly ProgressItem[] {
  const kind = mark?.kind ?? null;
  return mark?.by === 'whole' && !isPrepared(kind, prep)
    ? []
    : progressOf(kind, prep, guests, mark?.form ?? null);
}

function toPartView(
  context: PlannerContext,
  planned: PlannedOccurrence,
  givesPurpose: boolean,
): EventRow['part'] {
  const part = context.parts.of(planned);
  return (
    part && {
      of: eventKeyOf(part.whole),
      title: part.whole.occurrence.version.summary,
      kind: markedAs(context, part.whole).mark?.kind ?? null,
      why: part.why,
      isSaid: part.why === null,
      givesPurpose,
    }
  );
}

/** One occurrence as the table and the week show it; a cancelled date needs no kind, whatever its series is. */
export const toRow = (context: PlannerContext, plan: Plan, planned: PlannedOccurrence): EventRow => {
  const row = toPlainRow(context, plan, planned);
  // A part is decided on with its whole.
  const needsNone = row.mark !== null || row.part !== null || row.status === 'cancelled';
  return { ...row, suggestion: needsNone ? null : context.suggestions.of(planned) };
};

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
  const marked = markedAs(context, planned);
  const { prep } = prepOf(plan, planned);
  const guests = guestsOf(context, planned, prep);
  const progress = progressFor(marked, prep, guests);
  const { purposes, areOfWhole } = purposesFor(context, plan, planned);
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
    mark: marked.mark,
    markScope: marked.scope,
    purposes,
    part: toPartView(context, planned, areOfWhole),
    progress: { done: progress.filter((item) => item.done).length, total: progress.length },
    people: guests.filter(({ answer }) => answer !== 'not-coming').length,
    own: ownRow(context, plan, planned),
  };
}

function ownRow(
  context: PlannerContext,
  plan: Plan,
  { calendar, series, occurrence: { span } }: PlannedOccurrence,
): OwnRow | null {
  const event = calendar.source.kind === 'own' ? ownEventWith(plan.ownEvents, series.uid) : null;
  if (!event) return null;
  const { id, time, repeat } = event;
  if (!repeat) return { id, time, only: null };
  const zone = time.kind === 'timed' ? time.zone : context.zone();
  const only = span.kind === 'timed' ? dayOfInstant(span.start, zone) : span.start;
  return { id, time: timeOn(time, only), only };
}

/** Rows by start, then by key; yields to the event loop between batches. */
export async function toRows(
  context: PlannerContext,
  found: readonly PlannedOccurrence[],
): Promise<readonly EventRow[]> {
  await context.suggestions.learn();
  await context.parts.learn();
  const plan = context.edits.plan();
  const zone = context.zone();
  const rows: { readonly at: number; readonly row: EventRow }[] = [];
  for (const [index, planned] of found.entries()) {
    if (index % atOnce === atOnce - 1) await context.ports.yieldThread();
    rows.push({ at: startInstant(planned.occurrence.span, zone), row: toRow(context, plan, planned) });
  }
  const byStart = rows
    .toSorted((a, b) => a.at - b.at || (a.row.key < b.row.key ? -1 : 1))
    .map(({ row }) => row);
  return withPartsAfter(byStart, zone);
}
