import type { CalendarView } from '../../../contract/views/calendar';
import type { Day } from '../../../domain/time/day';
import type { Instant } from '../../../domain/time/instant';
import { events as eventForms } from '../../../words/counts';
import { lowered } from '../../../words/day-format';
import type { Format } from '../../../words/format';
import type { CountFormat, PluralForms } from '../../../words/language';

const notesOfFile: PluralForms = {
  one: '# note from reading the file',
  other: '# notes from reading the file',
};
const notesOfSubscription: PluralForms = { one: '# note from reading it', other: '# notes from reading it' };

/** What is in a calendar, in parts: `212 events`, `2 archived`, `1 note from reading the file`; empty for nothing. */
export function contentTexts(
  { events, archived, problems, kind }: CalendarView,
  { number, counted }: CountFormat,
) {
  const notes = kind === 'subscription' ? notesOfSubscription : notesOfFile;
  return {
    events: counted(events, eventForms),
    archived: archived > 0 ? `${number(archived)} archived` : '',
    notes: problems > 0 ? counted(problems, notes) : '',
  };
}

/** `Today, 09:05`, `Mon 23 Nov, 10:20`. */
export const momentText = (at: Instant, format: Format, today: Day): string =>
  `${format.relativeDay(format.dayOf(at), today)}, ${format.time(at)}`;

/** `robin-work.ics, imported Mon 23 Nov, 10:20`. */
export function importedText(calendar: CalendarView, format: Format, today: Day): string {
  const at = momentText(calendar.importedAt, format, today);
  return calendar.kind === 'sample'
    ? 'A made-up calendar to look around in. It goes again with one click, and with it what you did in it.'
    : `${calendar.fileName}, imported ${lowered(at)}`;
}
