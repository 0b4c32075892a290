import { expect, it } from 'vitest';
import type { FieldChange, Repetition } from '../../src/domain/calendars/field-change';
import type { RecurrenceId } from '../../src/domain/event/key';
import { readRule } from '../../src/domain/event/plain-rule';
import type { EventTime } from '../../src/domain/event/series';
import type { Day } from '../../src/domain/time/day';
import type { ZoneId } from '../../src/domain/time/zone';
import { createChangeText } from '../../src/words/change';
import { createFormat } from '../../src/words/format';

const berlin = createFormat({ locale: 'en-GB', zone: 'Europe/Berlin' as ZoneId, hourCycle: 24 });
const say = createChangeText(berlin, '2026-11-25' as Day);
const inBerlin = (wall: string): EventTime => ({ kind: 'zoned', wall, zone: 'Europe/Berlin' });

it('[I2] tells old and new times as a person would', () => {
  expect(
    say({ field: 'start', before: inBerlin('2026-11-24T09:30:00'), after: inBerlin('2026-11-24T10:00:00') }),
  ).toEqual({
    field: 'start',
    before: 'Tue 24 Nov, 09:30 Europe/Berlin',
    after: 'Tue 24 Nov, 10:00 Europe/Berlin',
  });
  expect(
    say({
      field: 'end',
      before: { kind: 'at', time: { kind: 'all-day', day: '2025-03-02' as Day } },
      after: { kind: 'at', time: { kind: 'utc', at: Date.parse('2026-03-02T23:30:00Z') } },
    }),
  ).toEqual({ field: 'end', before: 'Sun 2 Mar 2025', after: 'Tue 3 Mar, 00:30' });
  expect(
    say({
      field: 'end',
      before: { kind: 'duration', days: 1, seconds: 5400 },
      after: { kind: 'none' },
    }),
  ).toEqual({ field: 'end', before: '1 day, 90 minutes', after: '' });
});

it('[I2] tells a moved and a cancelled occurrence by its date', () => {
  const occurrence = (recurrenceId: string, after: Extract<FieldChange, { field: 'occurrence' }>['after']) =>
    say({
      field: 'occurrence',
      recurrenceId: recurrenceId as RecurrenceId,
      before: { kind: 'as-series' },
      after,
    });
  expect(occurrence('2026-11-30T08:30:00Z', { kind: 'cancelled' })).toEqual({
    field: 'occurrence of Mon 30 Nov, 09:30',
    before: 'as the series',
    after: 'cancelled',
  });
  expect(
    occurrence('2026-03-16', {
      kind: 'changed',
      start: { kind: 'floating', wall: '2026-03-17T11:00:00' },
      title: 'Coffee',
      place: '',
    }),
  ).toEqual({
    field: 'occurrence of Mon 16 Mar',
    before: 'as the series',
    after: 'Tue 17 Mar, 11:00, Coffee',
  });
});

it('[I2] tells how an event repeats', () => {
  const repetition: Repetition = {
    rules: [readRule('FREQ=WEEKLY;BYDAY=MO')],
    excludedRules: [],
    extraDates: [{ kind: 'all-day', day: '2026-12-01' as Day }],
    excludedDates: [{ kind: 'all-day', day: '2026-12-07' as Day }],
  };
  expect(say({ field: 'repeats', before: null, after: repetition })).toEqual({
    field: 'repeats',
    before: 'once',
    after: 'every week on Monday · also Tue 1 Dec · not Mon 7 Dec',
  });
});

it('[I2] tells guests with their answers, and whether time is blocked', () => {
  expect(
    say({
      field: 'guests',
      before: [{ name: 'Ana', participation: 'needs-action' }],
      after: [
        { name: 'Ana', participation: 'accepted' },
        { name: 'Bo', participation: 'delegated' },
      ],
    }),
  ).toEqual({
    field: 'guests',
    before: 'Ana (no answer)',
    after: 'Ana (coming), Bo (sends somebody else)',
  });
  expect(say({ field: 'blocks-time', before: true, after: false })).toEqual({
    field: 'blocks time',
    before: 'yes',
    after: 'no',
  });
});

it('[I2] leaves the calendar’s own words as they are', () => {
  const change = { field: 'description', before: 'since 2026-11-24 09:30', after: '2026-02-30' } as const;
  expect(say(change)).toEqual(change);
});
