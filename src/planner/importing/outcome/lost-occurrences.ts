import type { CalendarContent, CalendarSource } from '../../../domain/calendars/calendar';
import type { KeyRelations } from '../../../domain/calendars/comparison';
import type { EventKey, RecurrenceId, SeriesKey } from '../../../domain/event/key';
import { parseEventKey } from '../../../domain/event/key';
import type { Occurrence } from '../../../domain/event/occurrence';
import { endInstant, startInstant } from '../../../domain/event/occurrence';
import type { Series } from '../../../domain/event/series';
import { isRecurring } from '../../../domain/event/series';
import { addDays } from '../../../domain/time/day';
import type { ZoneId } from '../../../domain/time/zone';
import { dayOfInstant } from '../../../domain/time/zoned-day';
import { eventsIn } from '../../../plan/events';
import type { Timetable } from '../../agenda/expand';
import { expand, findOccurrence } from '../../agenda/expand';
import type { LoadedCalendar } from '../../agenda/loaded-calendar';
import { loadedFrom } from '../../agenda/loaded-calendar';
import type { PlannerContext } from '../../context';
import type { KeyMove } from '../../edits';
import type { CalendarOverlay, YieldThread } from '../../ports';
import type { Moment } from '../review/over';
import { firstDay } from '../review/over';
import { keptApart } from './kept-apart';
import { keyMoves } from './key-moves';
import { joinOccurrences, occurrencesOnly, toOverride } from './single-occurrence';

/** A calendar before and after an import. */
export interface BeforeAndAfter {
  readonly before: LoadedCalendar;
  readonly after: LoadedCalendar;
  readonly keys: KeyRelations;
}

/**
 * The occurrences of series in both calendars that are over and that only the former has: a series that now begins later, or
 * lost a single date. They were attended, so they count on (product I11). Nothing if the new version has other occurrences
 * in the past: then the past was corrected.
 */
export async function lostPast(
  { before, after, keys }: BeforeAndAfter,
  moment: Moment,
  yieldThread: YieldThread,
): Promise<readonly Series[]> {
  const lost: Series[] = [];
  for (const old of before.events.series) {
    const key = keys.moved.get(old.key) ?? old.key;
    const following = (keys.continued.get(old.key) ?? []).flatMap((one) => after.byKey.get(one) ?? []);
    if (!isRecurring(old) || (!keys.changed.has(key) && following.length === 0)) continue;
    const now = after.byKey.get(key);
    if (now ? hasSameTimes(old, now) : following.length === 0) continue;
    await yieldThread();
    const overrides = lostOf(old, now ? [now, ...following] : following, { before, after }, moment);
    if (overrides.length > 0) lost.push(occurrencesOnly(old, key, overrides));
  }
  return lost;
}

const timesOf = ({ master, recurrence, overrides }: Series): string =>
  JSON.stringify([
    master && [master.start, master.end],
    recurrence,
    overrides.map(({ recurrenceId, version }) => [recurrenceId, version.start]),
  ]);

const hasSameTimes = (one: Series, other: Series): boolean => timesOf(one) === timesOf(other);

function lostOf(
  old: Series,
  now: readonly Series[],
  { before, after }: Pick<BeforeAndAfter, 'before' | 'after'>,
  moment: Moment,
) {
  const was = overOccurrences(before, [old], moment);
  const is = overOccurrences(after, now, moment);
  const startOf = ({ span }: Occurrence) => startInstant(span, moment.zone);
  const [startsBefore, idsBefore] = [new Set(was.map(startOf)), new Set(was.map((one) => one.recurrenceId))];
  const isCorrected = is.some((one) => !idsBefore.has(one.recurrenceId) && !startsBefore.has(startOf(one)));
  if (isCorrected) return [];
  const [starts, ids] = [new Set(is.map(startOf)), new Set(is.map((one) => one.recurrenceId))];
  // An occurrence that was moved still has its id, even if it is not over any more.
  for (const series of now) for (const { recurrenceId } of series.overrides) ids.add(recurrenceId);
  return was.flatMap((one) =>
    one.recurrenceId === null ||
    one.version.status === 'cancelled' ||
    ids.has(one.recurrenceId) ||
    starts.has(startOf(one))
      ? []
      : [toOverride(one, one.recurrenceId)],
  );
}

function overOccurrences(timetable: Timetable, list: readonly Series[], { now, zone }: Moment) {
  return list.flatMap((series) => {
    const window = { from: addDays(firstDay(series), -2), to: addDays(dayOfInstant(now, zone), 2), zone };
    if (window.from >= window.to) return [];
    return expand(timetable, [series], window).occurrences.filter(
      ({ span }) => endInstant(span, zone) <= now,
    );
  });
}

/**
 * The occurrences with a mark or a plan that the calendar had, in use or in its archive, and has no more after the import,
 * under their keys after it: what could be opened before can be opened after.
 */
