import { describe, expect, it } from 'vitest';
import type { EventEnd, EventTime, EventVersion, Series } from '../../../src/domain/event/series';
import { toSuggestionInput } from '../../../src/domain/suggestion/input';
import type { Day } from '../../../src/domain/time/day';
import type { ZoneId } from '../../../src/domain/time/zone';

function buildSeries(start: EventTime, end: EventEnd): Series {
  const master: EventVersion = {
    summary: 'Chess',
    description: '',
    location: '',
    url: '',
    conference: '',
    categories: [],
    status: 'confirmed',
    transparent: false,
    outOfOffice: false,
    organizer: null,
    attendees: [],
    start,
    end,
    sequence: 0,
    lastModified: null,
  };
  return { key: 'a' as Series['key'], uid: 'a' as Series['uid'], master, recurrence: null, overrides: [] };
}

const timeOf = (start: EventTime, end: EventEnd, zone = 'America/New_York') =>
  toSuggestionInput(buildSeries(start, end), '', zone as ZoneId).time;
const allDay = (day: string): EventTime => ({ kind: 'all-day', day: day as Day });
const at = (time: EventTime): EventEnd => ({ kind: 'at', time });

describe('toSuggestionInput', () => {
  it('[M4] reads a zoned time as it was written, whatever the zone of the user', () => {
    const start: EventTime = { kind: 'zoned', wall: '2026-03-02T09:30:00', zone: 'Europe/Berlin' };
    const end = at({ kind: 'zoned', wall: '2026-03-02T11:00:00', zone: 'Europe/Berlin' });

    expect(timeOf(start, end)).toEqual({ kind: 'timed', weekday: 1, startMinute: 570, minutes: 90 });
  });

  it('[M4] reads a UTC time in the zone of the user, on the day it has there', () => {
    const start: EventTime = { kind: 'utc', at: Date.UTC(2026, 2, 2, 3) };

    expect(timeOf(start, at({ kind: 'utc', at: Date.UTC(2026, 2, 2, 4) }))).toEqual({
      kind: 'timed',
      weekday: 7,
      startMinute: 22 * 60,
      minutes: 60,
    });
  });

  it('[M4] counts the days of an all-day event, with the end exclusive', () => {
    expect(timeOf(allDay('2026-01-20'), at(allDay('2026-01-23')))).toEqual({
      kind: 'all-day',
      weekday: 2,
      days: 3,
    });
  });

  it('[M4] takes an all-day event without an end for one day, and a timed one for no time', () => {
    expect(timeOf(allDay('1969-12-31'), { kind: 'none' })).toEqual({ kind: 'all-day', weekday: 3, days: 1 });
    expect(timeOf({ kind: 'floating', wall: '1969-12-31T23:59:00' }, { kind: 'none' })).toEqual({
      kind: 'timed',
      weekday: 3,
      startMinute: 1439,
      minutes: 0,
    });
  });

  it('[M4] adds the days and seconds of a duration', () => {
    expect(
      timeOf({ kind: 'floating', wall: '2026-01-05T20:00:00' }, { kind: 'duration', days: 1, seconds: 5400 }),
    ).toEqual({ kind: 'timed', weekday: 1, startMinute: 1200, minutes: 1530 });
  });
});

describe('how often a series repeats', () => {
  const repeatsOf = (...rules: readonly string[]) => {
    const once = buildSeries({ kind: 'floating', wall: '2026-01-05T20:00:00' }, { kind: 'none' });
    const recurrence = { rules, excludedRules: [], extraDates: [], excludedDates: [] };
    return toSuggestionInput({ ...once, recurrence }, '', 'UTC' as ZoneId).repeats;
  };

  it.each([
    ['FREQ=DAILY', 'daily'],
    ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'daily'],
    ['FREQ=WEEKLY', 'weekly'],
    ['FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,TH;UNTIL=20271231', 'weekly'],
    ['FREQ=DAILY;INTERVAL=7', 'weekly'],
    ['FREQ=WEEKLY;INTERVAL=2', 'rarely'],
    ['FREQ=DAILY;INTERVAL=14', 'rarely'],
    ['FREQ=MONTHLY;BYDAY=1MO', 'rarely'],
    ['FREQ=YEARLY', 'yearly'],
  ])('[M7] is read from its rule: %s', (rule, repeats) => {
    expect(repeatsOf(rule)).toBe(repeats);
  });

  it('[M7] is never for what has no rule, and rarely for extra dates alone', () => {
    const once = buildSeries({ kind: 'floating', wall: '2026-01-05T20:00:00' }, { kind: 'none' });
    expect([toSuggestionInput(once, '', 'UTC' as ZoneId).repeats, repeatsOf()]).toEqual(['never', 'rarely']);
  });
});
