import type { CalendarId } from '../../../../domain/calendars/calendar';

/** The name of each calendar. */
export type CalendarNames = ReadonlyMap<CalendarId, string>;
