import { seriesWithin } from '../../calendar/recurrence/bounds';
import type { CalendarId, CalendarSource } from '../../domain/calendars/calendar';
import { sourcesInUse } from '../../domain/calendars/calendar';
import type { SeriesKey } from '../../domain/event/key';
import type { Occurrence } from '../../domain/event/occurrence';
import { startInstant } from '../../domain/event/occurrence';
import type { Series } from '../../domain/event/series';
import type { Instant } from '../../domain/time/instant';
import type { Window } from '../../domain/time/window';
import { toInstants } from '../../domain/time/window';
import { atOnce } from '../pacing/at-once';
import type { CalendarStore, PlanStore, StoredCalendar, YieldThread } from '../ports';
import { expand, occurrenceLimit } from './expand';
import type { LoadedCalendar } from './loaded-calendar';
import { toKeyed, toLoaded } from './loaded-calendar';

const cachedWindows = 24;

export interface PlannedOccurrence {
  readonly calendar: LoadedCalendar;
  readonly series: Series;
  readonly occurrence: Occurrence;
  readonly archived: boolean;
}

export interface FoundSeries {
  readonly calendar: LoadedCalendar;
  readonly series: Series;
  readonly archived: boolean;
}

/** All calendars in use, and their occurrences by window; both are cached. */
export interface Agenda {
  calendars(): Promise<readonly LoadedCalendar[]>;
  /** Occurrences that overlap the window, by start, over all calendars in use. */
  occurrences(
    window: Window,
  ): Promise<{ readonly found: readonly PlannedOccurrence[]; readonly truncated: boolean }>;
  /** One series by its key, in the calendars in use, else in their archives. */
  find(key: SeriesKey): Promise<FoundSeries | null>;
  /** What the archives hold of a series that is in use: single occurrences that left it. */
  findArchived(key: SeriesKey): Promise<FoundSeries | null>;
  /** The first series with this UID, which several events may share. */
  findByUid(uid: string): Promise<FoundSeries | null>;
  /** Replaces a calendar's cached files; `loaded` is the calendar if it was already built from them. */
  adopt(id: CalendarId, stored: StoredCalendar, loaded: LoadedCalendar | null): void;
}

export function createAgenda(plan: PlanStore, store: CalendarStore, yieldThread: YieldThread): Agenda {
  const loading = new Map<CalendarId, Promise<StoredCalendar | string>>();
  const loaded = new Map<CalendarId, LoadedCalendar>();
  const windows = new Map<string, ReturnType<Agenda['occurrences']>>();
  let windowsOf: readonly LoadedCalendar[] = [];

  const read = ({ id, sha256 }: CalendarSource) => {
    const cached = loading.get(id);
    if (cached) return cached;
    const reading = store
      .read(id, sha256)
      .then((result) => (result.ok ? result.value : result.error.message));
    loading.set(id, reading);
    return reading;
  };

  const load = async (source: CalendarSource): Promise<LoadedCalendar> => {
    const reading = read(source);
    const stored = await reading;
    const previous = loaded.get(source.id);
    const isUnchanged = previous?.stored === (typeof stored === 'string' ? null : stored);
    if (isUnchanged && previous?.source === source) return previous;
    const calendar = toLoaded(source, stored, previous);
    // If the files changed in the meantime, this calendar is stale and is not cached.
    if (loading.get(source.id) === reading) loaded.set(source.id, calendar);
    return calendar;
  };

  const calendars = () => Promise.all(sourcesInUse(plan.current().calendars).map(load));

  const firstIn = async (
    find: (calendar: LoadedCalendar) => Series | undefined,
    archived: boolean,
  ): Promise<FoundSeries | null> => {
    for (const calendar of await calendars()) {
      const series = find(calendar);
      if (series) return { calendar, series, archived };
    }
    return null;
  };
  const firstArchived = (isWanted: (series: Series) => boolean) =>
    firstIn((calendar) => calendar.archived.find(isWanted), true);

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
      const cached = windows.get(name);
      if (cached) return cached;
      const expanding = expandAll(inUse, window, yieldThread);
      windows.set(name, expanding);
      const oldest = windows.keys().next().value;
      if (windows.size > cachedWindows && oldest !== undefined) windows.delete(oldest);
      return expanding;
    },

    find: async (key) =>
      (await firstIn(({ byKey }) => byKey.get(key), false)) ?? firstArchived((series) => series.key === key),
    findArchived: (key) => firstArchived((series) => series.key === key),
    findByUid: async (uid) => {
      const isWanted = (series: Series) => series.uid === uid;
      return (await firstIn(({ series }) => series.find(isWanted), false)) ?? firstArchived(isWanted);
    },

    adopt: (id, stored, calendar) => {
      loading.set(id, Promise.resolve(stored));
      if (calendar) loaded.set(id, calendar);
    },
  };
}

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

/** One calendar's occurrences; yields to the event loop between batches of series. */
async function expandYielding(calendar: LoadedCalendar, window: Window, yieldThread: YieldThread) {
  const { start, end } = toInstants(window);
  const within = seriesWithin(calendar.series, await calendar.bounds(yieldThread), start, end);
  const found: { readonly series: Series; readonly occurrence: Occurrence }[] = [];
  let truncated = false;
  for (let from = 0; from < within.length && found.length < occurrenceLimit; from += atOnce) {
    if (from > 0) await yieldThread();
    const batch = within.slice(from, from + atOnce);
    const byKey = toKeyed(batch);
    const expanded = expand(calendar, batch, window);
    truncated ||= expanded.truncated;
    for (const occurrence of expanded.occurrences) {
      const series = byKey.get(occurrence.seriesKey);
      if (series) found.push({ series, occurrence });
    }
  }
  return { found, truncated };
}
