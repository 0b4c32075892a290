import type { EventRow } from '../../../contract/views/event';
import type { Kind } from '../../../domain/marking/kind';
import type { Day } from '../../../domain/time/day';
import { addDays } from '../../../domain/time/day';
import type { ZoneId } from '../../../domain/time/zone';
import type { CommandContext } from '../context';
import { sayDamage } from '../damage';
import { toEventJson } from '../text/event-json';
import { countText, createWhenText, oneLine, shapeOf, toTable } from '../text/output';

export interface EventsOptions {
  readonly from?: Day;
  readonly to?: Day;
  readonly kind?: Kind | 'unmarked';
  readonly text?: string;
  readonly with?: string;
}

/** Without `--from` and `--to`: this many days before and after today. */
const eventsWindow = { back: 30, ahead: 180 } as const;

/** `mingle events`: what overlaps [from, to), by start. */
export async function listEvents(context: CommandContext, options: EventsOptions): Promise<void> {
  await context.withPlanner('read', async (planner) => {
    const { today, zone } = await planner.ask('app.info', {});
    const { events, truncated } = await planner.ask('events.list', {
      from: options.from ?? addDays(today, -eventsWindow.back),
      to: options.to ?? addDays(today, eventsWindow.ahead),
      ...(options.kind === undefined ? {} : { kind: options.kind }),
      ...(options.text === undefined ? {} : { text: options.text }),
      ...(options.with === undefined ? {} : { person: options.with }),
    });
    context.print(events.map(toEventJson), () => eventsTable(events, zone));
    await sayDamage(context, planner);
    if (truncated) context.words('There are more events than could be listed. Ask for a shorter time.');
  });
}

function eventsTable(events: readonly EventRow[], zone: ZoneId): string {
  if (events.length === 0) return 'No events.\n';
  const whenText = createWhenText(zone);
  const rows = events.map((row) => [
    whenText(row.span),
    row.progress.total > 0 ? `${row.progress.done}/${row.progress.total}` : '',
    `${shapeOf(row.mark?.kind ?? null)} ${oneLine(row.summary)}${noteOn(row)}`,
  ]);
  return `${toTable(rows)}${countText(events.length, 'event', 'events')}\n`;
}

function noteOn(row: EventRow): string {
  if (row.status === 'cancelled') return ' (cancelled)';
  return row.declined ? ' (declined)' : '';
}
