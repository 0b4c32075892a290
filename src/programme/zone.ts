import { findZone } from '../calendar/zones/zone-names';
import type { ZoneId } from '../domain/time/zone';
import type { ProgrammeProblems } from './problems';
import { wholeFile } from './problems';

/** The zone that a file names, by its IANA or Windows name; null if it names none, or an unknown one. */
export function readZone(name: string, problems: ProgrammeProblems): ZoneId | null {
  if (name.trim() === '') return null;
  const zone = findZone(name);
  if (zone === null) problems.add('unknown-zone', wholeFile, name);
  return zone;
}
