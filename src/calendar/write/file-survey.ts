import type { ZoneResolution } from '../../domain/calendars/calendar';
import type { RawComponent, RawText } from '../read/raw-calendar';
import { readRawCalendar } from '../read/raw-calendar';
import { findColon } from '../text/content-line';
import type { RawZone } from '../zones/raw-zone';
import { readRawZone } from '../zones/raw-zone';
import type { ZonesOfStream } from './survey-zones';
import { surveyZones } from './survey-zones';

/** Facts about a file that are needed before its first event is written. */
export interface FileSurvey {
  /** True if the file has the UID once. Asked only for a UID that a single event to be written has. */
  readonly isAlone: (uid: string) => boolean;
  readonly zonesOf: ZonesOfStream;
}

/**
 * `eventCount` is the number of events that were read from exactly this file; null if they come from elsewhere. `zones` are
 * those of the series that were read.
 */
export function* surveyFile(
  text: RawText,
  eventCount: number | null,
  zones: Readonly<Record<string, ZoneResolution>>,
): Generator<void, FileSurvey> {
  const uids = new Map<string, number>();
  const definitions = new Map<number, Map<string, RawZone>>();
  const headLength = eventCount === null ? null : lengthOfHead(text, eventCount);
  const surveyed = headLength === null ? text : { ...text, pieces: text.pieces.slice(0, headLength) };
  yield* readRawCalendar(surveyed, {
    skips: (component, line) => component !== 'VTIMEZONE' && !structural.test(line),
    onComponent(component) {
      const uid = rawUidOf(component);
      uids.set(uid, (uids.get(uid) ?? 0) + 1);
      const zone = component.name === 'VTIMEZONE' ? readRawZone(component) : null;
      if (!zone) return;
      const ofCalendar = definitions.get(component.calendar) ?? new Map<string, RawZone>();
      definitions.set(component.calendar, ofCalendar);
      if (!ofCalendar.has(zone.name)) ofCalendar.set(zone.name, zone);
    },
  });
  return {
    isAlone: (uid) => headLength !== null || uids.get(uid) === 1,
    zonesOf: surveyZones(definitions, zones),
  };
}

/**
 * How many pieces of an ordinary file have to be surveyed. In an ordinary file every VEVENT was read, so a UID is there
 * twice only if several events have it; and zones are defined before the first VEVENT. The rest of the file is then not
 * split into lines a second time. null if the whole file has to be surveyed.
 */
function lengthOfHead({ pieces }: RawText, eventCount: number): number | null {
  let found = 0;
  let head: number | null = null;
  for (const [index, piece] of pieces.entries()) {
    if (head !== null && piece.includes('VTIMEZONE')) return null;
    const before = found;
    for (let at = piece.indexOf(beginEvent); at >= 0; at = piece.indexOf(beginEvent, at + 1)) found += 1;
    if (before === 0 && found > 0) {
      if (piece.includes('VTIMEZONE', piece.indexOf(beginEvent))) return null;
      head = index + 1;
    }
  }
  return found === eventCount ? head : null;
}

const beginEvent = 'BEGIN:VEVENT';

/** The only lines outside VTIMEZONE that the survey reads. */
const structural = /^\s*(?:BEGIN|END|UID)\b/i;

/** The UID as `readCalendar` reads it; empty if there is none. */
export function rawUidOf({ properties }: RawComponent): string {
  for (const { name, text } of properties) {
    if (name === 'UID') return text.slice(findColon(name, text) + 1).trim();
  }
  return '';
}
