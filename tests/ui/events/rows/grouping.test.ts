import { expect, it } from 'vitest';
import type { EventKey } from '../../../../src/domain/event/key';
import type { ZoneId } from '../../../../src/domain/time/zone';
import { groupRows } from '../../../../src/ui/screens/events/rows/grouping';
import { isHeading, type TableItem, toItems } from '../../../../src/ui/screens/events/rows/items';
import { rowAt, titlesOf } from '../build-rows';

const options = { zone: 'Europe/Berlin' as ZoneId, latestFirst: false };
const chess = (start: string) =>
  rowAt(start, 'Chess', { recurring: true, kind: 'social', seriesKey: 'chess@example.com' as EventKey });
const rows = [
  chess('2026-11-26T18:00:00Z'),
  rowAt('2026-11-30T22:30:00Z', 'Late in November'),
  rowAt('2026-11-30T23:30:00Z', 'Early in December', { kind: 'other' }),
  chess('2026-12-03T18:00:00Z'),
];

/** Headings in brackets, with a plus for open groups and a minus for closed ones. */
const words = (lines: readonly TableItem[]) =>
  lines.map((line) => (isHeading(line) ? `${line.isOpen ? '+' : '-'}[${line.id}]` : line.summary));

const groups = (...request: Parameters<typeof groupRows>) =>
  groupRows(...request).map(({ id, rows: of }) => [id, titlesOf(of)]);

it('[M1] groups by month on the clock of the user’s zone, in either direction', () => {
  expect(groups(rows, 'month', options)).toEqual([
    ['month 2026-11', ['Chess', 'Late in November']],
    ['month 2026-12', ['Early in December', 'Chess']],
  ]);
  const latest = groups(rows.toReversed(), 'month', { ...options, latestFirst: true });
  expect(latest.map(([id]) => id)).toEqual(['month 2026-12', 'month 2026-11']);
});

it('[M1] keeps months in order where the rows are sorted by something else', () => {
  const byTitle = rows.toSorted((a, b) => (a.summary < b.summary ? -1 : 1)).toReversed();
  expect(groups(byTitle, 'month', options).map(([id]) => id)).toEqual(['month 2026-11', 'month 2026-12']);
});

it('[M1] groups by kind in the usual order, unmarked ones last', () => {
  expect(groups(rows, 'kind', options)).toEqual([
    ['kind social', ['Chess', 'Chess']],
    ['kind other', ['Early in December']],
    ['kind unmarked', ['Late in November']],
  ]);
});

it('[M1] makes one closed line of a series and leaves single events as they are', () => {
  const series = groupRows(rows, 'series', options);
  const id = 'series work chess@example.com';
  expect(words(toItems(series, new Set()))).toEqual([`-[${id}]`, 'Late in November', 'Early in December']);
  expect(words(toItems(series, new Set([id]))).slice(0, 3)).toEqual([`+[${id}]`, 'Chess', 'Chess']);
});

it('[M1] opens months and kinds until they are closed', () => {
  const months = groupRows(rows, 'month', options);
  expect(words(toItems(months, new Set(['month 2026-11'])))).toEqual([
    '-[month 2026-11]',
    '+[month 2026-12]',
    'Early in December',
    'Chess',
  ]);
});

it('[M1] has no groups without rows', () => {
  expect(groupRows([], 'month', options)).toEqual([]);
  expect(groupRows([], 'kind', options)).toEqual([]);
});
