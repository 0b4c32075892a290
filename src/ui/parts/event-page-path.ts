import type { EventKey } from '../../domain/event/key';

/** The pages of one event. */
export type EventPage = 'brief' | 'walk-in' | 'programme';

const shape = /^\/events\/([^/]+)\/([a-z-]+)$/;

/** The address of a page of an event. */
export const eventPagePath = (key: EventKey, page: EventPage): string =>
  `/events/${encodeURIComponent(key)}/${page}`;

/** The event in the address of this page; null for any other address. */
export function keyInPath(path: string, page: EventPage): EventKey | null {
  const [, key, shown] = shape.exec(path) ?? [];
  if (key === undefined || shown !== page) return null;
  try {
    return decodeURIComponent(key) as EventKey;
  } catch {
    return null;
  }
}
