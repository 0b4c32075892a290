import type { CalendarId, CalendarSource } from '../calendars/calendar';

/** The calendar of own events. It is in no list of calendars, so nobody can remove or replace it. */
export const ownCalendar: CalendarSource = {
  id: 'mingle-own-events' as CalendarId,
  kind: 'own',
  name: 'Mingle',
  fileName: '',
  addedAt: 0,
  importedAt: 0,
  sha256: '',
  zoneAnswers: {},
  subscription: null,
  removedAt: null,
};
