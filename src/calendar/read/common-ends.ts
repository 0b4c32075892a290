/** The differing parts of two files; the bytes around them are equal. */
export interface Middles {
  readonly now: Uint8Array;
  readonly before: Uint8Array;
  /** The text of both files before their first event. */
  readonly head: Uint8Array;
}

const begin = new TextEncoder().encode('\nBEGIN:VEVENT');
const end = new TextEncoder().encode('\nEND:VEVENT');
const lf = 10;
const anotherCalendar = 'begin:vcalendar';

/**
 * Cuts off the whole events that two files have in common at their start and at their end. `null` if the files do not have
 * the same text up to an event, because then their heads may differ, and for a stream of several calendars, because each
 * event then has the head of its own one.
 */
export function cutCommonEnds(now: Uint8Array, before: Uint8Array): Middles | null {
  const first = firstEventStart(now);
  const start = lastEventStart(now, commonStart(now, before));
  if (start === null || first === null || hasText(now, anotherCalendar, first)) return null;
  const head = now.subarray(0, first);
  const shorter = Math.min(now.length, before.length);
  const tail = commonEnd(now, before, shorter - start);
  for (let from = now.length - tail - 1; ; ) {
    const stop = afterEventEnd(now, from);
    // Without a common end, the middles reach to the ends of the files.
    if (stop === null) return { head, now: now.subarray(start), before: before.subarray(start) };
    const former = before.length - (now.length - stop);
    if (stop >= start && former >= start) {
      return { head, now: now.subarray(start, stop), before: before.subarray(start, former) };
    }
    from = stop;
  }
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);

// Compares four bytes at a time, then the rest: files of many megabytes are mostly equal.

function commonStart(one: Uint8Array, other: Uint8Array): number {
  const most = Math.min(one.length, other.length);
  const [left, right] = [viewOf(one), viewOf(other)];
  let at = 0;
  while (at + 4 <= most && left.getUint32(at) === right.getUint32(at)) at += 4;
  while (at < most && one[at] === other[at]) at += 1;
  return at;
}

function commonEnd(one: Uint8Array, other: Uint8Array, most: number): number {
  const [left, right] = [viewOf(one), viewOf(other)];
  let length = 0;
  while (
    length + 4 <= most &&
    left.getUint32(one.length - 4 - length) === right.getUint32(other.length - 4 - length)
  )
    length += 4;
  while (length < most && one[one.length - 1 - length] === other[other.length - 1 - length]) length += 1;
  return length;
}

const holds = (bytes: Uint8Array, at: number, mark: Uint8Array): boolean =>
  mark.every((byte, index) => bytes[at + index] === byte);

function firstEventStart(bytes: Uint8Array): number | null {
  let at = bytes.indexOf(lf);
  while (at >= 0 && !holds(bytes, at, begin)) at = bytes.indexOf(lf, at + 1);
  return at < 0 ? null : at + 1;
}

/** Finds a text in lower case, in any case, after the algorithm of Horspool: it looks at few of the bytes. */
function hasText(bytes: Uint8Array, text: string, from: number): boolean {
  const codes = [...text].map((character) => character.charCodeAt(0));
  const last = codes.length - 1;
  const skips = new Uint8Array(256).fill(codes.length);
  for (const [index, code] of codes.entries()) if (index < last) skips[code] = last - index;
  const lower = (byte = 0): number => (byte >= 65 && byte <= 90 ? byte + 32 : byte);
  for (let at = from; at + last < bytes.length; at += skips[lower(bytes[at + last])] ?? 1) {
    if (codes.every((code, index) => lower(bytes[at + index]) === code)) return true;
  }
  return false;
}

/** The start of the last event whose first line is before `limit`; null if there is none. */
function lastEventStart(bytes: Uint8Array, limit: number): number | null {
  let at = bytes.lastIndexOf(lf, Math.max(0, limit - begin.length));
  while (at >= 0 && !holds(bytes, at, begin)) at = at === 0 ? -1 : bytes.lastIndexOf(lf, at - 1);
  return at < 0 ? null : at + 1;
}

/** The start of the line after the first END:VEVENT at or after `from`; null if there is none. */
function afterEventEnd(bytes: Uint8Array, from: number): number | null {
  let at = bytes.indexOf(lf, Math.max(0, from));
  while (at >= 0 && !holds(bytes, at, end)) at = bytes.indexOf(lf, at + 1);
  if (at < 0) return null;
  const next = bytes.indexOf(lf, at + 1);
  return next < 0 ? null : next + 1;
}
