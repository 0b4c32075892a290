import { z } from 'zod';
import { isFormOf } from '../../domain/marking/kind';
import type { Condition } from '../../domain/rules/rule';
import { textFields, textRelations } from '../../domain/rules/rule';
import { calendarId, form, instant, kind, ruleId } from './basic';

const minute = z
  .number()
  .int()
  .min(0)
  .max(24 * 60);

/** A condition needs some text to look for: with an empty one it would hold for every event or for none. */
const saying = (text: string): boolean => text.replace(/[*\s\p{C}]/gu, '') !== '';

const condition = z.union([
  z.strictObject({
    field: z.enum(textFields),
    relation: z.enum(textRelations),
    text: z.string().max(500).refine(saying, 'write what to look for'),
  }),
  z.strictObject({ field: z.literal('calendar'), calendarId }),
  z
    .strictObject({
      field: z.literal('time'),
      weekdays: z.array(z.number().int().min(1).max(7)).max(7).readonly(),
      starts: z.strictObject({ from: minute, to: minute }).nullable(),
    })
    .refine(({ weekdays, starts }) => weekdays.length > 0 || starts !== null, 'choose days or hours')
    .refine(({ starts }) => starts === null || starts.from < starts.to, 'the hours end before they begin'),
]) satisfies z.ZodType<Condition>;

export const conditions = z.array(condition).min(1).max(20);

const outcome = z.strictObject({ kind, form: form.nullable() });
const fits = ({ kind: is, form: as }: z.infer<typeof outcome>): boolean => as === null || isFormOf(is, as);

/** The part of a rule that the user enters. */
export const ruleWords = z
  .strictObject({ ...outcome.shape, conditions, isOn: z.boolean() })
  .refine(fits, 'this kind has no such form');

export const rule = z.strictObject({
  ...outcome.shape,
  id: ruleId,
  place: z.number(),
  conditions,
  isOn: z.boolean(),
  createdAt: instant,
});
