import { clockOfZone, instantAt } from '../../../src/calendar/zones/clock';
import { dayMs, dayToNumber } from '../../../src/calendar/zones/wall';
import type { Day } from '../../../src/domain/time/day';
import type { ZoneId } from '../../../src/domain/time/zone';
import {
  has,
  hasProblem,
  hasUnitsOfTime,
  isOtherForm,
  mastersOf,
  overridesOf,
  startForm,
} from '../corpus/evidence';
import type { Reading } from './reading';
import { ending } from './reading';

/** Decisions about the ends of events. */
export const endReadings: readonly Reading[] = [
  {
    id: 'end-before-start',
    makes: ending,
    isAbout: (evidence) => hasProblem(evidence, 'end-before-start'),
  },
  {
    id: 'unreadable-duration',
    makes: [...ending, 'extra'],
    isAbout: (evidence) => hasProblem(evidence, 'bad-duration'),
  },
  {
    id: 'end-in-another-form',
    makes: ending,
    isAbout: ({ events }) => events.some((event) => isOtherForm(event, 'DTEND')),
  },
  {
    id: 'end-and-duration',
    makes: [...ending, 'extra'],
    isAbout: ({ events }) => events.some((event) => has(event, 'DTEND') && has(event, 'DURATION')),
  },
  {
    id: 'hours-as-length-of-a-day',
    makes: ending,
    isAbout: ({ events }) => events.some((event) => startForm(event) === 'all-day' && hasUnitsOfTime(event)),
  },
  {
    id: 'override-with-another-length',
    makes: ending,
    isAbout: (evidence) =>
      overridesOf(evidence).some((event) => has(event, 'DURATION')) &&
      mastersOf(evidence).some((event) => has(event, 'DTEND')),
  },
  {
    id: 'days-over-a-clock-change',
    makes: ['ends', 'dissent'],
    isAbout: ({ rows }) => rows.some((row) => row.allDay && isUneven(row.start, row.end)),
  },
  {
    id: 'end-over-a-clock-change',
    makes: ['ends', 'different', 'dissent', 'starts', 'kept'],
    isAbout: ({ events, rows }) =>
      events.some((event) => has(event, 'RRULE', 'RDATE')) &&
      rows.some((row) => !row.allDay && isUneven(row.start.slice(0, 10), nextDay(row.end.slice(0, 10)))),
  },
];

const berlin = clockOfZone('Europe/Berlin' as ZoneId);
const midnight = (day: string): number => instantAt(dayToNumber(day as Day) * dayMs, berlin);
const nextDay = (day: string): string =>
  new Date(dayToNumber(day as Day) * dayMs + dayMs).toISOString().slice(0, 10);

/** True if the corpus's zone has a clock change between the two days. */
const isUneven = (from: string, to: string): boolean => (midnight(to) - midnight(from)) % dayMs !== 0;
