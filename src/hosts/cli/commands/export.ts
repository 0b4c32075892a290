import { resolve } from 'node:path';
import type { ExportKinds } from '../../../contract/export/export-options';
import type { ExportTable } from '../../../contract/schemas/export-table';
import { checkDays } from '../arguments';
import type { CommandContext } from '../context';
import { saveText } from '../save-text';
import { mendedText } from '../text/mended';
import { readDays, sayDays, todayOf } from '../typed-days';

export interface ExportOptions {
  readonly format: 'ics' | 'csv' | 'json' | 'markdown';
  /** Of CSV; the events without it. */
  readonly table?: ExportTable;
  /** `-o`; without it the text is written to stdout. */
  readonly output?: string;
  readonly shareSafe?: true;
  readonly withTodos?: true;
  readonly kind?: ExportKinds;
  readonly own?: true;
  readonly from?: string;
  readonly to?: string;
}

const dayOptions = ['from', 'to'] as const;

export async function exportAll(context: CommandContext, options: ExportOptions): Promise<void> {
  checkDays(readDays(context, options, dayOptions, todayOf(context)));
  await context.withPlanner('read', async (planner) => {
    const { today } = await planner.ask('app.info', {});
    const days = readDays(context, options, dayOptions, today);
    sayDays(context, options, dayOptions, today);
    checkDays(days);
    const shareSafe = options.shareSafe ?? false;
    const { format, table, kind, own } = options;
    const { text, mended, truncated } = await planner.ask('data.export', {
      format,
      shareSafe,
      ...(table && { table }),
      todos: options.withTodos ?? false,
      ...(kind && { kinds: kind }),
      ...(own && { own }),
      ...days,
    });
    if (truncated) context.words('There are more events than a table can hold; the last ones are missing.');
    if (options.output === undefined) context.data(text);
    else await saveText(resolve(context.cwd, options.output), text);
    if (text === '') context.words(nothingPlanned);
    const note = mendedText(mended, context.format);
    if (note !== null) context.words(note);
  });
}

/** Only Markdown has nothing at all where nothing is planned. */
const nothingPlanned =
  'There is nothing to write yet: Markdown has the events that you prepared or have follow-ups from.';
