import type { EventRow } from '../../../contract/views/event';
import type { Kind } from '../../../domain/marking/kind';
import type { Day } from '../../../domain/time/day';
import { addDays } from '../../../domain/time/day';
import { events } from '../../../words/counts';
import type { Format } from '../../../words/format';
import { createFormat } from '../../../words/format';
import { checkDays } from '../arguments';
import type { CommandContext } from '../context';
import { sayDamage } from '../damage';
import { toEventJson } from '../text/event-json';
import { oneLine, shapeOf, toTable } from '../text/output';
import type { Days } from '../typed-days';
import { readDays, sayDays, todayOf } from '../typed-days';

export interface EventsOptions {
  readonly from?: string;
  readonly to?: string;
  readonly kind?: Kind | 'unmarked';
  readonly text?: string;
  readonly with?: string;
}

/** The default window, in days before and after today, or before or after the day that is given. */
const eventsWindow = { back: 30, ahead: 180 } as const;

const dayOptions = ['from', 'to'] as const;

/** `mingle events`: the events that overlap [from, to), by start. */
export async function listEvents(context: CommandContext, options: EventsOptions): Promise<void> {
  checkDays(readDays(context, options, dayOptions, todayOf(context)));
  await context.withPlanner('read', async (planner) => {
    const info = await planner.ask('app.info', {});
    const { today } = info;
    const days = readDays(context, options, dayOptions, today);
    sayDays(context, options, dayOptions, today);
    checkDays(days);
    const { events: rows, truncated } = await planner.ask('events.list', {
      ...windowOf(days, today),
      ...(options.kind === undefined ? {} : { kind: options.kind }),
      ...(options.text === undefined ? {} : { text: options.text }),
      ...(options.with === undefined ? {} : { person: options.with }),
    });
    context.print(rows.map(toEventJson), () => eventsTable(rows, createFormat(info)));
    await sayDamage(context, planner);
    if (truncated) context.words('There are more events than could be listed. Ask for a shorter time.');
  });
}

function windowOf({ from, to }: Days<'from' | 'to'>, today: Day): { readonly from: Day; readonly to: Day } {
  const earliest = to !== undefined && to < today ? to : today;
  const latest = from !== undefined && from > today ? from : today;
  return {
    from: from ?? addDays(earliest, -eventsWindow.back),
    to: to ?? addDays(latest, eventsWindow.ahead),
  };
}

function eventsTable(rows: readonly EventRow[], format: Format): string {
  if (rows.length === 0) return 'No events.\n';
  const lines = rows.map((row) => [
    format.dated(row.span),
    row.progress.total > 0 ? `${row.progress.done}/${row.progress.total}` : '',
    `${shapeOf(row.mark?.kind ?? null)} ${oneLine(row.summary)}${noteOn(row)}`,
  ]);
  return `${toTable(lines)}${format.counted(rows.length, events)}\n`;
}

function noteOn(row: EventRow): string {
  if (row.status === 'cancelled') return ' (cancelled)';
  return row.declined ? ' (declined)' : '';
}
