import type { EventKey } from '../domain/event/key';
import type { ReminderAbout } from '../domain/reminders/reminder';

/** Below it are the pages of people. */
export const peoplePrefix = '/people/';

/** The address of a person's page, by the id or another reference of the person. */
export const personPath = (ref: string): string => `${peoplePrefix}${encodeURIComponent(ref)}`;

/** Today, with an event opened beside it. */
export const todayPath = (event: EventKey): string => `/today?event=${encodeURIComponent(event)}`;

/** In the query of a page that a hidden window shows to write it as a PDF: that window adds the page numbers. */
export const forPdf = 'pdf';

/** Where the page shows what a reminder is about: a path of the page, with its query. */
export function reminderPath(about: ReminderAbout): string {
  switch (about.kind) {
    case 'follow-up':
      return '/follow-ups';
    case 'birthday':
      return personPath(about.id);
    case 'debrief':
    case 'step':
      return todayPath(about.eventKey);
  }
}

/** Of several, the list of all of them. */
export const remindersPath = '/today';
