import type { CalendarView } from '../../../contract/views/calendar';
import { toUtcText } from '../../../domain/time/instant';
import type { CommandContext } from '../context';
import { oneLine, toTable } from '../text/output';

/** `mingle calendars`: subscriptions by their server, never by their address. */
export async function listCalendars(context: CommandContext): Promise<void> {
  await context.withPlanner('read', async (planner) => {
    const calendars = await planner.ask('calendars.list', {});
    context.print(calendars.map(toJson), () => calendarsTable(calendars));
  });
}

const toJson = ({ id, name, kind, events, subscription }: CalendarView) => ({
  id,
  name,
  kind,
  events,
  server: subscription?.host ?? null,
  everyMinutes: subscription?.everyMinutes ?? null,
  fetched: subscription && toUtcText(subscription.fetchedAt),
  next: subscription?.nextFetch ? toUtcText(subscription.nextFetch) : null,
  paused: subscription?.isPaused ?? null,
  held: subscription?.held ?? null,
  trouble: subscription?.trouble?.message ?? null,
});

function calendarsTable(calendars: readonly CalendarView[]): string {
  if (calendars.length === 0) return 'No calendars yet.\n';
  return toTable([
    ['Name', 'Kind', 'Events', 'Server', 'Fetched', 'Next', 'Trouble'],
    ...calendars.map(({ name, kind, events, subscription }) => [
      oneLine(name),
      kind,
      String(events),
      ...(subscription
        ? [
            subscription.host,
            toUtcText(subscription.fetchedAt),
            nextText(subscription),
            troubleText(subscription),
          ]
        : ['', '', '', '']),
    ]),
  ]);
}

const troubleText = ({ trouble, held }: NonNullable<CalendarView['subscription']>): string => {
  if (trouble) return oneLine(trouble.message);
  if (held === 'waits') return 'what the server sends now waits for your word';
  return held === 'refused' ? 'you did not take what the server sent last' : '';
};

function nextText({ nextFetch, isPaused }: NonNullable<CalendarView['subscription']>): string {
  if (isPaused) return 'paused';
  return nextFetch === null ? 'when asked' : toUtcText(nextFetch);
}
