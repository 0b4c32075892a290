import type { CalendarId } from '../../../domain/calendars/calendar';

const parameter = 'calendar';

/** The address of what left one calendar, or any (null). */
export const archivedPath = (calendar: CalendarId | null): string =>
  calendar === null ? '/archived' : `/archived?${new URLSearchParams({ [parameter]: calendar })}`;

/** The calendar that an address names; null for all. */
export const calendarIn = (search: string): CalendarId | null =>
  new URLSearchParams(search).get(parameter) as CalendarId | null;
