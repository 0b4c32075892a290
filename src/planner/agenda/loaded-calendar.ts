import type { Bounds } from '../../calendar/recurrence/bounds';
import { boundsYielding } from '../../calendar/recurrence/bounds';
import type { CalendarSource, ZoneResolution } from '../../domain/calendars/calendar';
import type { Message } from '../../domain/calendars/message';
import { withMessages } from '../../domain/calendars/message';
import { messageNature } from '../../domain/calendars/nature';
import type { EventsBefore } from '../../domain/calendars/same-event';
import type { SeriesKey } from '../../domain/event/key';
import type { Series } from '../../domain/event/series';
import { zoneNamesIn } from '../../domain/event/series';
import type { ZoneId } from '../../domain/time/zone';
import { parseZone } from '../../domain/time/zone';
import { runYielding } from '../pacing/run-yielding';
import type { CalendarOverlay, OwnKeys, StoredCalendar, YieldThread } from '../ports';
import type { Timetable } from './expand';

/** A calendar as the planner uses it: the file's series with its overlay applied. */
export interface LoadedCalendar extends Timetable {
  readonly source: CalendarSource;
  readonly stored: StoredCalendar | null;
  readonly series: readonly Series[];
  /** What left the calendar, and when. With the key of a current series: single occurrences that left it. */
  readonly archive: CalendarOverlay['archived'];
  /** The series of `archive`. */
  readonly archived: readonly Series[];
  readonly byKey: ReadonlyMap<SeriesKey, Series>;
  readonly archivedByKey: ReadonlyMap<SeriesKey, readonly Series[]>;
  /** What a file is compared with: `series` without the occurrences that only the past has. */
  readonly events: EventsBefore;
  /** The bounds of `series`; computed at the first call, yielding to the event loop, and memoised. */
  readonly bounds: (yieldThread: YieldThread) => Promise<Bounds>;
  /** What is wrong with the calendar's files; null when nothing is. */
  readonly damage: string | null;
}

/**
 * What the calendar says: the file's series with the messages about them, without those that the user left out, with those
 * that the user kept as they were, and with series that left the file when they were over.
 */
function currentSeries(stored: StoredCalendar): readonly Series[] {
  const { skipped, kept, past = [], messages = [] } = stored.overlay;
  if (skipped.length + kept.length + past.length + messages.length === 0) return seriesInFile(stored);
  const isSkipped = new Set(skipped);
  const keptByKey = toKeyed(kept);
  const told = toldSeries(stored, messages);
  const fromFile = told.filter(({ key }) => !isSkipped.has(key)).map((one) => keptByKey.get(one.key) ?? one);
  const present = new Set(fromFile.map(({ key }) => key));
  const others = kept.filter(({ key }) => !present.has(key));
  for (const { key } of others) present.add(key);
  const whole = past.filter(({ key, master }) => master !== null && !present.has(key));
  for (const { key } of whole) present.add(key);
  return [...fromFile, ...others, ...whole, ...past.filter(({ key }) => !present.has(key))];
}

/** The series of the file, with their own keys. */
export const seriesInFile = ({ content, overlay }: StoredCalendar): readonly Series[] =>
  withOwnKeys(content.series, overlay.keys ?? {});

export function withOwnKeys(series: readonly Series[], keys: OwnKeys): readonly Series[] {
  const own = new Map(Object.entries(keys));
  if (own.size === 0) return series;
  return series.map((one) => {
    const key = own.get(one.key);
    return key === undefined ? one : { ...one, key };
  });
}

/** A file that is a message itself is only the first of the messages about its events. */
export function toldSeries(stored: StoredCalendar, messages: readonly Message[]): readonly Series[] {
  const { method } = stored.content;
  const series = seriesInFile(stored);
  if (messages.length === 0 || messageNature(method, false) === null) return withMessages(series, messages);
  const own = series.map((one): Message => ({ method, series: one, at: 0, isForced: false }));
  return withMessages([], [...own, ...messages]);
}

/** The series with their single occurrences that were over when they left the file. */
function withPastOccurrences(current: readonly Series[], past: readonly Series[] = []): readonly Series[] {
  const occurrences = new Map(past.filter(({ master }) => master === null).map((one) => [one.key, one]));
  if (occurrences.size === 0) return current;
  return current.map((series) => {
    const over = occurrences.get(series.key);
    if (!over || over === series) return series;
    const ids = new Set(series.overrides.map(({ recurrenceId }) => recurrenceId));
    const added = over.overrides.filter(({ recurrenceId }) => !ids.has(recurrenceId));
    return { ...series, overrides: [...series.overrides, ...added] };
  });
}

/** Without whole series that the calendar has again; one of which only past occurrences stay has not come back. */
const archiveOf = (
  { overlay }: StoredCalendar,
  present: LoadedCalendar['byKey'],
): CalendarOverlay['archived'] =>
  overlay.archived.filter(({ series }) => series.master === null || !present.get(series.key)?.master);

