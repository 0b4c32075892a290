import type { Bounds } from '../../calendar/recurrence/bounds';
import { boundsYielding, seriesWithin } from '../../calendar/recurrence/bounds';
import type { CalendarId, CalendarSource, ZoneResolution } from '../../domain/calendars/calendar';
import { sourcesInUse } from '../../domain/calendars/calendar';
import type { SeriesKey } from '../../domain/event/key';
import type { Occurrence } from '../../domain/event/occurrence';
import { startInstant } from '../../domain/event/occurrence';
import type { Series } from '../../domain/event/series';
import { zoneNamesIn } from '../../domain/event/series';
import type { Instant } from '../../domain/time/instant';
import type { Window } from '../../domain/time/window';
import { toInstants } from '../../domain/time/window';
import type { ZoneId } from '../../domain/time/zone';
import { parseZone } from '../../domain/time/zone';
import { runYielding } from '../pacing/run-yielding';
import type { CalendarStore, PlanStore, StoredCalendar, YieldThread } from '../ports';
import type { Timetable } from './expand';
import { expand, occurrenceLimit } from './expand';

const rememberedWindows = 24;

/** A calendar as the planner works with it: the file's series, with the user's decisions laid over them. */
export interface LoadedCalendar extends Timetable {
  readonly source: CalendarSource;
  readonly stored: StoredCalendar | null;
  readonly series: readonly Series[];
  readonly archived: readonly Series[];
  readonly byKey: ReadonlyMap<SeriesKey, Series>;
  /** Of `series`; worked out when first asked for, in steps. */
  readonly bounds: (yieldThread: YieldThread) => Promise<Bounds>;
  /** What is wrong with the calendar's files; null when nothing is. */
  readonly damage: string | null;
}

export interface PlannedOccurrence {
  readonly calendar: LoadedCalendar;
  readonly series: Series;
  readonly occurrence: Occurrence;
  readonly archived: boolean;
}

/** The series of a file as the user wants them: without the left-out, with the kept as they were. */
function effectiveSeries(stored: StoredCalendar): readonly Series[] {
  if (stored.overlay.skipped.length + stored.overlay.kept.length === 0) return stored.content.series;
  const skipped = new Set(stored.overlay.skipped);
  const kept = new Map(stored.overlay.kept.map((series) => [series.key, series]));
  const fromFile = stored.content.series
    .filter((series) => !skipped.has(series.key))
    .map((series) => kept.get(series.key) ?? series);
  const inFile = new Set(stored.content.series.map((series) => series.key));
  return [...fromFile, ...stored.overlay.kept.filter((series) => !inFile.has(series.key))];
}

function archivedSeries(stored: StoredCalendar, current: readonly Series[]): readonly Series[] {
  if (stored.overlay.archived.length === 0) return [];
  const present = new Set(current.map((series) => series.key));
  return stored.overlay.archived.map(({ series }) => series).filter((series) => !present.has(series.key));
}

/** The zones of the file and of what is kept beside it, with the user's answers to the names nobody knew. */
function zonesOf({ content, overlay }: StoredCalendar, answers: CalendarSource['zoneAnswers']) {
  const named = (name: string, zone: ZoneId): [string, ZoneResolution] => [name, { kind: 'iana', zone }];
  const besides = [...overlay.kept, ...overlay.archived.map(({ series }) => series)];
  const names = new Set(besides.flatMap((series) => [...zoneNamesIn(series)]));
  return Object.fromEntries<ZoneResolution>([
    // What was kept by earlier versions of Mingle does not say its zones.
    ...[...names].flatMap((name) => {
      const zone = parseZone(name);
      return zone ? [named(name, zone)] : [];
    }),
    // A name means one zone in a calendar: where the file has it and nobody says which, that goes for all.
    ...Object.entries(overlay.zones ?? {}).filter(([name]) => !content.unknownZones.includes(name)),
    ...Object.entries(content.zones),
    ...Object.entries(answers).map(([name, zone]) => named(name, zone)),
  ]);
}

