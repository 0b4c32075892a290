import type { ReminderAbout } from '../domain/reminders/reminder';

/** Where the page shows what a reminder is about: a path of the page, with its query. */
export function reminderPath(about: ReminderAbout): string {
  switch (about.kind) {
    case 'follow-up':
      return '/follow-ups';
    case 'birthday':
      return `/people/${encodeURIComponent(about.id)}`;
    case 'debrief':
    case 'step':
      return `/today?event=${encodeURIComponent(about.eventKey)}`;
  }
}

/** Of several, the list of all of them. */
export const remindersPath = '/today';
