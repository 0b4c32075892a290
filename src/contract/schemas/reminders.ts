import { z } from 'zod';
import type { Reminded } from '../../domain/reminders/reminded';
import type { ReminderSettings } from '../../domain/reminders/reminder-settings';
import { instant } from './basic';

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time is written HH:MM');

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
