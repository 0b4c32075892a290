import type { EventRow } from '../../contract/views/event';
import type { EventKey } from '../../domain/event/key';
import { startDay } from '../../domain/event/occurrence';
import type { ZoneId } from '../../domain/time/zone';

/** Rows by start, in which each part that begins on the day of its whole comes right after it. The list itself if none does. */
export function withPartsAfter(rows: readonly EventRow[], zone: ZoneId): readonly EventRow[] {
  const isPart = rows.filter(({ part }) => part !== null);
  if (isPart.length === 0) return rows;
  const wholes = new Map(rows.map((row) => [row.key, row]));
  const partsOf = new Map<EventKey, EventRow[]>();
  for (const row of isPart) {
    const whole = row.part && wholes.get(row.part.of);
    // What is part of itself over several steps, as damaged data may say, stays where it is.
    if (!whole || isAbove(row, whole, wholes) || startDay(row.span, zone) !== startDay(whole.span, zone))
      continue;
    partsOf.set(whole.key, [...(partsOf.get(whole.key) ?? []), row]);
  }
  const moved = new Set([...partsOf.values()].flat());
  const placed = new Set<EventKey>();
  const withParts = (row: EventRow): readonly EventRow[] => {
    // Two calendars may have the whole; its parts come once.
    const parts = placed.has(row.key) ? [] : (partsOf.get(row.key) ?? []);
    placed.add(row.key);
    return [row, ...parts.flatMap(withParts)];
  };
  return rows.flatMap((row) => (moved.has(row) ? [] : withParts(row)));
}

function isAbove(row: EventRow, whole: EventRow, rows: ReadonlyMap<EventKey, EventRow>): boolean {
  const seen = new Set<EventKey>();
  for (let one: EventRow | undefined = whole; one && !seen.has(one.key); ) {
    if (one.key === row.key) return true;
    seen.add(one.key);
    one = one.part ? rows.get(one.part.of) : undefined;
  }
  return false;
}
