import type { EventKey } from '../../../domain/event/key';

const pattern = /^\/events\/([^/]+)\/programme$/;

/** The address of the programme of an event. */
export const programmePath = (key: EventKey): string => `/events/${encodeURIComponent(key)}/programme`;

/** The event in the address of a page; null if it is no page of a programme. */
export function keyInProgrammePath(path: string): EventKey | null {
  const [, part] = pattern.exec(path) ?? [];
  if (part === undefined) return null;
  try {
    return decodeURIComponent(part) as EventKey;
  } catch {
    return null;
  }
}
