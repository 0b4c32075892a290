import { append } from '../../domain/append';
import type { ZoneResolution } from '../../domain/calendars/calendar';
import type { EventKey, SeriesKey, Uid } from '../../domain/event/key';
import { parseEventKey } from '../../domain/event/key';
import type { EventTime, Override, Series } from '../../domain/event/series';
import { toRecurrenceId } from '../recurrence/recurrence-id';
import { toNameForm } from '../recurrence/time-form';
import { wallOf } from '../zones/clock';
import { deriveUid } from './derived-uid';
import type { ReadEvent } from './event';
import { hashText } from './hash';

type Zones = Readonly<Record<string, ZoneResolution>>;

/**
 * Joins the events of one file to series, by UID. The order of the events in the file changes only the order of the
 * series. An event without UID gets one that is derived from its title and start.
 */
export function joinSeries(events: readonly ReadEvent[], zones: Zones): readonly Series[] {
  // Most UIDs have one event, which is stored without a list.
  const byUid = new Map<string, ReadEvent | ReadEvent[]>();
  for (const event of events) {
    const { summary, start } = event.version;
    const uid = event.uid || deriveUid(startText(start), summary);
    const earlier = byUid.get(uid);
    if (earlier === undefined) byUid.set(uid, event);
    else if (Array.isArray(earlier)) earlier.push(event);
    else byUid.set(uid, [earlier, event]);
  }
  const series: Series[] = [];
  for (const [uid, group] of byUid) {
    if (!Array.isArray(group) && !group.recurrenceTime) series.push(toSeries(uid as Uid, uid, group, none));
    else append(series, joinGroup(uid as Uid, Array.isArray(group) ? group : [group], zones));
  }
  return series;
}

const none: readonly Override[] = [];

/** DTSTART as written, without its zone. */
function startText(start: EventTime): string {
  if (start.kind === 'all-day') return start.day;
  return start.kind === 'utc' ? toRecurrenceId(start, {}) : start.wall;
}

function joinGroup(uid: Uid, group: readonly ReadEvent[], zones: Zones): readonly Series[] {
  const masters = distinctMasters(
    group.filter((event) => !event.recurrenceTime),
    zones,
  );
  const overrides = newestOverrides(withNamesLike(masters, group), zones);
  if (masters.length === 0) return [toSeries(uid, uid, null, overrides)];
  const keys = keysOf(uid, masters);
  const overridesOf = groupByMaster(overrides, masters);
  return masters.map((master) =>
    toSeries(uid, keys.get(master) ?? uid, master, overridesOf.get(master) ?? []),
  );
}

/** Appends `~` to a UID that looks like the key of an occurrence (`x@2026-03-02`), to keep the two apart. */
const plainKey = (key: string): SeriesKey =>
  (parseEventKey(key as EventKey).recurrenceId === null ? key : `${key}~`) as SeriesKey;

const toSeries = (
  uid: Uid,
  key: string,
  master: ReadEvent | null,
  overrides: readonly Override[],
): Series => ({
  key: plainKey(key),
  uid,
  master: master?.version ?? null,
  recurrence: master?.recurrence ?? null,
  overrides,
});

/**
 * The masters of one UID that are events of their own. Conferences and clubs reuse one UID for all their events, so
 * another start is another event, whatever its SEQUENCE: showing an old version once too often is better than losing an
 * event. With the same start, one replaces the other where SEQUENCE or LAST-MODIFIED says so (RFC 5545 §3.8.7.4) or
 * where both say the same; else both stay, since nothing tells which is meant.
 */
function distinctMasters(masters: readonly ReadEvent[], zones: Zones): readonly ReadEvent[] {
  if (masters.length < 2) return masters;
  const byStart = new Map<string, ReadEvent[]>();
  for (const master of masters) {
    const start = toRecurrenceId(master.version.start, zones);
    const same = byStart.get(start);
    if (same) same.push(master);
    else byStart.set(start, [master]);
  }
  return [...byStart.values()].flatMap(newestOfSameStart);
}

