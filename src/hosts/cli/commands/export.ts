import { resolve } from 'node:path';
import type { ExportTable } from '../../../contract/schemas/export-table';
import type { CommandContext } from '../context';
import { saveText } from '../save-text';
import { mendedText } from '../text/mended';

export interface ExportOptions {
  readonly format: 'ics' | 'csv' | 'json' | 'markdown';
  /** Of CSV; the events without it. */
  readonly table?: ExportTable;
  /** `-o`; without it the text is written to stdout. */
  readonly output?: string;
  readonly shareSafe?: true;
  readonly withTodos?: true;
}

export async function exportAll(context: CommandContext, options: ExportOptions): Promise<void> {
  await context.withPlanner('read', async (planner) => {
    const shareSafe = options.shareSafe ?? false;
    const { format, table } = options;
    const { text, mended, truncated } = await planner.ask('data.export', {
      format,
      shareSafe,
      ...(table && { table }),
      todos: options.withTodos ?? false,
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
