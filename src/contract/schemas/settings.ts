import { z } from 'zod';
import { eventColumns } from '../../domain/saved-views/event-column';
import type { Settings } from '../../domain/settings/settings';
import type { Target } from '../../domain/week/target';
import { email, line, zone } from './basic';
import { ideaLessons, myHours } from './my-hours';
import { reminderSettings } from './reminders';

const amount = z.number().min(0).max(1_000).nullable();
const target = z
  .strictObject({ floor: amount, ceiling: amount })
  .refine(
    ({ floor, ceiling }) => floor === null || ceiling === null || floor <= ceiling,
    'the floor is above the ceiling',
  ) satisfies z.ZodType<Target>;

const dayHours = z.number().min(0).max(24);
const weekTurn = z.strictObject({
  weekday: z.number().int().min(1).max(7),
  hour: z.number().int().min(0).max(23),
});

const columns = z
  .array(z.enum(eventColumns))
  .refine((all) => new Set(all).size === all.length, 'a column comes twice');

export const settings = z.strictObject({
  colorScheme: z.enum(['light', 'dark']).nullable(),
  firstDay: z.number().int().min(1).max(7).nullable(),
  hourCycle: z.union([z.literal(12), z.literal(24)]).nullable(),
  zone: zone.nullable(),
  letterKeys: z.boolean(),
  suggestions: z.boolean(),
  eventColumns: columns.nullable(),
  myEmails: z.array(email).max(20),
  isOwnerAsked: z.boolean(),
  targets: z.strictObject({ networkingHours: target, socialHours: target, people: target }),
  wholeDayHours: z.strictObject({ networking: dayHours, social: dayHours }),
  weekTurn: weekTurn.nullable(),
  myName: line,
  keepPhotos: z.boolean(),
  reminders: reminderSettings,
  startsAtLogin: z.boolean(),
  staysInTray: z.boolean(),
  myHours,
  ideaLessons,
}) satisfies z.ZodType<Settings>;
