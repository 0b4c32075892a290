import type { ZoneResolution } from '../../domain/calendars/calendar';
import type { ZoneId } from '../../domain/time/zone';
import type { ObservanceLines } from './zone-definition';
import { differsInCase, findZone, readFixedOffset } from './zone-names';

/** A VTIMEZONE: its STANDARD and DAYLIGHT parts. */
export type ZoneDefinition = readonly ObservanceLines[];

/** What a zone name means without a definition. */
export interface KnownZone {
  /** null for a name that the runtime does not know. */
  readonly zone: ZoneId | null;
  /** The IANA name if the zone is known, so that it has the same key in every export; else the name as found. */
  readonly key: string;
}

export type KnowZone = (name: string) => KnownZone;

/** More than there are zones. A look-up is slow, and a file with more names than this is an attack. */
const mostNames = 1000;

/** Looks up each name of a file once. No state is shared between files. */
export function createKnowZone(): KnowZone {
  const before = new Map<string, KnownZone>();
  return (name) => {
    const known = before.get(name);
    if (known) return known;
    const zone = before.size < mostNames ? findZone(name) : null;
    const found = { zone, key: zone && !differsInCase(name, zone) ? zone : name };
    before.set(name, found);
    return found;
  };
}

/**
 * What a name means in a calendar. A known name wins over its definition in the file: the definition is a copy, often old
 * or cut to a few years, while the name is unambiguous. The definition counts for unknown names, and for names that differ
 * from a zone in case only (`Europe/lisbon`).
 */
export function resolveZone(
  name: string,
  { zone, key }: KnownZone,
  definition: ZoneDefinition | undefined,
  compile: (definition: ZoneDefinition) => ZoneResolution | null,
): ZoneResolution | null {
  if (zone && key === zone) return { kind: 'iana', zone };
  const defined = definition && compile(definition);
  if (defined) return defined;
  return zone ? { kind: 'iana', zone } : readFixedOffset(name);
}

export interface ZoneUse {
  /** The line of its first use. */
  readonly line: number;
  count: number;
}

/** The zone names of one calendar: those that it defines, and those that its times use. */
export interface ZoneTable {
  readonly definitions: ReadonlyMap<string, ZoneDefinition>;
  readonly uses: ReadonlyMap<string, ZoneUse>;
  /** Of two definitions of one name the first counts. */
  readonly define: (name: string, definition: ZoneDefinition) => void;
  /** Counts a use of a zone, and returns its key. */
  readonly use: (name: string, line: number) => string;
}

export function createZoneTable(know: KnowZone): ZoneTable {
  const definitions = new Map<string, ZoneDefinition>();
  const uses = new Map<string, ZoneUse>();
  return {
    definitions,
    uses,
    define(name, definition) {
      const bare = name.trim();
      if (!definitions.has(bare)) definitions.set(bare, definition);
    },
    use(name, line) {
      const use = uses.get(name);
      if (use) use.count += 1;
      else uses.set(name, { line, count: 1 });
      return know(name).key;
    },
  };
}
