import { z } from 'zod';
import { day } from '../schemas/basic';
import { exportTables } from '../schemas/export-table';

/** Which events go out: all with a mark, or those of a kind, where `both` is of each. */
export const exportKinds = ['networking', 'social', 'marked'] as const;
export type ExportKinds = (typeof exportKinds)[number];

/** What an export contains. The choice of events is for .ics, Markdown and the table of events. */
export const exportOptions = z
  .object({
    format: z.enum(['ics', 'csv', 'json', 'markdown']),
    shareSafe: z.boolean(),
    /** Of CSV; the events without it. Only these can be shared. */
    table: z.enum(exportTables).optional(),
    /** In .ics, steps and follow-ups still to do as tasks (VTODO); never in a share-safe copy. */
    todos: z.boolean().optional(),
    kinds: z.enum(exportKinds).optional(),
    /** Only events of the user's own. */
    own: z.boolean().optional(),
    /** Only events that take place on or after this day; in .ics a series goes out whole. */
    from: day.optional(),
    /** And before this one. */
    to: day.optional(),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from < to, {
    path: ['to'],
    message: 'the last day is not before the first',
  });
export type ExportOptions = z.output<typeof exportOptions>;
