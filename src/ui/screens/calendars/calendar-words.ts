import type { CalendarView } from '../../../contract/views/calendar';
import type { Day } from '../../../domain/time/day';
import type { Format } from '../../../words/format';
import { counted } from './came-words';

/** `212 events · 2 archived · 1 note from reading the file`. */
export function contentText({ events, archived, problems, kind }: CalendarView): string {
  const read = kind === 'subscription' ? 'reading it' : 'reading the file';
  return [
    counted(events, 'event', 'events'),
    archived > 0 ? `${archived.toLocaleString('en-GB')} archived` : '',
    problems > 0 ? `${counted(problems, 'note', 'notes')} from ${read}` : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** `robin-work.ics, imported Mon 23 Nov, 10:20`. */
export function importedText(calendar: CalendarView, format: Format, today: Day): string {
  const at = `${format.relativeDay(format.dayOf(calendar.importedAt), today)}, ${format.time(calendar.importedAt)}`;
  return calendar.kind === 'sample'
    ? 'A made-up calendar to look around in. It goes again with one click, and with it what you did in it.'
    : `${calendar.fileName}, imported ${lowered(at)}`;
}

/** `today` inside a sentence; weekdays keep their capital. */
export const lowered = (text: string): string =>
  text.replace(/^(Today|Tomorrow|Yesterday)/, (word) => word.toLowerCase());
