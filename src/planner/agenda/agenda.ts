import { seriesWithin } from '../../calendar/recurrence/bounds';
import { expandCalendars } from '../../calendar/recurrence/occurrences';
import type { CalendarId, CalendarSource } from '../../domain/calendars/calendar';
import { sourcesInUse } from '../../domain/calendars/calendar';
import type { SeriesKey } from '../../domain/event/key';
import type { Occurrence } from '../../domain/event/occurrence';
import type { Series } from '../../domain/event/series';
import type { Window } from '../../domain/time/window';
import { toInstants } from '../../domain/time/window';
import { runYielding } from '../pacing/run-yielding';
import type { CalendarStore, PlanStore, StoredCalendar, YieldThread } from '../ports';
import { occurrenceLimit, toExpandable } from './expand';
import type { LoadedCalendar } from './loaded-calendar';
import { toLoaded } from './loaded-calendar';
import { createWindowCache } from './window-cache';

const cachedWindows = { windows: 24, occurrences: 2 * occurrenceLimit };

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
  /** What the archives hold under this key: a whole series, or single occurrences that left one that is in use. */
  findArchived(key: SeriesKey): Promise<readonly FoundSeries[]>;
  /** The first series with this UID, which several events may share. */
  findByUid(uid: string): Promise<FoundSeries | null>;
  /** Replaces a calendar's cached files; `loaded` is the calendar if it was already built from them. */
  adopt(id: CalendarId, stored: StoredCalendar, loaded: LoadedCalendar | null): void;
}

export function createAgenda(plan: PlanStore, store: CalendarStore, yieldThread: YieldThread): Agenda {
  const loading = new Map<CalendarId, Promise<StoredCalendar | string>>();
  const loaded = new Map<CalendarId, LoadedCalendar>();
  const windows = createWindowCache<Awaited<ReturnType<Agenda['occurrences']>>>(cachedWindows);
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

  /** A removed calendar is read again from its files if it comes back. */
  const forgetRemoved = (inUse: readonly CalendarSource[]): void => {
    const ids = new Set(inUse.map(({ id }) => id));
    for (const id of [...loading.keys()].filter((one) => !ids.has(one))) {
      loading.delete(id);
      loaded.delete(id);
    }
  };

  const calendars = () => {
    const inUse = sourcesInUse(plan.current().calendars);
    forgetRemoved(inUse);
    return Promise.all(inUse.map(load));
  };

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
      windows.keep(name, expanding);
      return expanding;
    },

    find: async (key) =>
      (await firstIn(({ byKey }) => byKey.get(key), false)) ??
      firstIn(({ archivedByKey }) => archivedByKey.get(key)?.[0], true),
    findArchived: async (key) =>
      (await calendars()).flatMap((calendar) =>
        (calendar.archivedByKey.get(key) ?? []).map((series) => ({ calendar, series, archived: true })),
      ),
    findByUid: async (uid) => {
      const isWanted = (series: Series) => series.uid === uid;
      return (
        (await firstIn(({ series }) => series.find(isWanted), false)) ??
        firstIn(({ archived }) => archived.find(isWanted), true)
      );
    },

    adopt: (id, stored, calendar) => {
      loading.set(id, Promise.resolve(stored));
      if (calendar) loaded.set(id, calendar);
    },
  };
}

/** Yields to the event loop between batches of series. */
async function expandAll(calendars: readonly LoadedCalendar[], window: Window, yieldThread: YieldThread) {
  const { start, end } = toInstants(window);
  const within: { readonly calendar: LoadedCalendar; readonly series: readonly Series[] }[] = [];
  for (const calendar of calendars) {
    const bounds = await calendar.bounds(yieldThread);
    within.push({ calendar, series: seriesWithin(calendar.series, bounds, start, end) });
  }
  const expandable = within.map(({ calendar, series }) => toExpandable(calendar, series));
  const { found, truncated } = await runYielding(
    expandCalendars(expandable, window, occurrenceLimit),
    yieldThread,
  );
  return {
    found: found.flatMap(({ calendar: at, index, occurrence }): readonly PlannedOccurrence[] => {
      const { calendar, series: list } = within[at] ?? {};
      const series = list?.[index];
      return calendar && series ? [{ calendar, series, occurrence, archived: false }] : [];
    }),
    truncated,
  };
}
