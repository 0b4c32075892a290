import type { CalendarId, CalendarSource } from '../../domain/calendars/calendar';
import { sourcesInUse } from '../../domain/calendars/calendar';
import type { SeriesKey } from '../../domain/event/key';
import type { Series } from '../../domain/event/series';
import type { Window } from '../../domain/time/window';
import type { CalendarStore, PlanStore, StoredCalendar, YieldThread } from '../ports';
import { createExpansions, createJoined } from './expansions';
import type { LoadedCalendar } from './loaded-calendar';
import { toLoaded } from './loaded-calendar';
import { createOwnCalendar } from './own-calendar';
import type { Found } from './planned-occurrence';

export interface FoundSeries {
  readonly calendar: LoadedCalendar;
  readonly series: Series;
  readonly archived: boolean;
}

/** All calendars in use, and their occurrences by window; both are cached. */
export interface Agenda {
  /** The imported calendars. */
  calendars(): Promise<readonly LoadedCalendar[]>;
  /** The imported calendars and, if there are any, the own events as the last one. */
  allCalendars(): Promise<readonly LoadedCalendar[]>;
  /** Occurrences that overlap the window, over all calendars in use. */
  occurrences(window: Window): Promise<Found>;
  /** The same of the imported calendars alone, which does not change with own events. */
  imported(window: Window): Promise<Found>;
  /** The same of the own events alone. */
  own(window: Window): Promise<Found>;
  /** One series by its key, in the calendars in use, else in their archives. */
  find(key: SeriesKey): Promise<FoundSeries | null>;
  /** The series with this key in each of the calendars in use: several can have it, each with other occurrences. */
  findInUse(key: SeriesKey): Promise<readonly FoundSeries[]>;
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
  const ownNow = createOwnCalendar(plan.current);
  const importedIn = createExpansions(yieldThread);
  const ownIn = createExpansions(yieldThread);
  const joined = createJoined();

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

  const ownCalendars = (): readonly LoadedCalendar[] => {
    const own = ownNow();
    return own ? [own] : [];
  };
  const allCalendars = async () => [...(await calendars()), ...ownCalendars()];
  const imported: Agenda['imported'] = async (window) => importedIn(await calendars(), window);
  const own: Agenda['own'] = (window) => ownIn(ownCalendars(), window);

  const firstIn = async (
    find: (calendar: LoadedCalendar) => Series | undefined,
    archived: boolean,
  ): Promise<FoundSeries | null> => {
    for (const calendar of await allCalendars()) {
      const series = find(calendar);
      if (series) return { calendar, series, archived };
    }
    return null;
  };

  return {
    calendars,

    allCalendars,
    imported,
    own,
    occurrences: async (window) => joined(await imported(window), await own(window), window.zone),

    find: async (key) =>
      (await firstIn(({ byKey }) => byKey.get(key), false)) ??
      firstIn(({ archivedByKey }) => archivedByKey.get(key)?.[0], true),
    findInUse: async (key) =>
      (await allCalendars()).flatMap((calendar) => {
        const series = calendar.byKey.get(key);
        return series ? [{ calendar, series, archived: false }] : [];
      }),
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
