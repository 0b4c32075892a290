import { expect, it } from 'vitest';
import type { CalendarId } from '../../../../src/domain/calendars/calendar';
import type { Day } from '../../../../src/domain/time/day';
import {
  type EventFilters,
  isNarrowed,
  parseFilters,
  rangeOf,
  toSearch,
  toWhen,
  upcoming,
  type WhenPreset,
  withoutNarrowing,
} from '../../../../src/ui/screens/events/filters/filters';

const usual: EventFilters = {
  text: '',
  kinds: [],
  when: upcoming,
  calendarId: null,
  form: null,
  prep: null,
  off: null,
  person: null,
  sort: { column: 'when', descending: false },
  grouping: null,
};

const chosen: EventFilters = {
  text: 'café & cake',
  kinds: ['social', 'unmarked'],
  when: { kind: 'own', from: '2026-03-02' as Day, to: '2026-03-29' as Day },
  calendarId: 'work' as CalendarId,
  form: 'club',
  prep: 'begun',
  off: 'without',
  sort: { column: 'prep', descending: true },
  person: 'ana@example.com',
  grouping: 'month',
};

it('[M1] keeps filters in the address and reads the same ones back', () => {
  const search = toSearch(chosen, '');
  expect(search).toBe(
    'text=caf%C3%A9+%26+cake&kind=social%2Cunmarked&when=2026-03-02..2026-03-29&calendar=work&person=ana%40example.com&form=club&prep=begun&off=without&sort=-prep&group=month',
  );
  expect(parseFilters(search)).toEqual(chosen);
});

it('[M1] leaves the usual out of the address and other parameters in it', () => {
  expect(toSearch(usual, 'event=coffee%40example.com&kind=both&sort=-title')).toBe(
    'event=coffee%40example.com',
  );
  expect(parseFilters('')).toEqual(usual);
});

it('[M1] takes what an address says wrongly as usual', () => {
  expect(
    parseFilters(
      'kind=work,social&when=2026-02-30..2026-03-01&calendar=&form=ball&prep=all&off=&sort=colour&person=&group=place',
    ),
  ).toEqual({
    ...usual,
    kinds: ['social'],
  });
  expect(parseFilters('when=2026-03-29..2026-03-02').when).toEqual(upcoming);
});

it('[M1] knows the days that each choice of time means', () => {
  const daysOf = (preset: WhenPreset) => {
    const { from, to } = rangeOf({ kind: 'preset', preset }, '2026-11-25' as Day, 1);
    return `${from} ${to}`;
  };
  expect(daysOf('upcoming')).toBe('2026-11-25 2027-11-26');
  expect(daysOf('week')).toBe('2026-11-23 2026-11-30');
  expect(daysOf('month')).toBe('2026-11-01 2026-12-01');
  expect(daysOf('next-month')).toBe('2026-12-01 2027-01-01');
  expect(daysOf('past-month')).toBe('2026-10-01 2026-11-01');
  expect(daysOf('next-30')).toBe('2026-11-25 2026-12-25');
  expect(daysOf('past-30')).toBe('2026-10-26 2026-11-26');
  expect(daysOf('past-year')).toBe('2025-11-25 2026-11-26');
  expect(daysOf('around')).toBe('2024-11-24 2028-11-26');
  expect(daysOf('all')).toBe('2001-12-01 2040-12-05');
});

it('[E5] begins the week on the day the user chose', () => {
  const week = { kind: 'preset', preset: 'week' } as const;
  expect(rangeOf(week, '2026-11-25' as Day, 7)).toEqual({ from: '2026-11-22', to: '2026-11-29' });
});

it('[M1] includes both days of an own range and asks for forty years at most', () => {
  const own = (from: string, to: string) =>
    rangeOf({ kind: 'own', from: from as Day, to: to as Day }, '2026-11-25' as Day, 1);
  expect(own('2026-03-02', '2026-03-02')).toEqual({ from: '2026-03-02', to: '2026-03-03' });
  expect(own('1900-01-01', '2100-01-01')).toEqual({ from: '1900-01-01', to: '1940-02-01' });
});

it('[M1] reads the past from its end, unless the user sorted by hand', () => {
  const past = { kind: 'preset', preset: 'past-year' } as const;
  expect(toWhen(usual, past)).toEqual({ when: past, sort: { column: 'when', descending: true } });
  expect(toWhen({ ...usual, ...toWhen(usual, past) }, upcoming)).toEqual({
    when: upcoming,
    sort: { column: 'when', descending: false },
  });
  expect(toWhen(chosen, past)).toEqual({ when: past, sort: { column: 'prep', descending: true } });
});

it('[M1] clears what narrows the table down and keeps its time and order', () => {
  expect(isNarrowed(chosen)).toBe(true);
  const cleared = withoutNarrowing(chosen);
  const { when, sort, grouping } = chosen;
  expect(cleared).toEqual({ ...usual, when, sort, grouping });
  expect(isNarrowed(cleared)).toBe(false);
});
