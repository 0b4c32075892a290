import type { ZoneResolution } from '../../domain/calendars/calendar';
import type { ZoneId } from '../../domain/time/zone';
import { offsetAmong, offsetChanges } from '../../domain/time/zone-offset';
import { readTime } from '../read/event-time';
import type { RawComponent } from '../read/raw-calendar';
import { contentOf } from '../read/raw-calendar';
import { readRule } from '../recurrence/rule';
import type { Budget } from '../recurrence/rule-starts';
import type { ContentLine } from '../text/content-line';
import { readText } from '../text/content-line';
import { wallOf } from './clock';
import { dayMs, toDayNumber } from './wall';
import type { Years } from './years';
import type { ObservanceLines } from './zone-definition';
import { readZoneDefinition } from './zone-definition';

/** A VTIMEZONE of a file. */
export interface RawZone {
  readonly name: string;
  readonly component: RawComponent;
  readonly parts: readonly ObservanceLines[];
}

/** null if the VTIMEZONE has no TZID. */
export function readRawZone(component: RawComponent): RawZone | null {
  const nameLine = component.properties.find(({ name }) => name === 'TZID');
  return nameLine
    ? { name: readText(contentOf(nameLine)).trim(), component, parts: partsOf(component) }
    : null;
}

function partsOf({ inner }: RawComponent): readonly ObservanceLines[] {
  const parts: ContentLine[][] = [];
  for (const line of inner) {
    if (line.name === 'BEGIN') parts.push([]);
    else if (line.name !== 'END') parts.at(-1)?.push(contentOf(line));
  }
  return parts;
}

/** Other programs fail on earlier years. */
const earliest = toDayNumber(1601, 1, 1) * dayMs;

/** The offsets of a definition that other programs can read; null for any other definition, and without steps left. */
export function soundResolutionOf({ component, parts }: RawZone, budget: Budget): ZoneResolution | null {
  const names = component.properties.filter(({ name }) => name === 'TZID').length;
  return names === 1 && parts.length > 0 && parts.every(isSound) ? readZoneDefinition(parts, budget) : null;
}

function isSound(lines: ObservanceLines): boolean {
  const values = (name: string) => lines.filter((line) => line.name === name).map(({ value }) => value);
  const [onset, ...otherOnsets] = values('DTSTART');
  const start = onset !== undefined && /^\d{8}T\d{6}$/.test(onset) ? readTime(onset, '', false) : null;
  const isOffset = ([offset, ...others]: readonly string[]): boolean =>
    others.length === 0 && offset !== undefined && /^[+-]\d{4}(\d{2})?$/.test(offset);
  const rules = values('RRULE');
  return (
    start !== null &&
    otherOnsets.length === 0 &&
    wallOf(start) >= earliest &&
    isOffset(values('TZOFFSETFROM')) &&
    isOffset(values('TZOFFSETTO')) &&
    rules.length < 2 &&
    rules.every((rule) => readRule(rule).faults.length === 0)
  );
}

/** True if a definition has the offsets of the zone in all of these years. */
export function agrees(resolution: ZoneResolution, zone: ZoneId, { first, last }: Years): boolean {
  if (resolution.kind === 'iana') return resolution.zone === zone;
  const changes = offsetChanges(zone, first, last);
  const [from, to] = [changes[0]?.at ?? 0, Date.UTC(last + 1, 0, 1)];
  const instants = [...changes, ...resolution.transitions].map(({ at }) => at);
  return instants
    .flatMap((at) => [at - 1, at])
    .filter((at) => at >= from && at < to)
    .every((at) => offsetAmong(changes, at) === offsetAmong(resolution.transitions, at));
}
