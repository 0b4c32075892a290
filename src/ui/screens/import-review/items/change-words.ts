import type { FieldChange } from '../../../../domain/calendars/review';
import { type Day, parseDay } from '../../../../domain/time/day';
import type { Format } from '../../../../words/format';

const timeFields = /^(start|end|occurrence of .+)$/;
const stamp = /(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2})?(Z| UTC)?)?/g;

/**
 * A change as a person reads it: in the fields that hold times, `2026-12-01 10:00` becomes `Tue 1 Dec, 10:00`.
 * Other fields stay letter by letter, for they are the calendar's own words.
 */
export function toReadable(change: FieldChange, format: Format, today: Day): FieldChange {
  if (!timeFields.test(change.field)) return change;
  const readable = (text: string) =>
    text.replaceAll(stamp, (written: string, date: string, clock?: string, utc?: string) => {
      const day = parseDay(date);
      if (day === null) return written;
      if (!clock) return format.eventTime({ kind: 'all-day', day }, today);
      if (utc) return format.eventTime({ kind: 'utc', at: Date.parse(`${day}T${clock}:00Z`) }, today);
      return format.eventTime({ kind: 'floating', wall: `${day}T${clock}:00` }, today);
    });
  return {
    field: readable(change.field),
    before: readable(change.before),
    after: readable(change.after),
  };
}