function newestOfSameStart(masters: readonly ReadEvent[]): readonly ReadEvent[] {
  const newest = [...masters].sort(compareAge).at(-1);
  const current = masters.filter((master) => newest && compareAge(master, newest) === 0);
  return [...new Map(current.map((master) => [contentOf(master), master])).values()];
}

/** Negative if `one` is the older version. */
function compareAge(one: ReadEvent, other: ReadEvent): number {
  const bySequence = one.version.sequence - other.version.sequence;
  return bySequence || (one.version.lastModified ?? 0) - (other.version.lastModified ?? 0);
}

/** The content without SEQUENCE and stamps, which change with each export. */
const contentOf = ({ version, recurrence, recurrenceTime, thisAndFuture }: ReadEvent): string =>
  JSON.stringify([{ ...version, sequence: 0, lastModified: 0 }, recurrence, recurrenceTime, thisAndFuture]);

const compareContent = (one: ReadEvent, other: ReadEvent): number =>
  contentOf(one) < contentOf(other) ? -1 : 1;

function keysOf(uid: Uid, masters: readonly ReadEvent[]): ReadonlyMap<ReadEvent, string> {
  if (masters.length === 1) return new Map();
  const counts = new Map<string, number>();
  for (const { version } of masters) {
    const start = startText(version.start);
    counts.set(start, (counts.get(start) ?? 0) + 1);
  }
  return new Map(
    masters.map((master) => {
      const start = startText(master.version.start);
      const key = `${uid}~${start}`;
      return [master, counts.get(start) === 1 ? key : `${key}~${hashText(contentOf(master))}`];
    }),
  );
}

/**
 * The events with each RECURRENCE-ID in the form of the start of the one master, so that an occurrence has the same name
 * whether or not it is overridden.
 */
function withNamesLike(
  [master, ...others]: readonly ReadEvent[],
  group: readonly ReadEvent[],
): readonly ReadEvent[] {
  if (!master || others.length > 0) return group;
  const { start } = master.version;
  return group.map((event) =>
    event.recurrenceTime ? { ...event, recurrenceTime: toNameForm(event.recurrenceTime, start) } : event,
  );
}

/** One override for each RECURRENCE-ID: the newest, and of equally new ones always the same. */
function newestOverrides(group: readonly ReadEvent[], zones: Zones): readonly Override[] {
  const newest = new Map<string, ReadEvent>();
  for (const event of group) {
    if (!event.recurrenceTime) continue;
    const id = toRecurrenceId(event.recurrenceTime, zones);
    const newestSoFar = newest.get(id);
    if (!newestSoFar || isNewer(event, newestSoFar)) newest.set(id, event);
  }
  const overrides = [...newest.values()].flatMap(({ recurrenceTime, thisAndFuture, version }) =>
    recurrenceTime
      ? [{ recurrenceId: toRecurrenceId(recurrenceTime, zones), recurrenceTime, thisAndFuture, version }]
      : [],
  );
  return overrides.sort((one, other) => (one.recurrenceId < other.recurrenceId ? -1 : 1));
}

const isNewer = (event: ReadEvent, other: ReadEvent): boolean =>
  (compareAge(event, other) || compareContent(event, other)) > 0;

/** Assigns each override to the last master that starts at or before it, else to the first master. */
function groupByMaster(
  overrides: readonly Override[],
  masters: readonly ReadEvent[],
): ReadonlyMap<ReadEvent, readonly Override[]> {
  if (overrides.length === 0) return new Map();
  const candidates = masters
    .map((master) => ({
      master,
      start: wallOf(master.version.start),
      content: contentOf(master),
      overrides: [] as Override[],
    }))
    .sort((one, other) => one.start - other.start || (one.content < other.content ? -1 : 1));
  const byTime = overrides
    .map((override) => ({ override, at: wallOf(override.recurrenceTime) }))
    .sort((one, other) => one.at - other.at);
  let index = 0;
  for (const { override, at } of byTime) {
    while ((candidates[index + 1]?.start ?? Number.POSITIVE_INFINITY) <= at) index += 1;
    candidates[index]?.overrides.push(override);
  }
  return new Map(candidates.map((candidate) => [candidate.master, candidate.overrides]));
}
