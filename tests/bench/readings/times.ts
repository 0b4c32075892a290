import { differsInCase, findZone } from '../../../src/calendar/zones/zone-names';
import { formOf, linesOf, zoneNamesOf } from '../corpus/evidence';
import type { Reading } from './reading';
import { shifted } from './reading';

/** Decisions about times and zones. */
export const timeReadings: readonly Reading[] = [
  {
    id: 'date-without-value',
    makes: ['starts', 'day or time', 'kept', 'different', 'first', 'ends', 'unread'],
    isAbout: ({ events }) =>
      events.some((event) =>
        linesOf(event, 'DTSTART', 'RECURRENCE-ID', 'EXDATE').some(
          (line) => formOf(line) === 'all-day' && line.params.get('VALUE') !== 'DATE',
        ),
      ),
  },
  {
    id: 'date-value-with-time',
    makes: ['starts', 'day or time'],
    isAbout: ({ events }) =>
      events.some((event) =>
        linesOf(event, 'DTSTART').some(
          (line) => line.params.get('VALUE') === 'DATE' && line.value.includes('T'),
        ),
      ),
  },
  {
    id: 'zone-on-a-day',
    makes: ['starts', 'dissent', 'different', 'day or time'],
    isAbout: ({ events }) =>
      events.some((event) =>
        linesOf(event, 'DTSTART', 'DTEND').some(
          (line) => line.params.has('TZID') && formOf(line) === 'all-day',
        ),
      ),
  },
  {
    id: 'zone-on-a-utc-time',
    makes: ['starts', 'dissent'],
    isAbout: ({ events }) =>
      events.some((event) =>
        linesOf(event, 'DTSTART').some((line) => line.params.has('TZID') && formOf(line) === 'utc'),
      ),
  },
  {
    id: 'zone-name-against-definition',
    makes: [...shifted, 'first'],
    isAbout: (evidence) =>
      zoneNamesOf(evidence).some((name) => evidence.file.definedZones.has(name) && isPlainZone(name)),
  },
  {
    id: 'zone-only-defined-in-the-file',
    makes: [...shifted, 'first'],
    isAbout: (evidence) =>
      zoneNamesOf(evidence).some((name) => evidence.file.definedZones.has(name) && !isPlainZone(name)),
  },
  {
    id: 'zone-by-another-name',
    makes: [...shifted, 'first', 'unread'],
    isAbout: (evidence) =>
      zoneNamesOf(evidence).some(
        (name) => !evidence.file.definedZones.has(name) && findZone(name) !== null && findZone(name) !== name,
      ),
  },
  {
    id: 'unknown-zone',
    makes: [...shifted, 'first'],
    isAbout: (evidence) => zoneNamesOf(evidence).some((name) => evidence.content.unknownZones.includes(name)),
  },
];

const isPlainZone = (name: string): boolean => {
  const zone = findZone(name);
  return zone !== null && !differsInCase(name, zone);
};
