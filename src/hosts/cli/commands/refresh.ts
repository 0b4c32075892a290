import type { CalendarView } from '../../../contract/views/calendar';
import type { RefreshResult } from '../../../contract/views/review';
import type { CalendarId } from '../../../domain/calendars/calendar';
import { isDue } from '../../../domain/calendars/subscription';
import type { PluralForms } from '../../../words/language';
import type { CommandContext, CommandPlanner } from '../context';
import { CommandFailure, UsageError } from '../failure';
import { oneLine } from '../text/output';
import type { ZoneAnswers, ZoneFor } from '../zone-answers';
import { createZoneAnswers } from '../zone-answers';
import { applyReview } from './import-result';
import type { FailedProgramme, RefreshedProgramme } from './programmes/refresh-programmes';
import {
  fetchedProgrammes,
  isProgrammeDue,
  refreshedProgrammeText,
  refreshProgramme,
} from './programmes/refresh-programmes';

interface Refreshed extends Pick<RefreshResult, 'outcome' | 'added' | 'changed' | 'gone' | 'same'> {
  readonly calendar: string;
}

interface Failed {
  readonly calendar: string;
  readonly code: string;
  readonly message: string;
}

export interface RefreshOptions {
  readonly due?: true;
  /** Applies also what would wait for a decision, for the named calendars. */
  readonly accept?: true;
  readonly zoneFor: ZoneFor;
}

/** `mingle refresh [NAME...]`: fetches calendars and programmes of conferences, one after another. A failure does not stop the others; the command ends with 1. */
export async function refreshCalendars(
  context: CommandContext,
  names: readonly string[],
  options: RefreshOptions,
): Promise<void> {
  if (options.accept && names.length === 0) {
    throw new UsageError('--accept takes what would drop most of a calendar: name the calendar it is for.');
  }
  if (!options.accept && Object.keys(options.zoneFor).length > 0) {
    throw new UsageError('--zone-for goes with --accept.');
  }
  const zones = createZoneAnswers(options.zoneFor);
  await context.withPlanner('write', async (planner) => {
    const { calendars, programmes } = await wantedOf(planner, names);
    const unasked = options.due ?? false;
    const now = context.clock.now();
    const wanted = unasked
      ? calendars.filter(({ subscription }) => subscription && isDue(subscription, now))
      : calendars;
    const due = unasked ? programmes.filter((programme) => isProgrammeDue(programme, now)) : programmes;
    const refreshed: (Refreshed | RefreshedProgramme)[] = [];
    const failed: (Failed | FailedProgramme)[] = [];
    for (const calendar of wanted) {
      const result = await refreshOne(planner, calendar, unasked, options.accept ? zones : null);
      if ('outcome' in result) {
        refreshed.push(result);
        if (result.outcome === 'waiting') context.words(`${oneLine(calendar.name)}: ${waits}`);
      } else {
        failed.push(result);
        context.words(`${oneLine(calendar.name)}: ${result.message}`);
      }
    }
    for (const programme of due) {
      const result = await refreshProgramme(planner, programme);
      if ('outcome' in result) refreshed.push(result);
      else {
        failed.push(result);
        context.words(`${oneLine(programme.name)}: ${result.message}`);
      }
    }
    context.print({ refreshed, failed }, () =>
      wanted.length + due.length === 0
        ? 'There is nothing to fetch.\n'
        : refreshed.map((one) => refreshedText(one, context)).join(''),
    );
    zones.sayUnused(context);
    if (failed.length > 0)
      throw new CommandFailure({
        code: 'bad-input',
        message: context.format.counted(failed.length, unfetched),
      });
  });
}

const waits =
  'what its server sends now would drop most of its events, or names a zone that nobody knows. Nothing was taken; open Mingle to look through it, or take it with --accept, and --zone-for where a zone is asked for.';

/** The subscriptions and programmes with these names; all of them if `names` is empty. */
async function wantedOf(planner: CommandPlanner, names: readonly string[]) {
  const calendars = await planner.ask('calendars.list', {});
  const fetched = await fetchedProgrammes(planner);
  if (names.length === 0) return { calendars: subscriptionsCalled([], calendars), programmes: fetched };
  const isCalendar = (name: string) => calendars.some((one) => one.id === name || one.name === name);
  const ofProgrammes = new Set(
    names.filter((name) => !isCalendar(name) && fetched.some((one) => one.name === name)),
  );
  const others = names.filter((name) => !ofProgrammes.has(name));
  return {
    calendars: others.length === 0 ? [] : subscriptionsCalled(others, calendars),
    programmes: fetched.filter(({ name }) => ofProgrammes.has(name)),
  };
}

/** The subscriptions with these names or ids, each once; all of them if `names` is empty. */
function subscriptionsCalled(
  names: readonly string[],
  calendars: readonly CalendarView[],
): readonly CalendarView[] {
  if (names.length === 0) return calendars.filter(({ subscription }) => subscription !== null);
  const named = names.flatMap((name) => {
    const called = calendars.filter((calendar) => calendar.id === name || calendar.name === name);
    const subscriptions = called.filter(({ subscription }) => subscription !== null);
    if (subscriptions.length > 0) return subscriptions;
    const message =
      called.length > 0
        ? `“${oneLine(name)}” is a file and not fetched from an address.`
        : `There is no calendar called “${oneLine(name)}”; mingle calendars lists them.`;
    throw new CommandFailure({ code: 'not-found', message });
  });
  return [...new Set(named)];
}

/** Fetches one calendar; with `zones`, applies also what would wait for a decision. */
async function refreshOne(
  planner: CommandPlanner,
  { id, name }: CalendarView,
  unasked: boolean,
  zones: ZoneAnswers | null,
): Promise<Refreshed | Failed> {
  try {
    const result = await planner.ask('subscription.refresh', { id, unasked });
    const accepted = zones && result.outcome === 'waiting' ? await acceptWaiting(planner, id, zones) : null;
    const { outcome, added, changed, gone, same } = accepted ?? result;
    return { calendar: name, outcome, added, changed, gone, same };
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    return { calendar: name, code: error.failure.code, message: error.failure.message };
  }
}

async function acceptWaiting(planner: CommandPlanner, id: CalendarId, zones: ZoneAnswers) {
  const waiting = (await planner.ask('reviews.list', {})).find(({ target }) => target === id);
  if (!waiting) throw new CommandFailure({ code: 'bug', message: 'What waits cannot be found' });
  const review = await zones.giveTo(planner, waiting);
  const unanswered = review.unknownZones.filter((zone) => !Object.hasOwn(review.zoneAnswers, zone));
  if (unanswered.length > 0) {
    const asked = unanswered.map((zone) => `“${oneLine(zone)}”`).join(', ');
    throw new CommandFailure({
      code: 'bad-input',
      message: `it names zones that nobody knows: ${asked}. Say which they are with --zone-for "Name=Europe/Berlin". Nothing was taken.`,
    });
  }
  return { ...(await applyReview(planner, review)), outcome: 'updated' as const };
}

function refreshedText(one: Refreshed | RefreshedProgramme, context: CommandContext): string {
  if ('programme' in one) return refreshedProgrammeText(one, context);
  const { calendar, outcome, added, changed, gone, same } = one;
  const { number } = context.format;
  return `${oneLine(calendar)}: ${outcome}, ${number(added)} new, ${number(changed)} changed, ${number(gone)} gone, ${number(same)} same\n`;
}

const unfetched: PluralForms = {
  one: '# address could not be fetched; what was there before stays.',
  other: '# addresses could not be fetched; what was there before stays.',
};
