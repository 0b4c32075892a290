import type { CalendarView, SubscriptionView } from '../../../contract/views/calendar';
import { toUtcText } from '../../../domain/time/instant';
import type { Format } from '../../../words/format';
import type { CommandContext } from '../context';
import { formatOf } from '../context';
import { oneLine, toTable } from '../text/output';

/** `mingle calendars`: shows the server of a subscription, never its secret address. */
export async function listCalendars(context: CommandContext): Promise<void> {
  await context.withPlanner('read', async (planner) => {
    const calendars = await planner.ask('calendars.list', {});
    const format = await formatOf(planner);
    context.print(calendars.map(toJson), () => calendarsTable(calendars, format));
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

function calendarsTable(calendars: readonly CalendarView[], format: Format): string {
  if (calendars.length === 0) return 'No calendars yet.\n';
  return toTable([
    ['Name', 'Kind', 'Events', 'Server', 'Fetched', 'Next', 'Trouble'],
    ...calendars.map(({ name, kind, events, subscription }) => [
      oneLine(name),
      kind,
      format.number(events),
      ...(subscription
        ? [
            subscription.host,
            format.datedMoment(subscription.fetchedAt),
            nextText(subscription, format),
            troubleText(subscription),
          ]
        : ['', '', '', '']),
    ]),
  ]);
}

const troubleText = ({ trouble, held }: SubscriptionView): string => {
  if (trouble) return oneLine(trouble.message);
  if (held === 'waits') return 'what the server sends now waits for your word';
  return held === 'refused' ? 'you did not take what the server sent last' : '';
};

function nextText({ nextFetch, isPaused }: SubscriptionView, format: Format): string {
  if (isPaused) return 'paused';
  return nextFetch === null ? 'when asked' : format.datedMoment(nextFetch);
}
