import type { ZoneResolution } from '../../domain/calendars/calendar';
import type { SeriesKey, Uid } from '../../domain/event/key';
import type { Attendee, EventTime, EventVersion, Series } from '../../domain/event/series';
import { isGroup, isPerson } from '../../domain/people/guest';
import { wordsOfPerson } from './name-words';
import type { Redact, TextToShare } from './redact';

type Zones = Readonly<Record<string, ZoneResolution>>;

export interface Sharing {
  /** Removes people and addresses from a title or a place. */
  readonly redact: Redact;
  /** A pseudonym, the same for equal names. UIDs often contain addresses. */
  readonly pseudonymOf: (name: string) => string;
}

/** The parts of one calendar that may be shared. */
export interface ShareSafe {
  readonly zones: Zones;
  readonly seriesOf: (series: Series) => Series;
}

/**
 * Creates series with only the data that may be shared. This is an allow-list, so that a new field is not shared by accident:
 * times, rules, status and revision unchanged; title, place and categories without people and addresses.
 */
export function createShareSafe(zones: Zones, sharing: Sharing): ShareSafe {
  const names = shareableZoneNames(zones);
  return {
    seriesOf: (series) => toShareSafeSeries(series, names, sharing),
    zones: Object.fromEntries(
      Object.entries(zones).map(([name, resolution]) => [names.get(name) ?? name, resolution]),
    ),
  };
}

/** A zone that only its file defines can have any name, also that of a person. */
function shareableZoneNames(zones: Zones): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  let own = 0;
  for (const [name, resolution] of Object.entries(zones)) {
    if (resolution.kind === 'offsets') own += 1;
    names.set(name, resolution.kind === 'iana' ? resolution.zone : `Zone ${own}`);
  }
  return names;
}

/** The people and groups who are invited to an occurrence of a series, and the organisers; no rooms and resources. */
export function peopleOf({ master, overrides }: Pick<Series, 'master' | 'overrides'>): readonly Attendee[] {
  const versions = [...(master ? [master] : []), ...overrides.map(({ version }) => version)];
  const all = versions.flatMap(({ organizer, attendees }) =>
    organizer ? [...attendees, organizer] : attendees,
  );
  return all.filter((attendee) => isPerson(attendee) || isGroup(attendee));
}

function toShareSafeSeries(
  { key, uid, master, recurrence, overrides }: Series,
  zoneNames: ReadonlyMap<string, string>,
  sharing: Sharing,
): Series {
  const { pseudonymOf } = sharing;
  const toTime = (time: EventTime): EventTime => toShareSafeTime(time, zoneNames);
  const ownWords = new Set(peopleOf({ master, overrides }).flatMap(wordsOfPerson));
  const toVersion = (version: EventVersion): EventVersion =>
    toShareSafeVersion(version, toTime, (text, kind) => sharing.redact(text, { kind, ownWords }));
  return {
    key: pseudonymOf(key) as SeriesKey,
    uid: pseudonymOf(uid) as Uid,
    master: master && toVersion(master),
    recurrence: recurrence && {
      rules: recurrence.rules,
      excludedRules: recurrence.excludedRules,
      extraDates: recurrence.extraDates.map(({ start, end }) => ({
        start: toTime(start),
        end: end?.kind === 'at' ? { kind: 'at', time: toTime(end.time) } : end,
      })),
      excludedDates: recurrence.excludedDates.map(toTime),
    },
    overrides: overrides.map(({ recurrenceId, recurrenceTime, thisAndFuture, version }) => ({
      recurrenceId,
      recurrenceTime: toTime(recurrenceTime),
      thisAndFuture,
      version: toVersion(version),
    })),
  };
}

/** Times in an unknown zone are read as floating, so the name of the zone is not needed. */
function toShareSafeTime(time: EventTime, zoneNames: ReadonlyMap<string, string>): EventTime {
  if (time.kind !== 'zoned') return time;
  const zone = zoneNames.get(time.zone);
  return zone === undefined
    ? { kind: 'floating', wall: time.wall }
    : { kind: 'zoned', wall: time.wall, zone };
}

function toShareSafeVersion(
  version: EventVersion,
  toTime: (time: EventTime) => EventTime,
  redact: (text: string, kind: TextToShare['kind']) => string,
): EventVersion {
  const { summary, location, categories, status, start, end, sequence, lastModified } = version;
  return {
    summary: redact(summary, 'title'),
    location: redact(location, 'place'),
    categories: categories.map((category) => redact(category, 'other')),
    status,
    transparent: version.transparent,
    outOfOffice: version.outOfOffice,
    start: toTime(start),
    end: end.kind === 'at' ? { kind: 'at', time: toTime(end.time) } : end,
    sequence,
    lastModified,
    description: '',
    url: '',
    conference: '',
    organizer: null,
    attendees: [],
  };
}
