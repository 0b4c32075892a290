import type { ZoneResolution } from '../../domain/calendars/calendar';
import type { ZoneId } from '../../domain/time/zone';
import type { Problems } from '../read/problems';
import { quote } from '../read/problems';
import type { ObservanceLines } from './zone-definition';
import { readZoneDefinition } from './zone-definition';
import { differsInCase, findZone, readFixedOffset } from './zone-names';

/** The zone names of one file: those that its times use, and those that it defines. No state is shared between files. */
export interface ZoneTable {
  readonly define: (name: string, parts: readonly ObservanceLines[]) => void;
  /**
   * Counts a use of a zone, and returns its key: the IANA name if the zone is known, so that the same zone has the same
   * key in every export; else the name as found.
   */
  readonly use: (name: string, line: number) => string;
  /** The meaning of a zone; null for an unknown one. */
  readonly resolutionOf: (name: string) => ZoneResolution | null;
  /** Resolves all zones used so far. */
  readonly resolve: (problems: Problems) => ResolvedZones;
}

export interface ResolvedZones {
  readonly zones: Readonly<Record<string, ZoneResolution>>;
  readonly unknownZones: readonly string[];
}

interface UsedZone {
  readonly zone: ZoneId | null;
  /** The key that `use` returns. */
  readonly key: string;
  readonly line: number;
  count: number;
}

/** More than there are zones. A look-up is slow, and a file with more names than this is an attack. */
const mostNames = 1000;

export function createZoneTable(): ZoneTable {
  const definitions = new Map<string, readonly ObservanceLines[]>();
  const used = new Map<string, UsedZone>();
  const add = (name: string, line: number): UsedZone => {
    const zone = used.size < mostNames ? findZone(name) : null;
    const use = { zone, key: zone && !differsInCase(name, zone) ? zone : name, line, count: 0 };
    used.set(name, use);
    return use;
  };
  const known = (name: string, line: number): UsedZone => used.get(name) ?? add(name, line);
  return {
    define(name, parts) {
      const bare = name.trim();
      if (!definitions.has(bare)) definitions.set(bare, parts);
    },
    use(name, line) {
      const use = known(name, line);
      use.count += 1;
      return use.key;
    },
    resolutionOf: (name) => resolveZone(name, known(name, 0), definitions.get(name)),
    resolve(problems) {
      const zones = new Map<string, ZoneResolution>();
      const unknownZones: string[] = [];
      for (const [name, use] of used) {
        const resolution = resolveZone(name, use, definitions.get(name));
        if (resolution) zones.set(use.key, resolution);
        else {
          unknownZones.push(name);
          reportUnknown(name, use, problems);
        }
      }
      return { zones: Object.fromEntries(zones), unknownZones };
    },
  };
}

/**
 * A known name wins over its definition in the file: the definition is a copy, often old or cut to a few years, while
 * the name is unambiguous. The definition counts for unknown names, and for names that differ from a zone in case only
 * (`Europe/lisbon`).
 */
function resolveZone(
  name: string,
  { zone, key }: UsedZone,
  definition: readonly ObservanceLines[] | undefined,
): ZoneResolution | null {
  if (zone && key === zone) return { kind: 'iana', zone };
  const defined = definition && readZoneDefinition(definition);
  if (defined) return defined;
  return zone ? { kind: 'iana', zone } : readFixedOffset(name);
}

function reportUnknown(name: string, { line, count }: UsedZone, problems: Problems): void {
  const uses = count === 1 ? 'Its one time is' : `Its ${count} times are`;
  const message = `The time zone ${quote(name)} is not known. ${uses} read as local time until you say which zone is meant.`;
  problems.add('unknown-zone', line, message);
}
