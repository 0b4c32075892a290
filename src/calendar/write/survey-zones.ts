import type { ZoneResolution } from '../../domain/calendars/calendar';
import type { RawZone } from '../zones/raw-zone';
import { createKeyByMeaning, createResolveIn, textOfDefinition } from '../zones/stream-zones';
import { readFixedOffset } from '../zones/zone-names';
import { createKnowZone } from '../zones/zone-table';

/** The zones of one calendar by their TZID there. */
export interface SurveyedZones {
  readonly definitionOf: (tzid: string) => RawZone | undefined;
  /** The key of a TZID in the series that were read. */
  readonly keyOf: (tzid: string) => string;
  /** The meaning of a TZID by its name and its definition; null for an unknown zone. */
  readonly resolutionOf: (tzid: string) => ZoneResolution | null;
}

/**
 * Finds the zones of a calendar of a stream by `RawComponent.calendar`; the same object for calendars that define the same.
 */
export type ZonesOfStream = (calendar: number) => SurveyedZones;

/** The definitions of one calendar, by TZID. */
type Definitions = ReadonlyMap<string, RawZone>;

const nothing: Definitions = new Map();

/**
 * Finds the keys that the reader gave to the zones of each calendar of a stream. `definitions` are those of the calendars
 * that have any, in the order of the stream; `zones` are those of the series that were read.
 */
export function surveyZones(
  definitions: ReadonlyMap<number, Definitions>,
  zones: Readonly<Record<string, ZoneResolution>>,
): ZonesOfStream {
  const know = createKnowZone();
  const all = [...definitions.values()];
  const firsts = new Map(all.toReversed().flatMap((ofCalendar) => [...ofCalendar]));
  const partsOf = (ofCalendar: Definitions) =>
    new Map([...ofCalendar].map(([name, { parts }]) => [name, parts]));
  const resolveIn = createResolveIn(all.map(partsOf), know);
  const keyByMeaning = createKeyByMeaning(zones);

  const createSurveyed = (ofCalendar: Definitions): SurveyedZones => {
    const own = partsOf(ofCalendar);
    const keys = new Map<string, string>();
    const resolutionOf = (tzid: string): ZoneResolution | null => resolveIn(own, tzid);
    const keyOf = (tzid: string): string => {
      const { key } = know(tzid);
      return keyByMeaning ? keyByMeaning(key, resolutionOf(tzid)) : key;
    };
    return {
      // An offset such as `UTC+2` needs none, and that of another calendar may mean something else.
      definitionOf: (tzid) => ofCalendar.get(tzid) ?? (readFixedOffset(tzid) ? undefined : firsts.get(tzid)),
      resolutionOf,
      keyOf(tzid) {
        const key = keys.get(tzid) ?? keyOf(tzid);
        keys.set(tzid, key);
        return key;
      },
    };
  };

  const surveyed = new Map<string, SurveyedZones>();
  const byCalendar = new Map<number, SurveyedZones>();
  return (calendar) => {
    const found = byCalendar.get(calendar);
    if (found) return found;
    const own = definitions.get(calendar) ?? nothing;
    const text = [...own].map(([name, { parts }]) => `${name}\n${textOfDefinition(parts)}`).join('\n\n\n');
    const same = surveyed.get(text) ?? createSurveyed(own);
    surveyed.set(text, same);
    byCalendar.set(calendar, same);
    return same;
  };
}