export function lostTouched(
  { before, after }: Pick<BeforeAndAfter, 'before' | 'after'>,
  touched: ReadonlySet<EventKey>,
  move: KeyMove,
  { zone }: Moment,
): readonly Series[] {
  const lost: Series[] = [];
  for (const key of touched) {
    const { series: oldKey, recurrenceId } = parseEventKey(key);
    if (recurrenceId === null) continue;
    const moved = parseEventKey(move(key));
    if (moved.recurrenceId === null && after.byKey.has(moved.series)) continue;
    const id = moved.recurrenceId ?? recurrenceId;
    if (occurrenceOf(after, moved.series, id, zone)) continue;
    const was = occurrenceOf(before, oldKey, recurrenceId, zone);
    if (was) lost.push(occurrencesOnly(was.series, moved.series, [toOverride(was.occurrence, id)]));
  }
  return joinOccurrences([], lost);
}

/** The whole series with a mark or a plan that the calendar had, and of which it has nothing more after the import. */
function lostSeries(
  { before, after }: Pick<BeforeAndAfter, 'before' | 'after'>,
  touched: ReadonlySet<EventKey>,
  move: KeyMove,
): readonly Series[] {
  return [...touched].flatMap((key) => {
    const { series, recurrenceId } = parseEventKey(key);
    const was = before.byKey.get(series);
    const to = parseEventKey(move(key)).series;
    const isLost = recurrenceId === null && !after.byKey.has(to) && !after.archivedByKey.has(to);
    return was && isLost ? [{ ...was, key: to }] : [];
  });
}

/** An occurrence of a series of the calendar, else of its archive. */
function occurrenceOf(
  calendar: LoadedCalendar,
  key: SeriesKey,
  id: RecurrenceId,
  zone: ZoneId,
): { readonly series: Series; readonly occurrence: Occurrence } | null {
  const present = calendar.byKey.get(key);
  for (const series of [...(present ? [present] : []), ...(calendar.archivedByKey.get(key) ?? [])]) {
    const occurrence = findOccurrence(calendar, series, id, zone);
    if (occurrence) return { series, occurrence };
  }
  return null;
}

/** A calendar's content and overlay after an import. */
interface Next {
  readonly sha256: string;
  readonly content: CalendarContent;
  readonly overlay: CalendarOverlay;
  readonly zoneAnswers: CalendarSource['zoneAnswers'];
}

/** The overlay with the single occurrences that series lost: those that are over as past, those with a plan as archived. */
export async function withLost(
  { ports, edits }: PlannerContext,
  target: LoadedCalendar,
  { overlay, sha256, content, zoneAnswers }: Next,
  keys: KeyRelations,
  moment: Moment,
): Promise<CalendarOverlay> {
  const load = (next: CalendarOverlay) =>
    loadedFrom({ ...target.source, zoneAnswers }, { sha256, content, overlay: next });
  const after = load(overlay);
  const lost = await lostPast({ before: target, after, keys }, moment, ports.yieldThread);
  const past = overlay.past ?? [];
  const withPast = lost.length === 0 ? overlay : { ...overlay, past: withOccurrences(past, lost, after) };
  const final = lost.length === 0 ? after : load(withPast);
  const made = eventsIn(edits.plan());
  const moved = keyMoves(keys, target, final);
  const move = moved && keptApart(moved, made, target, final);
  const sides = { before: target, after: final };
  const planned = move ? made : endedIn(withPast, made);
  const moveIfAny = move ?? ((key) => key);
  const touched = [
    ...lostTouched(sides, planned, moveIfAny, moment),
    ...lostSeries(sides, planned, moveIfAny),
  ];
  const standing = withPast.archived.flatMap((one) => stillLost(one, final, moment));
  const isSame = touched.length === 0 && standing.length === withPast.archived.length;
  if (isSame && standing.every((one, at) => one === withPast.archived[at])) return withPast;
  return { ...withPast, archived: [...standing, ...touched.map((series) => ({ series, at: moment.now }))] };
}

/** Where no key changes, an event can only be lost with a series that left the file, and of which the past stays. */
function endedIn({ past = [] }: CalendarOverlay, planned: ReadonlySet<EventKey>): ReadonlySet<EventKey> {
  const ended = new Set(past.map(({ key }) => key));
  return new Set([...planned].filter((key) => ended.has(parseEventKey(key).series)));
}

/** Whole series as they are, and single occurrences joined by series. */
function withOccurrences(
  past: readonly Series[],
  added: readonly Series[],
  { byKey }: LoadedCalendar,
): readonly Series[] {
  const isPart = ({ key, master }: Series) => master === null && byKey.has(key);
  return [...past.filter((series) => !isPart(series)), ...joinOccurrences(past.filter(isPart), added)];
}

/** An entry of the archive without the single occurrences that their series has again; nothing if it has all of them. */
function stillLost(
  archived: CalendarOverlay['archived'][number],
  after: LoadedCalendar,
  { zone }: Moment,
): CalendarOverlay['archived'] {
  const present = archived.series.master === null && after.byKey.get(archived.series.key);
  if (!present) return [archived];
  const overrides = archived.series.overrides.filter(
    ({ recurrenceId }) => findOccurrence(after, present, recurrenceId, zone) === null,
  );
  if (overrides.length === archived.series.overrides.length) return [archived];
  return overrides.length > 0 ? [{ ...archived, series: { ...archived.series, overrides } }] : [];
}
