import { z } from 'zod';
import { earliestOffset, latestOffset } from '../../domain/run-sheets/offset';
import type { RunSheet, StepTime } from '../../domain/run-sheets/run-sheet';
import { stepStates } from '../../domain/run-sheets/run-sheet';
import type { RunSheetTemplate } from '../../domain/run-sheets/template';
import { day, form, itemId, line, templateName } from './basic';

const offset = z.number().int().min(earliestOffset).max(latestOffset);

export const stepState = z.enum(stepStates);
export const stepTime = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('offset'), days: offset }),
  z.strictObject({ by: z.literal('day'), day }),
]) satisfies z.ZodType<StepTime>;

export const runSheet = z.strictObject({
  id: itemId.optional(),
  template: templateName.nullable(),
  steps: z
    .array(
      z.strictObject({
        id: itemId,
        text: line,
        time: stepTime,
        state: stepState,
        settledDay: day.optional(),
        isNeeded: z.boolean().optional(),
        wanted: offset.optional(),
      }),
    )
    .max(500)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'two steps have one id'),
  fittedTo: z.strictObject({ first: day, last: day }).optional(),
  sequence: z.number().int().min(0).optional(),
}) satisfies z.ZodType<RunSheet>;

export const runSheetTemplate = z.strictObject({
  id: templateName,
  name: line,
  form: form.nullable(),
  steps: z
    .array(z.strictObject({ id: itemId, text: line, days: offset, isNeeded: z.boolean() }))
    .max(200)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'two steps have one id'),
}) satisfies z.ZodType<RunSheetTemplate>;
