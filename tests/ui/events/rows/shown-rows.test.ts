import { expect, it } from 'vitest';
import type { CalendarId } from '../../../../src/domain/calendars/calendar';
import type { EventFilters, SortColumn } from '../../../../src/ui/screens/events/filters/filters';
import { filterRows, sortKeys, sortRows } from '../../../../src/ui/screens/events/rows/shown-rows';
import { rowAt, titlesOf } from '../build-rows';

const home = 'home' as CalendarId;
const rows = [
  rowAt('2026-11-25T09:00:00Z', 'Team lunch', { kind: 'both', form: 'meal', people: 4 }),
  rowAt('2026-11-26T09:00:00Z', 'chess club', {
    kind: 'social',
    form: 'club',
    calendarId: home,
    location: 'Café Turm',
    purposes: [{ code: 'social', goFor: 'an evening without screens' }],
    progress: { done: 2, total: 4 },
  }),
  rowAt('2026-11-27T09:00:00Z', 'Élan meetup', {
    kind: 'networking',
    form: 'meetup',
    purposes: [{ code: 'networking', goTo: 'the meetup', soThat: 'I hear of openings' }],
    progress: { done: 3, total: 4 },
    people: 2,
  }),
  rowAt('2026-11-28T09:00:00Z', 'Dentist', { kind: 'other', calendarId: home }),
  rowAt('2026-11-29T09:00:00Z', 'Webinar', { progress: { done: 1, total: 2 } }),
];
const keys = sortKeys(
  new Map([
    ['work' as CalendarId, 'Work'],
    [home, 'Home'],
  ]),
);

const nothing = { text: '', kinds: [], calendarId: null, form: null, prep: null, off: null };

const filtered = (filters: Partial<EventFilters>) => titlesOf(filterRows(rows, { ...nothing, ...filters }));

const sorted = (column: SortColumn, descending = false) =>
  titlesOf(sortRows(rows, { column, descending }, keys));

it('[M1] finds text in title, place and purpose, whatever its case and accents', () => {
  expect(filtered({ text: 'elan' })).toEqual(['Élan meetup']);
  expect(filtered({ text: 'CAFE' })).toEqual(['chess club']);
  expect(filtered({ text: 'openings' })).toEqual(['Élan meetup']);
  expect(filtered({ text: 'turm  chess' })).toEqual(['chess club']);
  expect(filtered({ text: 'turm dentist' })).toEqual([]);
});

it('[M1] filters by several kinds at once, by unmarked and by calendar', () => {
  expect(filtered({ kinds: ['social', 'unmarked'] })).toEqual(['Team lunch', 'chess club', 'Webinar']);
  expect(filtered({ kinds: ['both'] })).toEqual(['Team lunch']);
  expect(filtered({ calendarId: home })).toEqual(['chess club', 'Dentist']);
  expect(filtered({ calendarId: home, kinds: ['other'], text: 'dent' })).toEqual(['Dentist']);
});

it('[M1] filters by form and by how far the preparation is', () => {
  expect(filtered({ form: 'club' })).toEqual(['chess club']);
  expect(filtered({ prep: 'begun' })).toEqual(['chess club', 'Élan meetup', 'Webinar']);
  expect(filtered({ prep: 'none' })).toEqual(['Team lunch', 'Dentist']);
});

it('[M1] shows what does not take place apart', () => {
  const off = [
    rowAt('2026-11-25T09:00:00Z', 'Cancelled', { status: 'cancelled' }),
    rowAt('2026-11-26T09:00:00Z', 'Declined', { declined: true }),
    rowAt('2026-11-27T09:00:00Z', 'On'),
  ];
  expect(titlesOf(filterRows(off, { ...nothing, off: 'without' }))).toEqual(['On']);
  expect(titlesOf(filterRows(off, { ...nothing, off: 'only' }))).toEqual(['Cancelled', 'Declined']);
});

it('[M1] gives the rows themselves back when nothing is filtered', () => {
  expect(filterRows(rows, { ...nothing, text: '  ' })).toBe(rows);
});

it('[M1] sorts by each column', () => {
  expect(sorted('when')).toEqual(['Team lunch', 'chess club', 'Élan meetup', 'Dentist', 'Webinar']);
  expect(sorted('when', true)).toEqual(['Webinar', 'Dentist', 'Élan meetup', 'chess club', 'Team lunch']);
  expect(sorted('title')).toEqual(['chess club', 'Dentist', 'Élan meetup', 'Team lunch', 'Webinar']);
  expect(sorted('kind')).toEqual(['Élan meetup', 'chess club', 'Team lunch', 'Dentist', 'Webinar']);
  expect(sorted('calendar')).toEqual(['chess club', 'Dentist', 'Team lunch', 'Élan meetup', 'Webinar']);
  expect(sorted('prep', true)).toEqual(['Élan meetup', 'chess club', 'Webinar', 'Team lunch', 'Dentist']);
});

it('[M1] puts rows without a value last in both directions, by time', () => {
  expect(sorted('form')).toEqual(['chess club', 'Team lunch', 'Élan meetup', 'Dentist', 'Webinar']);
  expect(sorted('form', true)).toEqual(['Élan meetup', 'Team lunch', 'chess club', 'Dentist', 'Webinar']);
  expect(sorted('people')).toEqual(['Élan meetup', 'Team lunch', 'chess club', 'Dentist', 'Webinar']);
  expect(sorted('purpose', true)).toEqual(['Élan meetup', 'chess club', 'Team lunch', 'Dentist', 'Webinar']);
});
