import type { Bounds } from '../calendar/bounds';
import { boundsOf } from '../calendar/bounds';
import { expandCalendar } from '../calendar/occurrences';
import type { CalendarId, CalendarSource, ZoneResolution } from '../domain/calendars/calendar';
import type { RecurrenceId, SeriesKey } from '../domain/event/key';
import type { Occurrence } from '../domain/event/occurrence';
import type { EventTime, Series } from '../domain/event/series';
import { leadingVersion } from '../domain/event/series';
import { addDays, type Day } from '../domain/time/day';
import { dayOfInstant } from '../domain/time/instant';
import type { Window } from '../domain/time/window';
import type { ZoneId } from '../domain/time/zone';
import type { CalendarStore, PlanStore, StoredCalendar } from './ports';

/** More occurrences than this in one window are cut off, and said so. */
export const occurrenceLimit = 200_000;
const rememberedWindows = 8;

/** A calendar as the planner works with it: the file's series, with the user's decisions laid over them. */
export interface LoadedCalendar {
  readonly source: CalendarSource;
  readonly stored: StoredCalendar | null;
  readonly series: readonly Series[];
  readonly archived: readonly Series[];
  readonly zones: Readonly<Record<string, ZoneResolution>>;
  /** Of `series`. */
  readonly bounds: Bounds;
  readonly byKey: ReadonlyMap<SeriesKey, Series>;
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
export function effectiveSeries(stored: StoredCalendar): readonly Series[] {
  const skipped = new Set(stored.overlay.skipped);
  const kept = new Map(stored.overlay.kept.map((series) => [series.key, series]));
  const fromFile = stored.content.series
    .filter((series) => !skipped.has(series.key))
    .map((series) => kept.get(series.key) ?? series);
  const inFile = new Set(stored.content.series.map((series) => series.key));
  return [...fromFile, ...stored.overlay.kept.filter((series) => !inFile.has(series.key))];
}

function archivedSeries(stored: StoredCalendar, current: readonly Series[]): readonly Series[] {
  const present = new Set(current.map((series) => series.key));
  return stored.overlay.archived.map(({ series }) => series).filter((series) => !present.has(series.key));
}

/** The zones of the file, with the user's answers to the names nobody knew. */
export const zonesOf = (
  content: StoredCalendar['content'],
  answers: CalendarSource['zoneAnswers'],
): Readonly<Record<string, ZoneResolution>> => ({
  ...content.zones,
  ...Object.fromEntries(
    Object.entries(answers).map(([name, zone]): [string, ZoneResolution] => [name, { kind: 'iana', zone }]),
  ),
});

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
  /** Takes what a calendar's files hold from now on. */
  adopt(id: CalendarId, stored: StoredCalendar): void;
}

/** The day on which a time is written, whatever its zone; at most a day off from any zone's view. */
function writtenDay(time: EventTime): Day {
  switch (time.kind) {
    case 'all-day':
      return time.day;
    case 'utc':
      return dayOfInstant(time.at, 'UTC' as ZoneId);
    case 'zoned':
    case 'floating':
      return time.wall.slice(0, 10) as Day;
  }
}

/** One series of a calendar in a window; the calendar's own zone, where it names one, reads its floating times. */
const expandOne = ({ stored, zones }: LoadedCalendar, series: Series, window: Window) =>
  expandCalendar({ series: [series], zones, zone: stored?.content.zone ?? null }, window, occurrenceLimit);

/** Finds one occurrence of a series by the start it has by its rule; null when the series has none there. */
export function findOccurrence(
  calendar: LoadedCalendar,
  series: Series,
  recurrenceId: RecurrenceId,
  zone: ZoneId,
): Occurrence | null {
  const override = series.overrides.find((candidate) => candidate.recurrenceId === recurrenceId);
  const day = override ? writtenDay(override.version.start) : (recurrenceId.slice(0, 10) as Day);
  const around = { from: addDays(day, -2), to: addDays(day, 3), zone };
  const { occurrences } = expandOne(calendar, series, around);
  return occurrences.find((occurrence) => occurrence.recurrenceId === recurrenceId) ?? null;
}

const twoYears = 731;

/** What stands for a whole series: the next occurrence from `today` on, else the last before it, else its first. */
export function representative(
  calendar: LoadedCalendar,
  series: Series,
  today: Day,
  zone: ZoneId,
): Occurrence | null {
  const first = writtenDay(leadingVersion(series).start);
  const windows: readonly Window[] = [
    { from: today, to: addDays(today, twoYears), zone },
    { from: addDays(today, -twoYears), to: today, zone },
    { from: addDays(first, -2), to: addDays(first, 400), zone },
  ];
  for (const [index, window] of windows.entries()) {
    const { occurrences } = expandOne(calendar, series, window);
    const found = index === 1 ? occurrences.at(-1) : occurrences[0];
    if (found) return found;
  }
  return null;
}

export function createAgenda(plan: PlanStore, store: CalendarStore): Agenda {
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
    const stored = await read(source);
    const known = loaded.get(source.id);
    if (known && known.source === source && known.stored === (typeof stored === 'string' ? null : stored))
      return known;
    const calendar = toLoaded(source, stored, known);
    loaded.set(source.id, calendar);
    return calendar;
  };

  const calendars = () =>
    Promise.all(
      Object.values(plan.current().calendars)
        .filter((source) => source.removedAt === null)
        .map(load),
    );

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
      const expanding = Promise.resolve(expandAll(inUse, window));
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

    adopt: (id, stored) => {
      loading.set(id, Promise.resolve(stored));
    },
  };
}

const empty = {
  stored: null,
  series: [],
  archived: [],
  zones: {},
  bounds: boundsOf([]),
  byKey: new Map(),
} satisfies Partial<LoadedCalendar>;

/** What was made of the files before is taken over where only the calendar's entry changed, as with a new name. */
function toLoaded(
  source: CalendarSource,
  stored: StoredCalendar | string,
  known: LoadedCalendar | undefined,
): LoadedCalendar {
  if (typeof stored === 'string') return { ...empty, source, damage: stored };
  if (known?.stored !== stored) return fromStored(source, stored);
  return { ...known, source, zones: zonesOf(stored.content, source.zoneAnswers) };
}

function fromStored(source: CalendarSource, stored: StoredCalendar): LoadedCalendar {
  const series = effectiveSeries(stored);
  return {
    source,
    stored,
    series,
    archived: archivedSeries(stored, series),
    zones: zonesOf(stored.content, source.zoneAnswers),
    bounds: boundsOf(series),
    byKey: new Map(series.map((one) => [one.key, one])),
    damage: stored.damage ?? null,
  };
}

function expandAll(calendars: readonly LoadedCalendar[], window: Window) {
  let truncated = false;
  const found = calendars.flatMap((calendar) => {
    const { series: all, zones, stored, bounds, byKey } = calendar;
    const zone = stored?.content.zone ?? null;
    const expanded = expandCalendar({ series: all, zones, zone }, window, occurrenceLimit, bounds);
    truncated ||= expanded.truncated;
    return expanded.occurrences.flatMap((occurrence): PlannedOccurrence[] => {
      const series = byKey.get(occurrence.seriesKey);
      return series ? [{ calendar, series, occurrence, archived: false }] : [];
    });
  });
  return { found, truncated };
}
