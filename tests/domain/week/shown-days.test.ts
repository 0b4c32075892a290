import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, type Day, weekdayOf } from '../../../src/domain/time/day';
import { weekLanes } from '../../../src/domain/week/month/lanes';
import { calendarViews, daysShown, turned } from '../../../src/domain/week/shown-days';
import { shownHours } from '../../../src/domain/week/shown-hours';
import { runs } from '../../helpers/property-runs';

const day = (text: string) => text as Day;
const someDay = fc.integer({ min: -20_000, max: 20_000 }).map((days) => addDays(day('2026-11-25'), days));
const firstDay = fc.integer({ min: 1, max: 7 });

it('[W1] shows the whole days around any day, and turns to the days beside them', () => {
  fc.assert(
    fc.property(fc.constantFrom(...calendarViews), someDay, firstDay, (view, of, first) => {
      const { from, to } = daysShown(view, of, first);
      expect(from <= of && of < to).toBe(true);
      if (view === 'week' || view === 'month') expect(weekdayOf(from)).toBe(first);
      const next = turned(view, of, 1, first);
      if (view !== 'month') expect(daysShown(view, next, first).from).toBe(to);
      expect(daysShown(view, turned(view, next, -1, first), first).from).toBe(from);
    }),
    runs(200),
  );
});

it('[W1] shows a month as six weeks, also one that begins on the first day of the week', () => {
  expect(daysShown('month', day('2027-02-10'), 1)).toEqual({ from: '2027-02-01', to: '2027-03-15' });
  expect(turned('month', day('2026-12-31'), 1, 1)).toBe('2027-01-01');
});

it('[W1] shows the usual hours, earlier ones where an event needs them, and a night under its evening', () => {
  expect(shownHours([])).toEqual({ from: 7, to: 23 });
  expect(shownHours([{ start: 5 * 60 + 30, end: 6 * 60 }])).toEqual({ from: 5, to: 23 });
  expect(shownHours([{ start: 22 * 60, end: 25 * 60 + 30 }])).toEqual({ from: 7, to: 26 });
  expect(shownHours([{ start: 3 * 60, end: 46 * 60 }])).toEqual({ from: 3, to: 27 });
});

it('[W1] hides no event and no hour of the next day twice', () => {
  const part = fc
    .tuple(fc.integer({ min: 0, max: 1_439 }), fc.integer({ min: 0, max: 1_440 }))
    .map(([start, minutes]) => ({ start, end: start + minutes }));
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const { from, to } = shownHours(parts);
      expect(to - from).toBeLessThanOrEqual(24);
      expect(parts.every(({ start }) => from * 60 <= start && start < to * 60)).toBe(true);
    }),
    runs(200),
  );
});

it('[W1] keeps whole days level over a week, and no two in one place', () => {
  const stay = fc
    .tuple(fc.integer({ min: -100, max: 10 }), fc.integer({ min: 1, max: 100 }))
    .map(([from, days]) => ({ from: addDays(day('2026-11-23'), from), days }))
    .map(({ from, days }) => ({ from, to: addDays(from, days) }));
  fc.assert(
    fc.property(fc.array(stay, { maxLength: 12 }), (stays) => {
      const week = weekLanes(stays, (one) => one, day('2026-11-23'));
      expect(week).toHaveLength(7);
      for (const one of stays) {
        const lanes = week.flatMap(({ lines }) =>
          lines.flatMap((bar, lane) => (bar?.item === one ? [lane] : [])),
        );
        const covered = week.filter((shown) => one.from <= shown.day && shown.day < one.to);
        expect(lanes).toHaveLength(covered.length);
        expect(new Set(lanes).size).toBeLessThanOrEqual(1);
        const drawn = week.flatMap(({ lines }) =>
          lines.flatMap((bar) => (bar?.item === one ? [bar.days] : [])),
        );
        expect(drawn.reduce((sum, days) => sum + days, 0)).toBe(covered.length);
      }
    }),
    runs(100),
  );
});
