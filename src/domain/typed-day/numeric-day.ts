import type { Day } from '../time/day';
import type { Reading, When } from './reading';
import { dayOf, dayOfSomeYear, dayReading, problemReading } from './reading';

export interface NumericOrder extends When {
  /** True if the user's region writes 10/25. */
  readonly monthFirst: boolean;
}

const yearFirst = /^(\d{4}) ?([./-]) ?(\d{1,2}) ?\2 ?(\d{1,2})\.?$/;
const withYear = /^(\d{1,2}) ?([./-]) ?(\d{1,2}) ?\2 ?'?(\d{4}|\d{2})\.?$/;
const spaced = /^(\d{1,2}) (\d{1,2}) (\d{4})$/;
/** With a hyphen it could be a range. */
const withoutYear = /^(\d{1,2}) ?([./]) ?(\d{1,2})( ?\.)?$/;

/** Numbers of years are written with two digits only for years of this century. */
const toYear = (digits: string): number => Number(digits) + (digits.length === 2 ? 2000 : 0);

/**
 * Reads `25.10.`, `25/10/2026`, `2026-10-26`. The region decides the order of day and month, unless only the other order is a
 * day; `3.11.` with its last point is always day and month. Two numbers and a year never become another day than written.
 */
export function readNumericDay(text: string, order: NumericOrder): Reading {
  const [, year, , month, day] = yearFirst.exec(text) ?? [];
  if (year !== undefined) {
    const found = dayOf(Number(year), Number(month), Number(day));
    return found === null ? problemReading({ code: 'no-such-day' }) : dayReading(found, 'date');
  }
  const full = withYear.exec(text);
  if (full) return inOrder(full[1], full[3], toYear(full[4] ?? ''), order);
  const apart = spaced.exec(text);
  if (apart) return inOrder(apart[1], apart[2], toYear(apart[3] ?? ''), order);
  const short = withoutYear.exec(text);
  if (!short) return null;
  const isDayFirst = short[4] !== undefined;
  return inOrder(short[1], short[3], null, isDayFirst ? { ...order, monthFirst: false } : order, isDayFirst);
}

function inOrder(
  first = '',
  second = '',
  year: number | null,
  order: NumericOrder,
  onlyThisOrder = false,
): Reading {
  const make = (day: string, month: string): Day | null =>
    year === null
      ? dayOfSomeYear(Number(month), Number(day), order)
      : dayOf(year, Number(month), Number(day));
  const [dayFirst, monthFirst] = [make(first, second), onlyThisOrder ? null : make(second, first)];
  const found = order.monthFirst ? (monthFirst ?? dayFirst) : (dayFirst ?? monthFirst);
  if (found === null) return problemReading({ code: 'no-such-day' });
  return dayReading(found, year === null ? 'year-day' : 'date');
}
