import { addDays, type Day } from '../domain/time/day';
import type { CalendarView, ShownDays } from '../domain/week/shown-days';
import type { Format } from './format';
import type { PluralForms } from './language';
import { weekTitle } from './week';

export const viewWords: Readonly<Record<CalendarView, string>> = {
  week: 'Week',
  day: 'Day',
  month: 'Month',
  agenda: 'Agenda',
};

interface TurnWords {
  readonly before: string;
  readonly after: string;
}

export const turnWords: Readonly<Record<CalendarView, TurnWords>> = {
  week: { before: 'The week before', after: 'The week after' },
  day: { before: 'The day before', after: 'The day after' },
  month: { before: 'The month before', after: 'The month after' },
  agenda: { before: 'The two weeks before', after: 'The two weeks after' },
};

/** `Events of the day`. */
export const eventsOf = (view: CalendarView): string =>
  view === 'agenda' ? 'Events by day' : `Events of the ${view}`;

/** `Today, Monday 30 November`, `November 2026`, `30 November – 13 December`. */
export function viewTitle(
  view: CalendarView,
  of: Day,
  { from, to }: ShownDays,
  today: Day,
  firstDay: number,
  format: Pick<Format, 'day' | 'days' | 'monthOf' | 'relativeDay'>,
): string {
  const year = (day: Day) => (day.slice(0, 4) === today.slice(0, 4) ? '' : ` ${day.slice(0, 4)}`);
  switch (view) {
    case 'week':
      return weekTitle(from, today, firstDay, format);
    case 'day': {
      const near = ['Today', 'Tomorrow', 'Yesterday'].find((word) => word === format.relativeDay(of, today));
      return `${near === undefined ? '' : `${near}, `}${format.day(of, 'long')}${year(of)}`;
    }
    case 'month':
      return format.monthOf(of);
    case 'agenda':
      return `${format.days(from, addDays(to, -1))}${year(addDays(to, -1))}`;
  }
}

const events: PluralForms = { one: '# event', other: '# events' };
const later: PluralForms = { one: '# more later', other: '# more later' };
const earlier: PluralForms = { one: '# more earlier', other: '# more earlier' };

/** The name of a day of the month: `Monday 30 November, 3 events`. */
export const dayOfMonthWords = (day: Day, count: number, format: Pick<Format, 'day' | 'counted'>): string =>
  `${format.day(day, 'long')}, ${count === 0 ? 'no events' : format.counted(count, events)}`;

/** What lies outside the hours that can be seen. */
export const foldWords = (count: number, where: 'above' | 'below', format: Pick<Format, 'counted'>): string =>
  format.counted(count, where === 'below' ? later : earlier);

export const moreWords = (count: number, { number }: Pick<Format, 'number'>): string =>
  `+${number(count)} more`;

const leftOut: PluralForms = {
  one: '# event has no room on this page.',
  other: '# events have no room on this page.',
};

/** Under a printed page; empty when all is on it. */
export const leftOutSentence = (count: number, { counted }: Pick<Format, 'counted'>): string =>
  count === 0 ? '' : counted(count, leftOut);

export const emptyWords = (view: CalendarView, filtered: boolean): string => {
  const where = view === 'agenda' ? 'in these two weeks' : `in this ${view}`;
  return filtered ? `Nothing of this kind ${where}.` : `Nothing ${where} yet.`;
};

export const truncatedWords = 'There are more events than can be shown at once; some are missing here.';
