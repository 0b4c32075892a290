import { append } from '../../domain/append';
import type { CalendarContent } from '../../domain/calendars/calendar';
import type { Series } from '../../domain/event/series';
import type { Instant } from '../../domain/time/instant';
import { parseContentLine } from '../text/content-line';
import { decodeCleanly } from '../text/decode';
import { cutCommonEnds } from './common-ends';
import { createCommonStamp } from './common-stamp';
import { readCalendar } from './read';

/** The content of a newer file that the earlier file did not have. */
export interface Rereading {
  /** The UIDs of the compared events in the newer file. */
  readonly uids: readonly string[];
  /** The UIDs of the compared events in the earlier file, with the number of events of each. */
  readonly formerUids: ReadonlyMap<string, number>;
  /** The newer file with only the new and changed ones of these events. */
  readonly changed: CalendarContent;
  /** The number of events that the newer file has more; negative if it has fewer. */
  readonly moreEvents: number;
  /** The `exportedAt` of the compared events in the newer file. */
  readonly exportedAt: Instant | null;
}

/** `changes` compares the events between the first and the last difference; `whole` compares all events, in any order. */
export type Extent = 'changes' | 'whole';

/**
 * Reads only the differences between a newer file and the earlier one: most of an export is unchanged since last week.
 * `null` if either file is not regular enough to be sure, or has anything that needs a line number; then the whole
 * newer file has to be read. With `joinRereading` the result equals that of `readCalendar`, except for the order of the
 * series, for zones that are no longer used, and for an `exportedAt` that the earlier calendar does not tell.
 */
export function rereadCalendar(bytes: Uint8Array, former: Uint8Array, extent: Extent): Rereading | null {
  const files = extent === 'whole' ? cutWhole(bytes, former) : cutChanges(bytes, former);
  if (!files) return null;
  const { head, now, before, tail } = files;
  const different: string[] = [];
  for (const [uid, events] of now) {
    if (areSame(events, before.get(uid))) continue;
    append(different, events);
  }
  const changed = readCalendar(new TextEncoder().encode(`${head}${different.join('')}${tail}`));
  if (changed.problems.length > 0) return null;
  const formerUids = new Map([...before].map(([uid, events]) => [uid, events.length]));
  return {
    uids: [...now.keys()],
    formerUids,
    changed,
    moreEvents: countOf(now) - countOf(before),
    exportedAt: exportOf(now),
  };
}

/**
 * Builds the newer calendar from the differences and the earlier calendar. `null` if `former` is not the calendar they
 * were computed from, or if an event is both among the differences and elsewhere, so that part of it is unknown.
 */
export function joinRereading(
  { uids, formerUids, changed, moreEvents, exportedAt }: Rereading,
  former: CalendarContent,
): CalendarContent | null {
  if (!hasSameFrame(changed, former)) return null;
  const wanted = new Set([...uids, ...formerUids.keys()]);
  const [now, before] = [groupByUid(changed.series, wanted), groupByUid(former.series, wanted)];
  const series: Series[] = [];
  // A calendar keeps only one of duplicate events, so with duplicates it does not tell how many events a UID has.
  let eventsInSeries = 0;
  for (const one of former.series) {
    eventsInSeries += eventsOf(one);
    if (!formerUids.has(one.uid)) series.push(one);
  }
  if (eventsInSeries !== former.events) return null;
  const stamps = [
    ...(series.length > 0 ? [former.exportedAt] : []),
    ...(uids.length > 0 ? [exportedAt] : []),
  ];
  for (const [uid, count] of formerUids) if (sumOf(before.get(uid)) !== count) return null;
  for (const uid of uids) {
    if (!formerUids.has(uid) && before.has(uid)) return null;
    const ofUid = now.get(uid) ?? before.get(uid);
    if (!ofUid) return null;
    append(series, ofUid);
  }
  const events = former.events + moreEvents;
  const [stamp = null] = new Set(stamps).size === 1 ? stamps : [];
  return { ...changed, exportedAt: stamp, series, events, zones: { ...former.zones, ...changed.zones } };
}

function exportOf(events: Events): Instant | null {
  const stamp = createCommonStamp();
  for (const texts of events.values()) {
    for (const text of texts) stamp.add(/\nDTSTAMP[^:\n]*:([^\r\n]*)/.exec(text)?.[1] ?? '');
  }
  return stamp.instant();
}

/**
 * True if the text around and between the events says the same of the calendar as a whole. A read of the differences
 * does not see properties between the other events, and would miss them.
 */
const hasSameFrame = (changed: CalendarContent, former: CalendarContent): boolean =>
  changed.name === former.name &&
  changed.zone === former.zone &&
  changed.method === former.method &&
  changed.refreshMinutes === former.refreshMinutes &&
  changed.otherComponents === former.otherComponents;

