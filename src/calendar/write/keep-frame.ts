import type { RawLine } from '../read/raw-calendar';
import { createLineKeeper } from './keep-line';

/**
 * The properties of the calendar itself that an export keeps: its description and colour. The others belong to the
 * file, such as METHOD and REFRESH-INTERVAL, and some contain the secret address of the file.
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
