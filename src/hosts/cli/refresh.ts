import type { CalendarView } from '../../contract/views/app';
import type { RefreshResult } from '../../contract/views/review';
import { isDue } from '../../domain/calendars/subscription';
import type { CommandContext, CommandPlanner } from './context';
import { CommandFailure } from './failure';
import { countText, oneLine } from './output';

interface Refreshed extends Pick<RefreshResult, 'outcome' | 'added' | 'changed' | 'gone' | 'same'> {
  readonly calendar: string;
}

interface Failed {
  readonly calendar: string;
  readonly code: string;
  readonly message: string;
}

/** `mingle refresh [CALENDAR...]`: one after the other; one that fails holds up no other, and the command ends with 1. */
export async function refreshCalendars(
  context: CommandContext,
  names: readonly string[],
  options: { readonly due?: true },
): Promise<void> {
  await context.withPlanner('write', async (planner) => {
    const meant = subscriptionsCalled(names, await planner.ask('calendars.list', {}));
    const unasked = options.due ?? false;
    const now = context.clock.now();
    const wanted = unasked
      ? meant.filter(({ subscription }) => subscription && isDue(subscription, now))
      : meant;
    const refreshed: Refreshed[] = [];
    const failed: Failed[] = [];
    for (const calendar of wanted) {
      const result = await refreshOne(planner, calendar, unasked);
      if ('outcome' in result) {
        refreshed.push(result);
        if (result.outcome === 'waiting') context.words(`${oneLine(calendar.name)}: ${waits}`);
      } else {
        failed.push(result);
        context.words(`${oneLine(calendar.name)}: ${result.message}`);
      }
    }
    context.print({ refreshed, failed }, () =>
      wanted.length === 0 ? 'There is nothing to fetch.\n' : refreshed.map(refreshedText).join(''),
    );
    if (failed.length > 0) throw new CommandFailure({ code: 'bad-input', message: failedText(failed) });
  });
}

const waits =
  'what its server sends now would drop most of its events, or names a zone that nobody knows. Nothing was taken; open Mingle and refresh it there to decide.';

/** The subscriptions with these names or ids, each once; all of them where none is named. */
function subscriptionsCalled(
  names: readonly string[],
  calendars: readonly CalendarView[],
): readonly CalendarView[] {
  if (names.length === 0) return calendars.filter(({ subscription }) => subscription !== null);
  const meant = names.flatMap((name) => {
    const called = calendars.filter((one) => one.id === name || one.name === name);
    const fetched = called.filter(({ subscription }) => subscription !== null);
    if (fetched.length > 0) return fetched;
    const message =
      called.length > 0
        ? `“${oneLine(name)}” is a file and not fetched from an address.`
        : `There is no calendar called “${oneLine(name)}”; mingle calendars lists them.`;
    throw new CommandFailure({ code: 'not-found', message });
  });
  return [...new Set(meant)];
}

async function refreshOne(
  planner: CommandPlanner,
  { id, name }: CalendarView,
  unasked: boolean,
): Promise<Refreshed | Failed> {
  try {
    const result = await planner.ask('subscription.refresh', { id, unasked });
    const { outcome, added, changed, gone, same } = result;
    return { calendar: name, outcome, added, changed, gone, same };
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    return { calendar: name, code: error.failure.code, message: error.failure.message };
  }
}

const refreshedText = ({ calendar, outcome, added, changed, gone, same }: Refreshed): string =>
  `${oneLine(calendar)}: ${outcome}, ${added} new, ${changed} changed, ${gone} gone, ${same} same\n`;

const failedText = (failed: readonly Failed[]): string =>
  `${countText(failed.length, 'calendar', 'calendars')} could not be fetched; what was there before stays.`;