const eventsOf = ({ master, overrides }: Series): number => (master ? 1 : 0) + overrides.length;

const sumOf = (list: readonly Series[] = []): number => list.reduce((sum, one) => sum + eventsOf(one), 0);

function groupByUid(
  list: readonly Series[],
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, readonly Series[]> {
  const groups = new Map<string, Series[]>();
  for (const series of list) {
    if (!wanted.has(series.uid)) continue;
    const group = groups.get(series.uid);
    if (group) group.push(series);
    else groups.set(series.uid, [series]);
  }
  return groups;
}

/** The text of each event, by UID. */
type Events = ReadonlyMap<string, readonly string[]>;

const countOf = (events: Events): number => [...events.values()].reduce((sum, { length }) => sum + length, 0);

interface CutFiles {
  /** The text before the first event and after the last. */
  readonly head: string;
  readonly tail: string;
  readonly now: Events;
  readonly before: Events;
}

const beginLine = 'BEGIN:VEVENT';
const endLine = '\nEND:VEVENT';
const calendarEnd = 'END:VCALENDAR\r\n';

function cutWhole(bytes: Uint8Array, former: Uint8Array): CutFiles | null {
  const [now, before] = [decodeCleanly(bytes), decodeCleanly(former)].map((text) => text && cutEvents(text));
  if (!now || !before || now.head !== before.head || now.tail !== before.tail) return null;
  const isPlain = now.head.endsWith('\n') && !/VEVENT/i.test(now.tail);
  return isPlain ? { head: now.head, tail: now.tail, now: now.events, before: before.events } : null;
}

function cutChanges(bytes: Uint8Array, former: Uint8Array): CutFiles | null {
  const middles = cutCommonEnds(bytes, former);
  const head = middles && decodeCleanly(middles.head);
  if (!middles || !head) return null;
  const [now, before] = [decodeCleanly(middles.now), decodeCleanly(middles.before)].map(
    (text) => text !== null && cutEvents(text),
  );
  if (!now || !before || now.head + before.head !== '' || now.tail !== before.tail) return null;
  if (/VEVENT/i.test(now.tail)) return null;
  return { head, tail: now.tail || calendarEnd, now: now.events, before: before.events };
}

/** Splits a text into events; `null` if there is anything between the events, or an event has no plain UID. */
function cutEvents(
  text: string,
): { readonly head: string; readonly events: Events; readonly tail: string } | null {
  const first = text.indexOf(beginLine);
  const events = new Map<string, string[]>();
  let from = first < 0 ? text.length : first;
  while (text.startsWith(beginLine, from)) {
    const to = lineAfter(text, text.indexOf(endLine, from), endLine.length);
    const inner = text.indexOf(beginLine, from + beginLine.length);
    if (to === null || (inner >= 0 && inner < to)) return null;
    const event = text.slice(from, to);
    const uid = uidOf(event);
    if (uid === null) return null;
    const same = events.get(uid);
    if (same) same.push(event);
    else events.set(uid, [event]);
    from = to;
  }
  return { head: text.slice(0, Math.max(0, first)), events, tail: text.slice(from) };
}

/** The start of the line after the mark at `at`; null if there is no mark (`at` < 0), or it is not at the end of a line. */
function lineAfter(text: string, at: number, length: number): number | null {
  if (at < 0) return null;
  const stop = at + length;
  if (text[stop] === '\n') return stop + 1;
  return text.startsWith('\r\n', stop) ? stop + 2 : null;
}

/** The UID as `readCalendar` reads it; null if it is missing, folded, or otherwise not plain. */
function uidOf(event: string): string | null {
  const at = event.indexOf('\nUID');
  const inner = event.indexOf('\nBEGIN:');
  if (at < 0 || (inner >= 0 && inner < at)) return null;
  const stop = event.indexOf('\n', at + 1);
  const isFolded = event[stop + 1] === ' ' || event[stop + 1] === '\t';
  const line = isFolded ? null : parseContentLine('UID', event.slice(at + 1, stop), 0);
  const uid = line?.value.trim() ?? '';
  return uid === '' || !/^UID[:;]/.test(event.slice(at + 1, at + 5)) ? null : uid;
}

function areSame(now: readonly string[], before: readonly string[] | undefined): boolean {
  return (
    before !== undefined &&
    now.length === before.length &&
    now.every(
      (event, index) => event === before[index] || unstamped(event) === unstamped(before[index] ?? ''),
    )
  );
}

/** Without DTSTAMP, which many exports set to the time of the export, if the event also has LAST-MODIFIED. */
function unstamped(event: string): string {
  // An alarm may have its own stamps.
  const end = event.indexOf('\nBEGIN:');
  const own = end < 0 ? event : event.slice(0, end);
  if (!own.includes('\nLAST-MODIFIED:')) return event;
  return own.replace(/\nDTSTAMP:[^\n]*/, '') + event.slice(own.length);
}
