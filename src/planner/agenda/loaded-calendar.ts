import type { Bounds } from '../../calendar/recurrence/bounds';
import { boundsYielding } from '../../calendar/recurrence/bounds';
import type { CalendarSource, ZoneResolution } from '../../domain/calendars/calendar';
import type { SeriesKey } from '../../domain/event/key';
import type { Series } from '../../domain/event/series';
import { zoneNamesIn } from '../../domain/event/series';
import type { ZoneId } from '../../domain/time/zone';
import { parseZone } from '../../domain/time/zone';
import { runYielding } from '../pacing/run-yielding';
import type { StoredCalendar, YieldThread } from '../ports';
import type { Timetable } from './expand';

/** A calendar as the planner uses it: the file's series with the user's overlay applied. */
export interface LoadedCalendar extends Timetable {
  readonly source: CalendarSource;
  readonly stored: StoredCalendar | null;
  readonly series: readonly Series[];
  readonly archived: readonly Series[];
  readonly byKey: ReadonlyMap<SeriesKey, Series>;
  /** The bounds of `series`; computed at the first call, yielding to the event loop, and memoised. */
  readonly bounds: (yieldThread: YieldThread) => Promise<Bounds>;
  /** What is wrong with the calendar's files; null when nothing is. */
  readonly damage: string | null;
}

/** The file's series without those that the user left out, and with those that the user kept as they were. */
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

/** The zones of the file and of its overlay, with the user's answers for unknown zone names. */
function zonesOf({ content, overlay }: StoredCalendar, answers: CalendarSource['zoneAnswers']) {
  const named = (name: string, zone: ZoneId): [string, ZoneResolution] => [name, { kind: 'iana', zone }];
  const besides = [...overlay.kept, ...overlay.archived.map(({ series }) => series)];
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

function memoisedBounds(list: readonly Series[]): LoadedCalendar['bounds'] {
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
  archived: [],
  byKey: new Map(),
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
const timesOf = ({ zoneAnswers }: CalendarSource, stored: StoredCalendar) => ({
  zones: zonesOf(stored, zoneAnswers),
  zone: stored.content.zone,
  hasAnswers: Object.keys(zoneAnswers).length > 0,
});

export const toKeyed = (list: readonly Series[]): ReadonlyMap<SeriesKey, Series> =>
  new Map(list.map((series) => [series.key, series]));

/** Builds a calendar from its entry and its files. */
export function loadedFrom(source: CalendarSource, stored: StoredCalendar): LoadedCalendar {
  const series = effectiveSeries(stored);
  let byKey: LoadedCalendar['byKey'] | null = null;
  return {
    source,
    stored,
    series,
    archived: archivedSeries(stored, series),
    // Built at first use: not every run looks up one of 50,000 series by its key.
    get byKey() {
      byKey ??= toKeyed(series);
      return byKey;
    },
    bounds: memoisedBounds(series),
    ...timesOf(source, stored),
    damage: stored.damage ?? null,
  };
}
