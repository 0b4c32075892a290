import { ownNameAt, ownNameYielding } from '../../domain/follow-ups/own-name';
import type { Settings } from '../../domain/settings/settings';
import type { LoadedCalendar } from '../agenda/loaded-calendar';
import type { PlannedOccurrence } from '../agenda/planned-occurrence';
import type { PlannerContext } from '../context';
import { runYielding } from '../pacing/run-yielding';

/** Tells the user's name for a message about an event, or about none. */
export type MyName = (planned: PlannedOccurrence | null) => Promise<string>;

interface Found {
  readonly calendars: readonly LoadedCalendar[];
  readonly myEmails: Settings['myEmails'];
  readonly name: string;
}

/** The name in the settings, else as the invitation writes it, else as most invitations do; empty if none does. */
export function createMyName(context: PlannerContext): MyName {
  let found: Found | null = null;
  const inCalendars = async (): Promise<string> => {
    const calendars = await context.agenda.calendars();
    const { myEmails } = context.edits.plan().settings;
    const isSame =
      found?.myEmails === myEmails &&
      found.calendars.length === calendars.length &&
      found.calendars.every((calendar, at) => calendar === calendars[at]);
    if (found && isSame) return found.name;
    // The people of the sample are invented.
    const series = calendars.filter(({ source }) => source.kind !== 'sample').flatMap((one) => one.series);
    const name = await runYielding(ownNameYielding(series, context.isMe), context.ports.yieldThread);
    found = { calendars, myEmails, name };
    return name;
  };
  return async (planned) =>
    context.edits.plan().settings.myName.trim() ||
    (planned && ownNameAt(planned.occurrence.version, context.isMe)) ||
    inCalendars();
}