export interface FoundSeries {
  readonly calendar: LoadedCalendar;
  readonly series: Series;
  readonly archived: boolean;
}

/** All calendars in use, loaded once, and their occurrences by window. */
export interface Agenda {
  calendars(): Promise<readonly LoadedCalendar[]>;
  /** Occurrences that overlap the window, by start, over all calendars in use. */
  occurrences(
    window: Window,
  ): Promise<{ readonly found: readonly PlannedOccurrence[]; readonly truncated: boolean }>;
  /** One series by its key, in the calendars in use, else in their archives. */
  find(key: SeriesKey): Promise<FoundSeries | null>;
  /** The first series with this UID, where several events share one. */
  findByUid(uid: string): Promise<FoundSeries | null>;
  /** Takes what a calendar's files hold from now on; `loaded` is what was made of them already. */
  adopt(id: CalendarId, stored: StoredCalendar, loaded: LoadedCalendar | null): void;
}

export function createAgenda(plan: PlanStore, store: CalendarStore, yieldThread: YieldThread): Agenda {
  const loading = new Map<CalendarId, Promise<StoredCalendar | string>>();
  const loaded = new Map<CalendarId, LoadedCalendar>();
  const windows = new Map<string, ReturnType<Agenda['occurrences']>>();
  let windowsOf: readonly LoadedCalendar[] = [];

  const read = ({ id, sha256 }: CalendarSource) => {
    const already = loading.get(id);
    if (already) return already;
    const reading = store
      .read(id, sha256)
      .then((result) => (result.ok ? result.value : result.error.message));
    loading.set(id, reading);
    return reading;
  };

  const load = async (source: CalendarSource): Promise<LoadedCalendar> => {
    const reading = read(source);
    const stored = await reading;
    const known = loaded.get(source.id);
    const isKnown = known?.stored === (typeof stored === 'string' ? null : stored);
    if (isKnown && known?.source === source) return known;
    const calendar = toLoaded(source, stored, known);
    // Where the files changed meanwhile, this is how they were.
    if (loading.get(source.id) === reading) loaded.set(source.id, calendar);
    return calendar;
  };

  const calendars = () => Promise.all(sourcesInUse(plan.current().calendars).map(load));

  const findIn = async (
    find: (calendar: LoadedCalendar) => Series | undefined,
    isWanted: (series: Series) => boolean,
  ): Promise<FoundSeries | null> => {
    const inUse = await calendars();
    for (const archived of [false, true]) {
      for (const calendar of inUse) {
        const series = archived ? calendar.archived.find(isWanted) : find(calendar);
        if (series) return { calendar, series, archived };
      }
    }
    return null;
  };

  return {
    calendars,

    occurrences: async (window) => {
      const inUse = await calendars();
      const unchanged = inUse.length === windowsOf.length && inUse.every((one, at) => one === windowsOf[at]);
      if (!unchanged) {
        windows.clear();
        windowsOf = inUse;
      }
      const name = `${window.from} ${window.to} ${window.zone}`;
      const remembered = windows.get(name);
      if (remembered) return remembered;
      const expanding = expandAll(inUse, window, yieldThread);
      windows.set(name, expanding);
      const oldest = windows.keys().next().value;
      if (windows.size > rememberedWindows && oldest !== undefined) windows.delete(oldest);
      return expanding;
    },

    find: (key) =>
      findIn(
        ({ byKey }) => byKey.get(key),
        (series) => series.key === key,
      ),
    findByUid: (uid) => {
      const isWanted = (series: Series) => series.uid === uid;
      return findIn(({ series }) => series.find(isWanted), isWanted);
    },

    adopt: (id, stored, made) => {
      loading.set(id, Promise.resolve(stored));
      if (made) loaded.set(id, made);
    },
  };
}

