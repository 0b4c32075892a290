import { expect, it } from 'vitest';
import type { CalendarId } from '../../../../src/domain/calendars/calendar';
import {
  activeIndexOf,
  extendTo,
  moveTo,
  nothingPicked,
  pickAll,
  pickedRows,
  pickNothing,
  pickOnly,
  type Selection,
  toggle,
} from '../../../../src/ui/screens/events/selection/selection';
import { rowAt, titlesOf } from '../build-rows';

const rows = ['A', 'B', 'C', 'D', 'E'].map((title, day) => rowAt(`2026-11-2${day}T09:00:00Z`, title));

/** The selected titles and, after a slash, that of the active row. */
const words = (selection: Selection, shown = rows): string =>
  `${titlesOf(pickedRows(selection, shown)).join('')}/${shown[activeIndexOf(selection, shown)]?.summary ?? ''}`;

it('[M2] begins with nothing picked and the keyboard on the first row', () => {
  expect(words(nothingPicked)).toBe('/A');
  expect(activeIndexOf(nothingPicked, [])).toBe(-1);
});

it('[M2] lets a row that was clicked on go along with the arrow keys', () => {
  const clicked = pickOnly(rows, 1);
  expect(words(clicked)).toBe('B/B');
  expect(words(moveTo(clicked, rows, 2))).toBe('C/C');
});

it('[M2] keeps rows that were picked one by one while the keyboard moves', () => {
  const two = toggle(toggle(nothingPicked, rows, 3), rows, 1);
  expect(words(two)).toBe('BD/B');
  expect(words(moveTo(two, rows, 4))).toBe('BD/E');
  expect(words(toggle(two, rows, 3))).toBe('B/D');
});

it('[M2] picks a range from where it began, in both directions', () => {
  const from = moveTo(nothingPicked, rows, 2);
  const down = extendTo(from, rows, 4);
  expect(words(down)).toBe('CDE/E');
  expect(words(extendTo(down, rows, 1))).toBe('BC/B');
  expect(words(extendTo(nothingPicked, rows, 1))).toBe('AB/B');
});

it('[M2] picks everything and lets go of it where the keyboard is', () => {
  const all = pickAll(moveTo(nothingPicked, rows, 3), rows);
  expect(words(all)).toBe('ABCDE/D');
  expect(words(pickNothing(all))).toBe('/D');
});

it('[M2] counts only what is shown among the picked', () => {
  const two = toggle(toggle(nothingPicked, rows, 3), rows, 1);
  expect(words(two, rows.slice(2))).toBe('D/D');
});

it('[M2] stands on the row that takes the place of one that goes away', () => {
  const onC = moveTo(nothingPicked, rows, 2);
  expect(words(onC, rows.toSpliced(2, 1))).toBe('/D');
  expect(words(onC, rows.slice(0, 2))).toBe('/B');
  expect(words(onC, rows.toReversed())).toBe('/C');
});

it('[M2] tells apart the same event in two calendars', () => {
  const [first] = rows;
  const twice = [...rows, ...(first ? [{ ...first, calendarId: 'home' as CalendarId }] : [])];
  expect(words(toggle(nothingPicked, twice, 5), twice)).toBe('A/A');
});
