import type { EventVersion } from './series';

/**
 * Which version of an event is newer: by SEQUENCE, and if equal by LAST-MODIFIED or DTSTAMP (RFC 5546 §2.1.5). Negative if
 * `one` is older; 0 if nothing tells them apart.
 */
export function compareAge(one: EventVersion, other: EventVersion): number {
  return one.sequence - other.sequence || compareStamp(one, other);
}

/** The same by LAST-MODIFIED or DTSTAMP alone. */
export const compareStamp = (one: EventVersion, other: EventVersion): number =>
  one.lastModified === null || other.lastModified === null ? 0 : one.lastModified - other.lastModified;
