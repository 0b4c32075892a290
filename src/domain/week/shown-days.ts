import { addDays, type Day, startOfMonth, startOfWeek } from '../time/day';

/** The ways in which the week screen shows events (product W1). */
export const calendarViews = ['week', 'day', 'month', 'agenda'] as const;
export type CalendarView = (typeof calendarViews)[number];

/** From `from` (inclusive) to `to` (exclusive). */
export interface ShownDays {
  readonly from: Day;
  readonly to: Day;
}

const weeksOfMonth = 6;
/** The length of an agenda in days. */
export const agendaDays = 14;

/** The days that a view shows when it is at `of`; `firstDay` is 1 (Monday) to 7 (Sunday). A month has six whole weeks. */
export function daysShown(view: CalendarView, of: Day, firstDay: number): ShownDays {
  const days = (from: Day, count: number): ShownDays => ({ from, to: addDays(from, count) });
  switch (view) {
    case 'week':
      return days(startOfWeek(of, firstDay), 7);
    case 'day':
      return days(of, 1);
    case 'month':
      return days(startOfWeek(startOfMonth(of), firstDay), weeksOfMonth * 7);
    case 'agenda':
      return days(of, agendaDays);
  }
}

/** The day to be at after turning to the next (1) or the previous (-1) week, day, month, or fourteen days. */
export function turned(view: CalendarView, of: Day, by: 1 | -1, firstDay: number): Day {
  switch (view) {
    case 'week':
      return addDays(startOfWeek(of, firstDay), by * 7);
    case 'day':
      return addDays(of, by);
    case 'month':
      return startOfMonth(of, by);
    case 'agenda':
      return addDays(of, by * agendaDays);
  }
}
