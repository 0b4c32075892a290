import { has, hasProblem, linesOf, mastersOf, startOf } from '../corpus/evidence';
import type { Reading } from './reading';
import { which, whole } from './reading';

/** Decisions about which events there are. */
export const identityReadings: readonly Reading[] = [
  {
    id: 'no-uid',
    makes: ['extra', 'dissent', 'kept', 'different'],
    isAbout: ({ events }) => events.some(({ uid }) => uid === ''),
  },
  {
    id: 'one-uid-for-many-events',
    makes: which,
    isAbout: (evidence) =>
      evidence.events.some(({ uid }) => uid !== '') &&
      new Set(mastersOf(evidence).map((event) => JSON.stringify(startOf(event)))).size > 1,
  },
  {
    id: 'versions-of-one-event',
    makes: which,
    isAbout: (evidence) => {
      const starts = evidence.events
        .filter(({ uid }) => uid !== '')
        .map((event) =>
          [
            linesOf(event, 'RECURRENCE-ID')[0]?.value ?? '',
            has(event, 'RECURRENCE-ID') ? '' : JSON.stringify(startOf(event)),
          ].join(),
        );
      return new Set(starts).size < starts.length;
    },
  },
  {
    id: 'no-start',
    makes: whole,
    isAbout: ({ events }) => events.some((event) => !has(event, 'DTSTART')),
  },
  { id: 'unreadable-time', makes: whole, isAbout: (evidence) => hasProblem(evidence, 'bad-time') },
  {
    id: 'parameter-without-value',
    makes: whole,
    isAbout: ({ events }) =>
      events.some(({ properties }) => properties.some(({ params }) => [...params.values()].includes(''))),
  },
];
