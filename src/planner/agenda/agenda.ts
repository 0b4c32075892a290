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

const rememberedWindows = 24;

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
