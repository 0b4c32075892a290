import type { ReminderAbout } from '../domain/reminders/reminder';
import { personPath, todayPath } from './page-path';

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