/** The bounds of a list, worked out once. */
function boundsOnce(list: readonly Series[]): LoadedCalendar['bounds'] {
  let made: Promise<Bounds> | null = null;
  return (yieldThread) => {
    made ??= runYielding(boundsYielding(list), yieldThread);
    return made;
  };
}

const withoutEvents = (source: CalendarSource, damage: string): LoadedCalendar => ({
  source,
  stored: null,
  series: [],
  archived: [],
  byKey: new Map(),
  bounds: boundsOnce([]),
  zones: {},
  zone: null,
  hasAnswers: false,
  damage,
});

/** What was made of the files before is taken over where only the calendar's entry changed, as with a new name. */
function toLoaded(
  source: CalendarSource,
  stored: StoredCalendar | string,
  known: LoadedCalendar | undefined,
): LoadedCalendar {
  if (typeof stored === 'string') return withoutEvents(source, stored);
  if (known?.stored !== stored) return loadedFrom(source, stored);
  return { ...known, source, ...timesOf(source, stored) };
}

/** What the entry says of the times in the files. */
const timesOf = ({ zoneAnswers }: CalendarSource, stored: StoredCalendar) => ({
  zones: zonesOf(stored, zoneAnswers),
  zone: stored.content.zone,
  hasAnswers: Object.keys(zoneAnswers).length > 0,
});

const toKeyed = (list: readonly Series[]): ReadonlyMap<SeriesKey, Series> =>
  new Map(list.map((series) => [series.key, series]));

/** A calendar with these files, as its entry says. */
export function loadedFrom(source: CalendarSource, stored: StoredCalendar): LoadedCalendar {
  const series = effectiveSeries(stored);
  let byKey: LoadedCalendar['byKey'] | null = null;
  return {
    source,
    stored,
    series,
    archived: archivedSeries(stored, series),
    // Not every start asks for one of fifty thousand by its key.
    get byKey() {
      byKey ??= toKeyed(series);
      return byKey;
    },
    bounds: boundsOnce(series),
    ...timesOf(source, stored),
    damage: stored.damage ?? null,
  };
}

/** So many series are followed, or rows made, before others may have their yieldThread: a few milliseconds at most. */
export const atOnce = 50;

async function expandAll(calendars: readonly LoadedCalendar[], window: Window, yieldThread: YieldThread) {
  const found: { readonly planned: PlannedOccurrence; readonly at: Instant }[] = [];
  let truncated = false;
  for (const calendar of calendars) {
    const expanded = await expandYielding(calendar, window, yieldThread);
    truncated ||= expanded.truncated;
    for (const { series, occurrence } of expanded.found) {
      const at = startInstant(occurrence.span, window.zone);
      found.push({ planned: { calendar, series, occurrence, archived: false }, at });
    }
  }
  found.sort((one, other) => one.at - other.at);
  return {
    found: found.slice(0, occurrenceLimit).map(({ planned }) => planned),
    truncated: truncated || found.length > occurrenceLimit,
  };
}

/** One calendar's occurrences, some series at a time. */
async function expandYielding(calendar: LoadedCalendar, window: Window, yieldThread: YieldThread) {
  const { start, end } = toInstants(window);
  const within = seriesWithin(calendar.series, await calendar.bounds(yieldThread), start, end);
  const found: { readonly series: Series; readonly occurrence: Occurrence }[] = [];
  let truncated = false;
  for (let from = 0; from < within.length && found.length < occurrenceLimit; from += atOnce) {
    if (from > 0) await yieldThread();
    const some = within.slice(from, from + atOnce);
    const byKey = toKeyed(some);
    const expanded = expand(calendar, some, window);
    truncated ||= expanded.truncated;
    for (const occurrence of expanded.occurrences) {
      const series = byKey.get(occurrence.seriesKey);
      if (series) found.push({ series, occurrence });
    }
  }
  return { found, truncated };
}
