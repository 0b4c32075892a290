import { resolve } from 'node:path';
import type { EventRow } from '../../../contract/views/event';
import { addDays } from '../../../domain/time/day';
import type { CsvCell } from '../../../words/csv';
import { csvText } from '../../../words/csv';
import { purposeLine } from '../../../words/purpose';
import type { CommandContext, CommandPlanner } from '../context';
import { saveText } from '../save-text';
import { mendedText } from '../text/mended';
import { toSpanJson } from '../text/output';

export interface ExportOptions {
  readonly format: 'ics' | 'csv' | 'json' | 'markdown';
  /** `-o`; without it the text is written to stdout. */
  readonly output?: string;
  readonly shareSafe?: true;
}

/** In days before and after today; the table lists occurrences, and a series may be endless. */
const csvWindow = { back: 10 * 366, ahead: 366 } as const;

export async function exportAll(context: CommandContext, options: ExportOptions): Promise<void> {
  await context.withPlanner('read', async (planner) => {
    const shareSafe = options.shareSafe ?? false;
    const { text, mended } =
      options.format === 'csv'
        ? { text: await toCsv(context, planner, shareSafe), mended: [] }
        : await planner.ask('data.export', { format: options.format, shareSafe });
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

const sharedColumns = [
  ...['uid', 'recurrenceId', 'start', 'end', 'allDay', 'summary', 'location', 'status', 'calendar'],
  ...['kind', 'form', 'prepDone', 'prepTotal'],
];
const ownColumns = ['purpose', 'people'];

async function toCsv(context: CommandContext, planner: CommandPlanner, shareSafe: boolean): Promise<string> {
  const { today } = await planner.ask('app.info', {});
  const { events, truncated } = await planner.ask('events.list', {
    from: addDays(today, -csvWindow.back),
    to: addDays(today, csvWindow.ahead),
  });
  if (truncated) context.words('There are more events than a table can hold; the last ones are missing.');
  const calendars = await planner.ask('calendars.list', {});
  const names = new Map(calendars.map(({ id, name }) => [id, name]));
  const columns = shareSafe ? sharedColumns : [...sharedColumns, ...ownColumns];
  return csvText(
    columns,
    events.map((row) => toCsvRow(row, names.get(row.calendarId) ?? '').slice(0, columns.length)),
  );
}

/** In the order of the columns, the own ones last. */
function toCsvRow(row: EventRow, calendar: string): readonly CsvCell[] {
  const { start, end, allDay } = toSpanJson(row.span);
  const { uid, recurrenceId, summary, location, status, mark, progress } = row;
  return [
    ...[uid, recurrenceId ?? '', start, end, String(allDay), summary, location, status, calendar],
    ...[mark?.kind ?? '', mark?.form ?? '', progress.done, progress.total],
    ...[purposeLine(row.purposes), row.people],
  ];
}
