import type { ZoneResolution } from '../../domain/calendars/calendar';
import type { ObservanceLines } from './zone-definition';
import { createZoneBudget, readZoneDefinition } from './zone-definition';
import type { KnowZone, ZoneDefinition, ZoneTable, ZoneUse } from './zone-table';
import { resolveZone } from './zone-table';

// Each calendar of a stream (RFC 5545 §3.4) has its own definitions: Exchange calls every zone of its own making "Customized
// Time Zone". In the series that are read, a name has one meaning, so a name with a second one gets a number.

/** Finds the meaning of a name in one calendar; null for an unknown one. */
export type ResolveIn = (definitions: ZoneTable['definitions'], name: string) => ZoneResolution | null;

/**
 * `all` are the definitions of every calendar of the stream, in its order. A name that its own calendar does not define and
 * that the runtime does not know has the first definition among them.
 */
export function createResolveIn(all: readonly ZoneTable['definitions'][], know: KnowZone): ResolveIn {
  const compile = createCompile();
  const firsts = new Map<string, ZoneDefinition>();
  for (const definitions of all) {
    for (const [name, definition] of definitions) if (!firsts.has(name)) firsts.set(name, definition);
  }
  return (definitions, name) => {
    const own = resolveZone(name, know(name), definitions.get(name), compile);
    const first = own || definitions.has(name) ? undefined : firsts.get(name);
    return own ?? (first ? compile(first) : null);
  };
}

/** Compiles equal definitions once, because thousands of calendars of a stream may have the same one. */
function createCompile(): (definition: ZoneDefinition) => ZoneResolution | null {
  const compiled = new Map<string, ZoneResolution | null>();
  const budget = createZoneBudget();
  return (definition) => {
    const text = textOfDefinition(definition);
    const before = compiled.get(text);
    if (before !== undefined) return before;
    const resolution = readZoneDefinition(definition, budget);
    compiled.set(text, resolution);
    return resolution;
  };
}

const textOfPart = (lines: ObservanceLines): string =>
  lines.map(({ name, value }) => `${name}:${value}`).join('\n');

/** Equal for definitions that say the same. */
export const textOfDefinition = (definition: ZoneDefinition): string =>
  definition.map(textOfPart).join('\n\n');

/** A text that is equal for equal meanings; memoised by resolution, because a definition has hundreds of transitions. */
export function createMeaningText(): (resolution: ZoneResolution | null) => string {
  const texts = new WeakMap<ZoneResolution, string>();
  return (resolution) => {
    if (!resolution) return '';
    const text = texts.get(resolution) ?? JSON.stringify(Object.values(resolution));
    texts.set(resolution, text);
    return text;
  };
}

/** The numbered name of a further meaning: `Customized Time Zone (2)`. */
const numbered = (key: string, number: number): string => `${key} (${number})`;

export interface SettledZones {
  readonly zones: Readonly<Record<string, ZoneResolution>>;
  /** By key. */
  readonly unknown: ReadonlyMap<string, ZoneUse>;
  /** For each calendar, the keys that its times must use in place of those that `ZoneTable.use` returned. */
  readonly renames: readonly ReadonlyMap<string, string>[];
}

/** Resolves all zones that the calendars of a stream use. */
export function settleZones(tables: readonly ZoneTable[], know: KnowZone): SettledZones {
  const resolveIn = createResolveIn(
    tables.map(({ definitions }) => definitions),
    know,
  );
  const keys = createKeys(
    new Set(tables.flatMap(({ uses }) => [...uses.keys()].map((name) => know(name).key))),
  );
  const zones = new Map<string, ZoneResolution>();
  const unknown = new Map<string, ZoneUse>();
  const renames = tables.map(({ definitions, uses }) => {
    const renamed = new Map<string, string>();
    for (const [name, { line, count }] of uses) {
      const resolution = resolveIn(definitions, name);
      const key = keys(know(name).key, resolution);
      if (key !== know(name).key) renamed.set(know(name).key, key);
      if (resolution) zones.set(key, resolution);
      else {
        const before = unknown.get(key);
        unknown.set(key, { line: before?.line ?? line, count: (before?.count ?? 0) + count });
      }
    }
    return renamed;
  });
  return { zones: Object.fromEntries(zones), unknown, renames };
}

/** Gives each meaning of a key a key of its own: the first one keeps it. `used` are keys that no number may make. */
function createKeys(used: ReadonlySet<string>) {
  const meaningOf = createMeaningText();
  const firsts = new Map<string, ZoneResolution | null>();
  const others = new Map<string, { readonly keys: Map<string, string>; number: number }>();
  return (key: string, resolution: ZoneResolution | null): string => {
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, resolution);
    if (first === undefined || first === resolution || meaningOf(first) === meaningOf(resolution)) return key;
    const other = others.get(key) ?? { keys: new Map<string, string>(), number: 1 };
    others.set(key, other);
    const known = other.keys.get(meaningOf(resolution));
    if (known !== undefined) return known;
    do other.number += 1;
    while (used.has(numbered(key, other.number)));
    const made = numbered(key, other.number);
    other.keys.set(meaningOf(resolution), made);
    return made;
  };
}

/**
 * The keys that `settleZones` gave to the meanings of a name, found again in its result. Returns `key` for a meaning that
 * `zones` does not have. null if each key is its name alone.
 */
export function createKeyByMeaning(
  zones: Readonly<Record<string, ZoneResolution>>,
): ((key: string, resolution: ZoneResolution | null) => string) | null {
  const meaningOf = createMeaningText();
  const keys = new Map<string, string>();
  for (const [key, resolution] of Object.entries(zones)) {
    const [, bare] = /^(.+) \(\d+\)$/.exec(key) ?? [];
    if (bare !== undefined) keys.set(`${bare}\n${meaningOf(resolution)}`, key);
  }
  if (keys.size === 0) return null;
  return (key, resolution) => {
    const own = Object.hasOwn(zones, key) ? (zones[key] ?? null) : null;
    if (!resolution || !own || meaningOf(own) === meaningOf(resolution)) return key;
    return keys.get(`${key}\n${meaningOf(resolution)}`) ?? key;
  };
}
