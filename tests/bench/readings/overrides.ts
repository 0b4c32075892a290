import {
  formOf,
  has,
  isOnRule,
  isOtherForm,
  linesOf,
  mastersOf,
  overridesOf,
  startForm,
  timeOf,
} from '../corpus/evidence';
import type { Reading } from './reading';
import { which, whole } from './reading';

/** Decisions about extra dates, excluded dates and overrides. */
export const overrideReadings: readonly Reading[] = [
  {
    id: 'excluded-in-another-form',
    makes: [...which, 'starts', 'first'],
    isAbout: ({ events }) => events.some((event) => isOtherForm(event, 'EXDATE')),
  },
  {
    id: 'empty-excluded-date',
    makes: whole,
    isAbout: ({ events }) =>
      events.some((event) => linesOf(event, 'EXDATE').some(({ value }) => value.trim() === '')),
  },
  {
    id: 'extra-dates',
    makes: [...which, 'starts', 'first', 'ends'],
    isAbout: ({ events }) => events.some((event) => has(event, 'RDATE')),
  },
  {
    id: 'override-off-the-rule',
    makes: [...which, 'starts', 'first'],
    isAbout: (evidence) => {
      const masters = mastersOf(evidence);
      return overridesOf(evidence).some((override) => {
        const [line] = linesOf(override, 'RECURRENCE-ID');
        const time = line && timeOf(line);
        return time && masters.length > 0 && !masters.some((master) => isOnRule(master, time));
      });
    },
  },
  {
    id: 'override-of-an-excluded-date',
    makes: which,
    isAbout: (evidence) => {
      const excluded = evidence.events.flatMap((event) => linesOf(event, 'EXDATE').map(({ value }) => value));
      return overridesOf(evidence).some((event) =>
        linesOf(event, 'RECURRENCE-ID').some(({ value }) => excluded.includes(value)),
      );
    },
  },
  {
    id: 'orphan-override',
    makes: whole,
    isAbout: (evidence) => overridesOf(evidence).length > 0 && mastersOf(evidence).length === 0,
  },
  {
    id: 'override-named-in-another-form',
    makes: [...which, 'starts', 'first', 'unread'],
    isAbout: (evidence) => {
      const forms = new Set(mastersOf(evidence).map(startForm));
      return overridesOf(evidence).some((event) =>
        linesOf(event, 'RECURRENCE-ID').some((line) => !forms.has(formOf(line))),
      );
    },
  },
  {
    id: 'rule-on-an-override',
    makes: [...which, 'first', 'unread'],
    isAbout: (evidence) => overridesOf(evidence).some((event) => has(event, 'RRULE', 'RDATE')),
  },
  {
    id: 'this-and-future',
    makes: [...which, 'starts'],
    isAbout: (evidence) =>
      overridesOf(evidence).some((event) =>
        linesOf(event, 'RECURRENCE-ID').some(({ params }) => params.has('RANGE')),
      ),
  },
];
