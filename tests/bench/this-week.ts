import type { Day } from '../../src/domain/time/day';
import { addDays } from '../../src/domain/time/day';
import type { Window } from '../../src/domain/time/window';
import type { ZoneId } from '../../src/domain/time/zone';
import { startOfDay } from '../../src/domain/time/zoned-day';

/** The time of all measurements: a Monday in the middle of the generated calendars. */
export const now = '2026-03-02T08:00:00Z';
export const zone = 'Europe/Berlin' as ZoneId;

/** The week `weeks` after that of `now`. */
export function weekAt(weeks: number): Window {
  const from = addDays('2026-03-02' as Day, weeks * 7);
  return { from, to: addDays(from, 7), zone };
}

/** The first and last instant of a window, both inclusive, as other libraries require. */
export function datesOf({ from, to }: Window): { readonly from: Date; readonly to: Date } {
  return { from: new Date(startOfDay(from, zone)), to: new Date(startOfDay(to, zone) - 1) };
}
