import type { Handlers } from '../../contract/client';
import type { ArchivedEvent, ArchivedRow } from '../../contract/views/archive';
import type { EventKey, RecurrenceId, SeriesKey } from '../../domain/event/key';
import { occurrenceEventKey, parseEventKey } from '../../domain/event/key';
import { startInstant } from '../../domain/event/occurrence';
import { isRecurring } from '../../domain/event/series';
import { keysOf } from '../../domain/marking/mark';
import type { Instant } from '../../domain/time/instant';
import type { ZoneId } from '../../domain/time/zone';
import { eventsIn } from '../../plan/events';
import type { Plan } from '../../plan/plan';
import { findOccurrence } from '../agenda/expand';
import type { PlannedOccurrence } from '../agenda/planned-occurrence';
import { toPlainRow } from '../agenda/rows';
import { answered } from '../answer';
import type { PlannerContext } from '../context';
import { shownText } from '../events/events';
import { atOnce } from '../pacing/at-once';
import { archivedOccurrences } from './archived-events';
import { shownArchive } from './replaced';

/** What the rows of one answer are made from. */
interface Making {
  readonly context: PlannerContext;
  readonly plan: Plan;
  readonly followUps: ReadonlyMap<EventKey, number>;
  /** The ids of the occurrences for which the user made anything, by series. */
  readonly touched: ReadonlyMap<SeriesKey, readonly RecurrenceId[]>;
}

function createMaking(context: PlannerContext): Making {
  const plan = context.edits.plan();
  const followUps = new Map<EventKey, number>();
  for (const { eventKey } of plan.followUps.values())
    if (eventKey !== null) followUps.set(eventKey, (followUps.get(eventKey) ?? 0) + 1);
  const touched = new Map<SeriesKey, RecurrenceId[]>();
  for (const key of eventsIn(plan)) {
    const { series, recurrenceId } = parseEventKey(key);
    if (recurrenceId === null) continue;
    const ids = touched.get(series) ?? [];
    ids.push(recurrenceId);
    touched.set(series, ids);
  }
  return { context, plan, followUps, touched };
}

function toArchivedRow({ context, plan, followUps }: Making, planned: PlannedOccurrence): ArchivedRow {
  const keys = keysOf(planned.series.key, planned.occurrence.recurrenceId);
  return {
    ...toPlainRow(context, plan, planned),
    hasPrep: keys.some((key) => plan.preps.has(key)),
    followUps: keys.reduce((count, key) => count + (followUps.get(key) ?? 0), 0),
  };
}

/** The row of a recurring series: what is planned for all of it, at the time of its representative occurrence. */
function toSeriesRow(making: Making, planned: PlannedOccurrence): ArchivedRow {
  const { series, occurrence } = planned;
  const whole = { ...planned, occurrence: { ...occurrence, recurrenceId: null } };
  const { recurrenceId } = occurrence;
  return {
    ...toArchivedRow(making, whole),
    ...(recurrenceId === null ? {} : { key: occurrenceEventKey(series.key, recurrenceId) }),
    recurring: true,
  };
}

/** The occurrences of a whole series that have something of their own. */
function datesOf(making: Making, planned: PlannedOccurrence): readonly ArchivedRow[] {
  const { context, plan, followUps, touched } = making;
  const { calendar, series } = planned;
  const zone = context.zone();
  const hasOwn = (key: EventKey) =>
    (plan.marks.get(key) ?? null) !== null || plan.preps.has(key) || followUps.has(key);
  return (touched.get(series.key) ?? [])
    .filter((id) => hasOwn(occurrenceEventKey(series.key, id)))
    .flatMap((id) => findOccurrence(calendar, series, id, zone) ?? [])
    .toSorted((one, other) => startInstant(one.span, zone) - startInstant(other.span, zone))
    .map((occurrence) => toArchivedRow(making, { ...planned, occurrence }));
}

function toArchivedEvent(making: Making, planned: PlannedOccurrence, goneAt: Instant): ArchivedEvent {
  const { series, calendar } = planned;
  const isSeries = series.master !== null && isRecurring(series);
  return {
    ...(isSeries ? toSeriesRow(making, planned) : toArchivedRow(making, planned)),
    calendarName: calendar.source.name,
    goneAt,
    dates: isSeries ? datesOf(making, planned) : [],
  };
}

/** Newest gone first; those that went together by start. */
function inOrder(events: readonly ArchivedEvent[], zone: ZoneId): readonly ArchivedEvent[] {
  return events
    .map((event) => ({ event, at: startInstant(event.span, zone) }))
    .toSorted(
      (one, other) =>
        other.event.goneAt - one.event.goneAt ||
        one.at - other.at ||
        (one.event.key < other.event.key ? -1 : 1),
    )
    .map(({ event }) => event);
}

/** What left the calendars in use (product I14). */
export const createArchiveHandlers = (context: PlannerContext): Pick<Handlers, 'archive.list'> => ({
  'archive.list': async ({ text }) => {
    await context.parts.learn();
    const calendars = await context.agenda.calendars();
    const making = createMaking(context);
    const wanted = text?.trim().toLowerCase() ?? '';
    const isWanted = (row: ArchivedRow) => shownText(row).toLowerCase().includes(wanted);
    const events: ArchivedEvent[] = [];
    for (const calendar of calendars) {
      for (const [index, { series, at }] of shownArchive(calendar, making.plan).entries()) {
        if (index % atOnce === atOnce - 1) await context.ports.yieldThread();
        for (const planned of archivedOccurrences(context, calendar, series)) {
          const event = toArchivedEvent(making, planned, at);
          if (wanted === '' || [event, ...event.dates].some(isWanted)) events.push(event);
        }
      }
    }
    return answered(inOrder(events, context.zone()));
  },
});
