import type { RawLine } from '../read/raw-calendar';
import { createLineKeeper } from './keep-line';

/**
 * What a calendar says of itself and nobody else does: its description and colour. All else belongs to its file, such as
 * METHOD and REFRESH-INTERVAL, and some of it names the address that the file comes from, which no export may hold.
 */
const frameProperties: ReadonlySet<string> = new Set([
  'DESCRIPTION',
  'COLOR',
  'X-WR-CALDESC',
  'X-APPLE-CALENDAR-COLOR',
]);

export function keepFrame(properties: readonly RawLine[]): readonly string[] {
  const first = new Map<string, RawLine>();
  for (const line of properties) {
    if (frameProperties.has(line.name) && !first.has(line.name)) first.set(line.name, line);
  }
  const keep = createLineKeeper((tzid) => tzid);
  return [...first.values()].flatMap((line) => keep(line, []) ?? []);
}
