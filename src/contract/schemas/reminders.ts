import { z } from 'zod';
import type { Reminded } from '../../domain/reminders/reminded';
import type { ReminderSettings } from '../../domain/reminders/reminder-settings';
import { clockTime, instant } from './basic';

export const reminderSettings = z.strictObject({
  isOn: z.boolean(),
  quietFrom: clockTime,
  quietTo: clockTime,
  digestAt: clockTime,
}) satisfies z.ZodType<ReminderSettings>;

export const reminded = z.strictObject({
  shownUntil: instant.nullable(),
  seenUntil: instant.nullable(),
}) satisfies z.ZodType<Reminded>;
