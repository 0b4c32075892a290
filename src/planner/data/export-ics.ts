import { cancelGone } from '../../calendar/write/cancel-gone';
import type { EventInSeries } from '../../calendar/write/event-in-series';
import { eventsOf } from '../../calendar/write/event-in-series';
import type { EventsToWrite, FileToWrite } from '../../calendar/write/outgoing';
import type { Sharing } from '../../calendar/write/share-safe';
import { createShareSafe } from '../../calendar/write/share-safe';
import type { CalendarWriter, WrittenCalendar } from '../../calendar/write/write';
import { createCalendarWriter } from '../../calendar/write/write';
import { append } from '../../domain/append';
import type { Series } from '../../domain/event/series';
import { toCategories } from '../../domain/suggestion/own-categories';
import type { Instant } from '../../domain/time/instant';
import type { ZoneId } from '../../domain/time/zone';
import type { LoadedCalendar } from '../agenda/loaded-calendar';
import { seriesBeside } from '../agenda/loaded-calendar';
import type { PlannerContext } from '../context';
import { runYielding } from '../pacing/run-yielding';
import type { ChosenEvents } from './chosen-events';
import { todosOf } from './todos';
import { markOf } from './written-mark';

/** Kind and form of an event as CATEGORIES. */
function categoriesIn(
  context: PlannerContext,
  calendar: LoadedCalendar,
): (series: Series, event: EventInSeries) => readonly string[] {
  return (series, { override }) => {
    const mark = markOf(context, calendar, series, override?.recurrenceId ?? null);
    if (!mark) return [];
    return toCategories(mark.kind, mark.form);
  };
}

/** The zone of the floating times of all calendars; null when the calendars differ or name none. */
function commonZone(calendars: readonly LoadedCalendar[]): ZoneId | null {
  const [zone = null, ...others] = new Set(calendars.map((calendar) => calendar.zone));
  return others.length === 0 ? zone : null;
}

/**
 * The chosen events as one .ics file (product X1), with kind and form as categories; all calendars with everything in their
 * files. `withTodos`: what is still to do as tasks, too, of all or of the chosen events.
 */
export async function exportIcs(
  context: PlannerContext,
  { calendars, isAll }: ChosenEvents,
  withTodos: boolean,
): Promise<WrittenCalendar> {
  const { ports } = context;
  const zone = commonZone(calendars);
  const [only, ...others] = calendars;
  const isOne = only !== undefined && others.length === 0;
  const extent = isAll ? (isOne ? 'components and frame' : 'components') : 'nothing else';
  const writer = createCalendarWriter({
    name: isOne ? only.source.name : 'Mingle',
    zone,
    now: context.now(),
  });
  for (const calendar of calendars) {
    const from = eventsFrom(context, calendar, zone);
    const notInFile = await addOwnFile(context, writer, calendar, { from, extent });
    const notInAnyFile = await addEarlierFiles(context, writer, calendar, { ...from, events: notInFile });
    await runYielding(writer.addEvents({ ...from, events: notInAnyFile }), ports.yieldThread);
  }
  if (withTodos) {
    const uids = new Set<string>(calendars.flatMap(({ series }) => series.map(({ uid }) => uid)));
    const todos = await todosOf(context);
    const chosen = isAll ? todos : todos.filter(({ relatedTo }) => relatedTo !== null && uids.has(relatedTo));
    await runYielding(writer.addTodos(chosen), ports.yieldThread);
  }
  return runYielding(writer.end(), ports.yieldThread);
}

/** How the events of a calendar are exported, whichever file their own text comes from. */
function eventsFrom(
  context: PlannerContext,
  calendar: LoadedCalendar,
  zone: ZoneId | null,
): Omit<EventsToWrite, 'events'> {
  const goneAt = new Map<Series, Instant>(
    calendar.stored?.overlay.archived.map(({ series, at }) => [series, at]),
  );
  const categoriesOf = categoriesIn(context, calendar);
  const { zones } = calendar;
  return {
    zones,
    floatingZone: zone === null ? calendar.zone : null,
    changed: (event) => {
      const at = goneAt.get(event.series);
      return at === undefined ? event : cancelGone(event, at, zones);
    },
    categoriesOf: (event) => categoriesOf(event.series, event),
  };
}

/** Writes the events that the calendar's file holds; returns the others: those kept as they were, and archived ones. */
async function addOwnFile(
  { ports }: PlannerContext,
  writer: CalendarWriter,
  { source, stored, series, archived }: LoadedCalendar,
  { from, extent }: { readonly from: Omit<EventsToWrite, 'events'>; readonly extent: FileToWrite['with'] },
): Promise<readonly EventInSeries[]> {
  const beside = new Set(stored && seriesBeside(stored.overlay));
  const events = series.filter((one) => !beside.has(one)).flatMap(eventsOf);
  const others = [...series.filter((one) => beside.has(one)), ...archived].flatMap(eventsOf);
  const bytes = stored && (await ports.calendars.bytes(source.id, stored.sha256));
  if (!bytes) return [...events, ...others];
  // Some of its events are found in it as those of any other file are.
  const isTheirs = extent !== 'nothing else';
  const file = { ...from, bytes, events, isTheirs, with: extent } as const;
  return [...(await runYielding(writer.addFile(file), ports.yieldThread)), ...others];
}

/** Writes the remaining events from the calendar's earlier files, where these hold them; returns the rest. */
async function addEarlierFiles(
  { ports, edits }: PlannerContext,
  writer: CalendarWriter,
  { source }: LoadedCalendar,
  of: EventsToWrite,
): Promise<readonly EventInSeries[]> {
  let { events } = of;
  for (const { id, calendarId, before } of [...edits.plan().imports.values()].toReversed()) {
    if (events.length === 0) break;
    if (calendarId !== source.id || before === null || before === 'nothing') continue;
    const state = await ports.earlier.read(source.id, id, 'before');
    if (!state.ok) continue;
    const file = { ...of, events, bytes: state.value.bytes, isTheirs: false, with: 'nothing else' } as const;
    events = await runYielding(writer.addFile(file), ports.yieldThread);
  }
  return events;
}

/** The chosen events as one .ics file without people and notes (product X3), built only from what may be shared. */
export async function exportShareSafeIcs(
  context: PlannerContext,
  { calendars }: ChosenEvents,
  sharing: Sharing,
): Promise<WrittenCalendar> {
  const { yieldThread } = context.ports;
  const zone = commonZone(calendars);
  const writer = createCalendarWriter({ name: 'Mingle', zone, now: context.now() });
  for (const calendar of calendars) {
    const categoriesOf = categoriesIn(context, calendar);
    const safe = createShareSafe(calendar.zones, sharing);
    const events: EventInSeries[] = [];
    /** From each share-safe series to the original, which marks are looked up by. */
    const origins = new Map<Series, Series>();
    for (const series of calendar.series) {
      const shared = safe.seriesOf(series);
      origins.set(shared, series);
      append(events, eventsOf(shared));
      await yieldThread();
    }
    const from: EventsToWrite = {
      events,
      zones: safe.zones,
      floatingZone: zone === null ? calendar.zone : null,
      changed: (event) => event,
      categoriesOf: (event) => categoriesOf(origins.get(event.series) ?? event.series, event),
    };
    await runYielding(writer.addEvents(from), yieldThread);
  }
  return runYielding(writer.end(), yieldThread);
}
