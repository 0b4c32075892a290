import { z } from 'zod';
import type { Reminder } from '../domain/reminders/reminder';
import { read, write } from './operation';
import { instant } from './schemas/basic';

/** The part of the contract about reminders (product R1, R2). */
export const reminderOperations = {
  /** What came due since the user last looked and is still open, the oldest first; at most of the last 30 days. */
  'reminders.list': read(z.object({})).returns<readonly Reminder[]>(),
  /** The user has seen what was due until then. It is no edit, and is not undone. */
  'reminders.seen': write(z.object({ until: instant })).returns<null>(),
};
