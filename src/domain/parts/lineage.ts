import type { EventKey } from '../event/key';

/** An event by its key, and the event that it is part of, as told or as the user said. */
export interface Lineage<Event> {
  keyOf(event: Event): EventKey;
  /** null if it is part of none. */
  wholeOf(event: Event): Event | null;
}

/** The wholes of an event, the nearest first; ends where they would repeat, as merged or damaged data may say. */
export function wholesAbove<Event>(event: Event, { keyOf, wholeOf }: Lineage<Event>): readonly Event[] {
  const seen = new Set([keyOf(event)]);
  const wholes: Event[] = [];
  for (let whole = wholeOf(event); whole !== null && !seen.has(keyOf(whole)); whole = wholeOf(whole)) {
    seen.add(keyOf(whole));
    wholes.push(whole);
  }
  return wholes;
}

/** True if `part` cannot be part of `whole`: it is the same event, or `whole` is part of it. */
export const wouldCircle = <Event>(part: EventKey, whole: Event, lineage: Lineage<Event>): boolean =>
  [whole, ...wholesAbove(whole, lineage)].some((one) => lineage.keyOf(one) === part);
