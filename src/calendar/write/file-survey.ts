import type { ZoneResolution } from '../../domain/calendars/calendar';
import type { RawComponent, RawLine, RawText } from '../read/raw-calendar';
import { readRawCalendar } from '../read/raw-calendar';
import { findColon } from '../text/content-line';
import type { RawZone } from '../zones/raw-zone';
import { readRawZone } from '../zones/raw-zone';
import { createZoneTable } from '../zones/zone-table';

/** What must be known of a whole file before the first of its events can be written. */
export interface FileSurvey {
  /** How often each UID stands in the file. */
  readonly uids: ReadonlyMap<string, number>;
  readonly definitionOf: (tzid: string) => RawZone | undefined;
  /** By which name a TZID goes in what is read. */
  readonly keyOf: (tzid: string) => string;
  /** What a TZID means by its name and its definition; null when nobody knows it. */
  readonly resolutionOf: (tzid: string) => ZoneResolution | null;
  /** Of the calendar itself. */
  readonly properties: readonly RawLine[];
}

export function* surveyFile(text: RawText): Generator<void, FileSurvey> {
  const uids = new Map<string, number>();
  const definitions = new Map<string, RawZone>();
  const zoneTable = createZoneTable();
  const properties = yield* readRawCalendar(text, {
    skips: (component, line) => component !== 'VTIMEZONE' && !structural.test(line),
    onComponent(component) {
      const uid = rawUidOf(component);
      uids.set(uid, (uids.get(uid) ?? 0) + 1);
      const zone = component.name === 'VTIMEZONE' ? readRawZone(component) : null;
      if (!zone || definitions.has(zone.name)) return;
      definitions.set(zone.name, zone);
      zoneTable.define(zone.name, zone.parts);
    },
  });
  return {
    uids,
    properties,
    definitionOf: (tzid) => definitions.get(tzid),
    keyOf: (tzid) => zoneTable.use(tzid, 0),
    resolutionOf: zoneTable.resolutionOf,
  };
}

/** Of all lines but those of zones only these are looked at. */
const structural = /^\s*(?:BEGIN|END|UID)\b/i;

/** The UID as `readCalendar` reads it; empty where there is none. */
export function rawUidOf({ properties }: RawComponent): string {
  for (const { name, text } of properties) {
    if (name === 'UID') return text.slice(findColon(name, text) + 1).trim();
  }
  return '';
}
