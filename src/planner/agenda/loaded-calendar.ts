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
export function toLoaded(
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

export const toKeyed = (list: readonly Series[]): ReadonlyMap<SeriesKey, Series> =>
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
