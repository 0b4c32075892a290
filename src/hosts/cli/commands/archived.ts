import type { ArchivedEvent, ArchivedRow } from '../../../contract/views/archive';
import { isOfChoice } from '../../../domain/marking/kind';
import { toUtcText } from '../../../domain/time/instant';
import { events as eventForms } from '../../../words/counts';
import type { Format } from '../../../words/format';
import type { CommandContext } from '../context';
import { formatOf } from '../context';
import { sayDamage } from '../damage';
import { toEventJson } from '../text/event-json';
import { oneLine, shapeOf, toTable } from '../text/output';
import type { EventsOptions } from './events';

/** An archived event, or a date of an archived series that has a plan of its own. */
interface ArchivedLine extends Pick<ArchivedEvent, 'goneAt' | 'calendarName'> {
  readonly row: ArchivedRow;
}

const linesOf = (event: ArchivedEvent): readonly ArchivedLine[] =>
  [event, ...event.dates].map((row) => ({ row, goneAt: event.goneAt, calendarName: event.calendarName }));

/** `mingle events --archived`: what left its calendar, newest gone first. */
export async function listArchived(
  context: CommandContext,
  { text, kind }: Pick<EventsOptions, 'text' | 'kind'>,
): Promise<void> {
  await context.withPlanner('read', async (planner) => {
    const events = await planner.ask('archive.list', text === undefined ? {} : { text });
    const lines = events
      .flatMap(linesOf)
      .filter(({ row }) => kind === undefined || isOfChoice(row.mark?.kind ?? null, kind));
    const format = await formatOf(planner);
    context.print(lines.map(toJson), () => toText(lines, format));
    await sayDamage(context, planner);
  });
}

const toJson = ({ row, goneAt }: ArchivedLine) => ({
  ...toEventJson(row),
  archived: true,
  goneAt: toUtcText(goneAt),
});

function toText(lines: readonly ArchivedLine[], format: Format): string {
  if (lines.length === 0) return 'Nothing is archived.\n';
  const cells = lines.map(({ row, goneAt, calendarName }) => [
    format.dated(row.span),
    row.progress.total > 0 ? `${row.progress.done}/${row.progress.total}` : '',
    `${shapeOf(row.mark?.kind ?? null)} ${oneLine(row.summary)}`,
    `left ${oneLine(calendarName)} on ${format.datedMoment(goneAt)}`,
  ]);
  return `${toTable(cells)}${format.counted(lines.length, eventForms)}\n`;
}
