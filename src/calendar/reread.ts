import type { CalendarContent } from '../domain/calendars/calendar';
import type { Series } from '../domain/event/series';
import { parseContentLine } from './content-line';
import { decodeFile } from './decode';
import { readCalendar } from './read';

/** What a newer file of a calendar says that the one before did not. */
export interface Rereading {
  /** The UIDs of the newer file in the order of their first event. */
  readonly uids: readonly string[];
  /** What the events say whose UID is new, or says something else; the rest of the file as it is. */
  readonly changed: CalendarContent;
}

/**
 * Reads of a newer file only what differs from the one before: most of an export is as it was last week. `null` where
 * either file is not plain enough to be sure, or holds anything that needs to be said with its line; then the newer one
 * is to be read whole. With `joinRereading` the result is what `readCalendar` gives, but for zones no longer used.
 */
export function rereadCalendar(bytes: Uint8Array, former: Uint8Array): Rereading | null {
  const [now, before] = [cutEvents(bytes), cutEvents(former)];
  if (!now || !before || now.head !== before.head || now.tail !== before.tail) return null;
  const different: string[] = [];
  for (const [uid, events] of now.byUid) {
    if (!areSame(events, before.byUid.get(uid))) different.push(...events);
  }
  const text = `${now.head}${different.join('')}${now.tail}`;
  const changed = readCalendar(new TextEncoder().encode(text));
  return changed.problems.length > 0 ? null : { uids: [...now.byUid.keys()], changed };
}

/** The newer calendar, from what was read of it and of the one before. `null` when `former` is not what it was cut from. */
export function joinRereading({ uids, changed }: Rereading, former: CalendarContent): CalendarContent | null {
  const [now, before] = [groupByUid(changed.series), groupByUid(former.series)];
  const series: Series[] = [];
  for (const uid of uids) {
    const found = now.get(uid) ?? before.get(uid);
    if (!found) return null;
    for (const one of found) series.push(one);
  }
  return { ...changed, series, zones: { ...former.zones, ...changed.zones } };
}

function groupByUid(list: readonly Series[]): ReadonlyMap<string, readonly Series[]> {
  const groups = new Map<string, Series[]>();
  for (const series of list) {
    const group = groups.get(series.uid);
    if (group) group.push(series);
    else groups.set(series.uid, [series]);
  }
  return groups;
}

/** A file as the text around its events, and the text of each event. */
interface CutFile {
  readonly head: string;
  readonly byUid: ReadonlyMap<string, readonly string[]>;
  readonly tail: string;
}

const begin = 'BEGIN:VEVENT';
const end = '\nEND:VEVENT';

/** `null` for a file whose events do not follow one another with nothing in between, each with its UID. */
function cutEvents(bytes: Uint8Array): CutFile | null {
  const { text, decodeLine } = decodeFile(bytes);
  const first = text.indexOf(begin);
  if (decodeLine || first < 1) return null;
  const byUid = new Map<string, string[]>();
  let from = first;
  while (text.startsWith(begin, from)) {
    const to = lineAfter(text, text.indexOf(end, from), end.length);
    const inner = text.indexOf(begin, from + begin.length);
    if (to === null || (inner >= 0 && inner < to)) return null;
    const event = text.slice(from, to);
    const uid = uidOf(event);
    if (uid === null) return null;
    const events = byUid.get(uid);
    if (events) events.push(event);
    else byUid.set(uid, [event]);
    from = to;
  }
  const [head, tail] = [text.slice(0, first), text.slice(from)];
  return head.endsWith('\n') && !/VEVENT/i.test(tail) ? { head, byUid, tail } : null;
}

/** Where the next line begins after a mark that ends its line; null where there is no such mark. */
function lineAfter(text: string, at: number, length: number): number | null {
  if (at < 0) return null;
  const stop = at + length;
  if (text[stop] === '\n') return stop + 1;
  return text.startsWith('\r\n', stop) ? stop + 2 : null;
}

/** The UID as `readCalendar` reads it; null where it has none, or in a form that needs the whole reader. */
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

/** Many exports stamp every event with the time of the export, which says nothing where LAST-MODIFIED does. */
const unstamped = (event: string): string =>
  event.includes('\nLAST-MODIFIED') ? event.replace(/\nDTSTAMP:[^\n]*/, '') : event;
