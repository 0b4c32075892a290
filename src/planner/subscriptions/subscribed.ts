import type { Answer } from '../../contract/failure';
import type { RefreshResult } from '../../contract/views/review';
import type { CalendarId, CalendarSource } from '../../domain/calendars/calendar';
import type { Subscription } from '../../domain/calendars/subscription';
import { troubleAfter } from '../../domain/calendars/subscription';
import type { LoadedCalendar } from '../agenda/loaded-calendar';
import { answered, refused } from '../answer';
import type { PlannerContext } from '../context';
import type { FeedFailure } from '../feed-port';
import type { Refuse } from '../importing/outcome/apply-review';
import { updatePlan } from '../importing/plan-update';

/** A calendar that is fetched from an address. */
export interface Subscribed extends LoadedCalendar {
  readonly source: CalendarSource & { readonly subscription: Subscription };
}

const isSubscribed = (calendar: LoadedCalendar): calendar is Subscribed =>
  calendar.source.subscription !== null;

/** A subscription that is in use. */
export async function findSubscribed(context: PlannerContext, id: CalendarId): Promise<Subscribed | null> {
  const calendar = (await context.agenda.calendars()).find(({ source }) => source.id === id);
  return calendar && isSubscribed(calendar) ? calendar : null;
}

export const noSubscription = () => refused('not-found', 'This subscription is no longer there.');

/** Refuses when, in the meantime, the user has changed the address, imported into the calendar or taken an import back. */
export const unlessChanged =
  ({ sha256, importedAt, subscription }: CalendarSource): Refuse =>
  (now) => {
    const isUnchanged =
      now.sha256 === sha256 &&
      now.importedAt === importedAt &&
      now.subscription?.address === subscription?.address &&
      now.subscription?.isPaused === subscription?.isPaused;
    if (isUnchanged) return null;
    return {
      code: 'cancelled',
      message: `“${now.name}” was changed while it was fetched. Nothing was taken.`,
    };
  };

/** The current state of the subscription; refused when it has changed since the given one was read. */
export async function findUnchanged(
  context: PlannerContext,
  { source }: Subscribed,
): Promise<Answer<Subscribed>> {
  const calendar = await findSubscribed(context, source.id);
  if (!calendar) return noSubscription();
  const error = unlessChanged(source)(calendar.source);
  return error ? { ok: false, error } : answered(calendar);
}

/** Changes the entry of a subscription, unless it was removed in the meantime or `refuse` gives a reason. */
async function note(
  context: PlannerContext,
  id: CalendarId,
  change: (subscription: Subscription) => Subscription,
  refuse: Refuse = () => null,
): Promise<Answer<null>> {
  const saved = await updatePlan(context.ports.plan, (plan) => {
    const source = plan.calendars.get(id);
    if (!source?.subscription || source.removedAt !== null) return noSubscription();
    const error = refuse(source);
    if (error) return { ok: false, error };
    const subscription = change(source.subscription);
    return answered({ ...plan, calendars: plan.calendars.with([[id, { ...source, subscription }]]) });
  });
  if (!saved.ok) return saved;
  context.announce({ topics: ['calendars'] });
  return answered(null);
}

/** Notes that a fetch failed, and answers with its failure. */
export async function noteFailure(
  context: PlannerContext,
  id: CalendarId,
  { retryAfterSeconds, ...error }: FeedFailure,
): Promise<Answer<never>> {
  // A cancelled fetch says nothing about the server.
  if (error.code === 'cancelled') return { ok: false, error };
  const failed = { ...error, retryAfterSeconds };
  const triedAt = context.now();
  await note(context, id, (subscription) => ({
    ...subscription,
    trouble: troubleAfter(subscription.trouble, failed, triedAt),
  }));
  return { ok: false, error };
}

/** The state of a subscription after a good answer of the server. */
export const goodFetch = (context: PlannerContext) => ({
  fetchedAt: context.now(),
  trouble: null,
  isPaused: false,
});

const noCounts = { added: 0, changed: 0, gone: 0, same: 0, older: 0, unreadable: 0 };

/** Notes that the server answered well, and that nothing was applied. */
export async function noteUntaken(
  context: PlannerContext,
  { source, series }: LoadedCalendar,
  outcome: 'unchanged' | 'waiting',
  changes: Partial<Subscription> = {},
): Promise<Answer<RefreshResult>> {
  const good = goodFetch(context);
  const noted = await note(
    context,
    source.id,
    (subscription) => ({ ...subscription, ...good, ...changes }),
    unlessChanged(source),
  );
  if (!noted.ok) return noted;
  return answered({
    ...noCounts,
    same: outcome === 'unchanged' ? series.length : 0,
    calendarId: source.id,
    calendarName: source.name,
    outcome,
  });
}