/** The zones of the file and of its overlay, with the user's answers for unknown zone names. */
function zonesOf(
  { content, overlay }: Pick<StoredCalendar, 'content' | 'overlay'>,
  answers: CalendarSource['zoneAnswers'],
) {
  const named = (name: string, zone: ZoneId): [string, ZoneResolution] => [name, { kind: 'iana', zone }];
  const besides = seriesBeside(overlay);
  const names = new Set(besides.flatMap((series) => [...zoneNamesIn(series)]));
  return Object.fromEntries<ZoneResolution>([
    // Overlays of earlier versions of Mingle have no `zones`.
    ...[...names].flatMap((name) => {
      const zone = parseZone(name);
      return zone ? [named(name, zone)] : [];
    }),
    // A name means one zone throughout a calendar: if it is unknown in the file, it is unknown in the overlay too.
    ...Object.entries(overlay.zones ?? {}).filter(([name]) => !content.unknownZones.includes(name)),
    ...Object.entries(content.zones),
    ...Object.entries(answers).map(([name, zone]) => named(name, zone)),
  ]);
}

/** The series of an overlay, which are in no file. */
export const seriesBeside = ({
  kept,
  archived,
  past = [],
  messages = [],
}: CalendarOverlay): readonly Series[] => [
  ...kept,
  ...past,
  ...[...archived, ...messages].map(({ series }) => series),
];

export function memoisedBounds(list: readonly Series[]): LoadedCalendar['bounds'] {
  let bounds: Promise<Bounds> | null = null;
  return (yieldThread) => {
    bounds ??= runYielding(boundsYielding(list), yieldThread);
    return bounds;
  };
}

const withoutEvents = (source: CalendarSource, damage: string): LoadedCalendar => ({
  source,
  stored: null,
  series: [],
  archive: [],
  archived: [],
  byKey: new Map(),
  archivedByKey: new Map(),
  events: { series: [], byKey: new Map(), archived: [] },
  bounds: memoisedBounds([]),
  zones: {},
  zone: null,
  hasAnswers: false,
  damage,
});

/** Reuses `previous` if only the calendar's entry has changed, for example its name, and not its files. */
export function toLoaded(
  source: CalendarSource,
  stored: StoredCalendar | string,
  previous: LoadedCalendar | undefined,
): LoadedCalendar {
  if (typeof stored === 'string') return withoutEvents(source, stored);
  if (previous?.stored !== stored) return loadedFrom(source, stored);
  return { ...previous, source, ...timesOf(source, stored) };
}

/** The timetable of the files, with the answers in the calendar's entry. */
const timesOf = (
  { zoneAnswers }: Pick<CalendarSource, 'zoneAnswers'>,
  stored: Pick<StoredCalendar, 'content' | 'overlay'>,
) => ({
  zones: zonesOf(stored, zoneAnswers),
  zone: stored.content.zone,
  hasAnswers: Object.keys(zoneAnswers).length > 0,
});

const noOverlay: CalendarOverlay = { skipped: [], kept: [], archived: [] };

/** The timetable of a file that is not imported yet. */
export const timetableOf = (
  zoneAnswers: CalendarSource['zoneAnswers'],
  content: StoredCalendar['content'],
): Timetable => timesOf({ zoneAnswers }, { content, overlay: noOverlay });

export const toKeyed = (list: readonly Series[]): ReadonlyMap<SeriesKey, Series> =>
  new Map(list.map((series) => [series.key, series]));

function groupedByKey(list: readonly Series[]): LoadedCalendar['archivedByKey'] {
  const groups = new Map<SeriesKey, Series[]>();
  for (const series of list) {
    const same = groups.get(series.key);
    if (same) same.push(series);
    else groups.set(series.key, [series]);
  }
  return groups;
}

/** Builds a calendar from its entry and its files. */
export function loadedFrom(source: CalendarSource, stored: StoredCalendar): LoadedCalendar {
  const current = currentSeries(stored);
  const series = withPastOccurrences(current, stored.overlay.past);
  // Built at first use: not every run looks up one of 50,000 series by its key.
  const byKey = once(() => toKeyed(series));
  const archive = once(() => archiveOf(stored, byKey()));
  const archived = once(() => archive().map((one) => one.series));
  const archivedByKey = once(() => groupedByKey(archived()));
  const events = once(() => ({
    series: current,
    byKey: current === series ? byKey() : toKeyed(current),
    archived: archived(),
  }));
  return {
    source,
    stored,
    series,
    get archive() {
      return stored.overlay.archived.length === 0 ? [] : archive();
    },
    get archived() {
      return stored.overlay.archived.length === 0 ? [] : archived();
    },
    get byKey() {
      return byKey();
    },
    get archivedByKey() {
      return archivedByKey();
    },
    get events() {
      return events();
    },
    bounds: memoisedBounds(series),
    ...timesOf(source, stored),
    damage: stored.damage ?? null,
  };
}

function once<Value>(build: () => Value): () => Value {
  let built: { readonly value: Value } | null = null;
  return () => {
    built ??= { value: build() };
    return built.value;
  };
}
