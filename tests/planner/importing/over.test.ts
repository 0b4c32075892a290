import { expect, it } from 'vitest';
import { readCalendar } from '../../../src/calendar/read/read';
import type { ZoneId } from '../../../src/domain/time/zone';
import { timetableOf } from '../../../src/planner/agenda/loaded-calendar';
import { overIn } from '../../../src/planner/importing/review/over';
import { buildEvent, buildIcs } from '../../helpers/build-ics';

const moment = { now: Date.parse('2026-03-02T08:00:00Z'), zone: 'Europe/Berlin' as ZoneId };

const over = (...lines: readonly string[]) => {
  const content = readCalendar(buildIcs([buildEvent('one', lines)]));
  const [series] = content.series;
  return series && overIn(timetableOf({}, content), series, moment);
};

it('[I11] a series is over as far as its occurrences have ended', () => {
  expect([
    over('DTSTART:20260301T080000Z', 'DURATION:PT1H'),
    over('DTSTART:20260302T073000Z', 'DURATION:PT1H'),
    over('DTSTART:20260101T080000Z', 'RRULE:FREQ=WEEKLY;COUNT=3'),
    over('DTSTART:20260101T080000Z', 'RRULE:FREQ=WEEKLY'),
    over('DTSTART:20260401T080000Z', 'RRULE:FREQ=WEEKLY'),
  ]).toEqual(['wholly', 'nothing', 'wholly', 'partly', 'nothing']);
});

it('[I11] a series of every second that goes on is over in part', () => {
  expect(over('DTSTART:20200101T000000Z', 'RRULE:FREQ=SECONDLY;COUNT=1000000000')).toBe('partly');
});
