import type { EventKey } from '../../domain/event/key';

/** The pages of one event. */
export type EventPage = 'brief' | 'walk-in';

const shape = /^\/events\/([^/]+)\/(brief|walk-in)$/;

/** The address of a page of an event. */
export const eventPagePath = (key: EventKey, page: EventPage): string =>
  `/events/${encodeURIComponent(key)}/${page}`;

/** The event in the address of such a page; null if it is none. */
export function keyInPath(path: string): EventKey | null {
  const [, key] = shape.exec(path) ?? [];
  if (key === undefined) return null;
  try {
    return decodeURIComponent(key) as EventKey;
  } catch {
    return null;
  }
}
