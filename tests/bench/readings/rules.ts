import type { Evidence } from '../corpus/evidence';
import {
  has,
  hasProblem,
  isOffRule,
  linesOf,
  rulesOf,
  startForm,
  startOf,
  type timeOf,
} from '../corpus/evidence';
import type { Reading } from './reading';
import { which, whole } from './reading';

/** Decisions about rules. */
export const ruleReadings: readonly Reading[] = [
  {
    id: 'first-start-off-the-rule',
    makes: ['first', 'kept', 'different', 'dissent'],
    isAbout: ({ events }) => events.some(isOffRule),
  },
  { id: 'unreadable-rule', makes: whole, isAbout: (evidence) => hasProblem(evidence, 'bad-rule') },
  {
    id: 'until-in-another-form',
    makes: [...which, 'first'],
    isAbout: ({ events }) =>
      events.some((event) =>
        rulesOf(event).some(
          ({ until }) =>
            until &&
            until.kind !==
              (startForm(event) === 'all-day'
                ? 'all-day'
                : startForm(event) === 'floating'
                  ? 'floating'
                  : 'utc'),
        ),
      ),
  },
  {
    id: 'until-before-start',
    makes: ['first', 'kept', 'dissent'],
    isAbout: ({ events }) => events.some(isEndedAtOnce),
  },
  {
    id: 'several-rules',
    makes: which,
    isAbout: ({ events }) => events.some((event) => linesOf(event, 'RRULE').length > 1),
  },
  {
    id: 'excluded-rule',
    makes: [...which, 'starts'],
    isAbout: ({ events }) => events.some((event) => has(event, 'EXRULE')),
  },
  {
    id: 'another-calendar-scale',
    makes: whole,
    isAbout: ({ events }) =>
      events.some((event) => linesOf(event, 'RRULE').some(({ value }) => /(^|;)(RSCALE|SKIP)=/i.test(value))),
  },
  {
    id: 'days-counted-in-a-rule',
    makes: [...which, 'first'],
    isAbout: ({ events }) =>
      events.some((event) =>
        rulesOf(event).some(
          ({ byDay, bySetPosition, byWeekNumber, byYearDay }) =>
            byDay.some(({ nth }) => nth !== 0) ||
            bySetPosition.length + byWeekNumber.length + byYearDay.length > 0,
        ),
      ),
  },
  {
    id: 'parts-that-limit-a-rule',
    makes: which,
    isAbout: ({ events }) =>
      events.some((event) =>
        rulesOf(event).some(({ frequency, byMonth }) => frequency !== 'YEARLY' && byMonth.length > 0),
      ),
  },
  {
    id: 'laborious-rule',
    makes: whole,
    isAbout: ({ events }) =>
      events.some((event) =>
        rulesOf(event).some(
          ({ frequency, byHour, byMinute, bySecond }) =>
            /HOURLY|MINUTELY|SECONDLY/.test(frequency) ||
            byHour.length + byMinute.length + bySecond.length > 0,
        ),
      ),
  },
];

function isEndedAtOnce(event: Evidence['events'][number]): boolean {
  const start = startOf(event);
  const from = start && dayOf(start);
  return rulesOf(event).some(({ until }) => until && from && dayOf(until) < from);
}

const dayOf = (time: NonNullable<ReturnType<typeof timeOf>>): string =>
  time.kind === 'all-day'
    ? time.day
    : time.kind === 'utc'
      ? new Date(time.at).toISOString().slice(0, 10)
      : time.wall.slice(0, 10);
