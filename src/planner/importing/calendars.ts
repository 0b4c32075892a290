import type { Handlers } from '../../contract/client';
import type { Answer } from '../../contract/failure';
import type { CalendarView, SubscriptionView } from '../../contract/views/calendar';
import type { ApplyResult } from '../../contract/views/review';
import type { CalendarId, CalendarSource } from '../../domain/calendars/calendar';
import type { Subscription } from '../../domain/calendars/subscription';
import { hostOf, isEncrypted, nextFetch } from '../../domain/calendars/subscription';
import type { EventKey } from '../../domain/event/key';
import { parseEventKey } from '../../domain/event/key';
import type { Mark } from '../../domain/marking/mark';
import { sampleMonday, shiftSample } from '../../domain/sample/shift';
import type { Day } from '../../domain/time/day';
import { addDays, startOfWeek } from '../../domain/time/day';
import { withoutEvents } from '../../plan/events';
import type { Plan } from '../../plan/plan';
import type { LoadedCalendar } from '../agenda/agenda';
import { answered, refused } from '../answer';
import type { PlannerContext } from '../context';
import { createMutex } from '../pacing/mutex';
import type { Imports } from './imports';
import type { PendingReview } from './pending-review';
import type { Reviews } from './reviews';
import type { WaitingReviews } from './waiting-reviews';

const sampleFile = 'sample.ics';

/** The Monday of the week the user is in, on whichever day it starts. */
const thisMonday = (context: PlannerContext): Day =>
  addDays(startOfWeek(context.today(), context.firstDay()), (8 - context.firstDay()) % 7);

/** A subscription without its address. */
function toSubscriptionView(subscription: Subscription, review: PendingReview | null): SubscriptionView {
  const { address, everyMinutes, fetchedAt, trouble, isPaused, held } = subscription;
  return {
    host: hostOf(address),
    isEncrypted: isEncrypted(address),
    everyMinutes,
    fetchedAt,
    trouble,
    isPaused,
    held: held && (held.isRefused ? 'refused' : 'waits'),
    nextFetch: nextFetch(subscription),
    waitingReview: review?.id ?? null,
  };
}

/** `review` is that of the calendar's last fetch, where it waits for a decision. */
export const toCalendarView = (
  { source, series, archived, stored, damage }: LoadedCalendar,
  review: PendingReview | null,
): CalendarView => ({
  ...source,
  subscription: source.subscription && toSubscriptionView(source.subscription, review),
  events: series.length,
  archived: archived.length,
  problems: stored?.content.problems.length ?? 0,
  damage,
});

/** The plan with a calendar's entry changed as it is now: a fetch may have changed it since it was looked at. */
export function withSource(
  plan: Plan,
  id: CalendarId,
  change: (source: CalendarSource) => CalendarSource,
): Plan {
  const source = plan.calendars.get(id);
  if (!source) return plan;
  return { ...plan, calendars: plan.calendars.with([[id, change(source)]]) };
}

/** What the user did with the sample goes with it; a real calendar's marks and preps stay for its return. */
function withoutEventsOf(plan: Plan, { series, archived }: LoadedCalendar): Plan {
  const keys = new Set([...series, ...archived].map(({ key }) => key));
  return withoutEvents(plan, (key) => keys.has(parseEventKey(key).series));
}

export function createCalendarHandlers(
  context: PlannerContext,
  {
    reviews,
    imports,
    waiting,
  }: { readonly reviews: Reviews; readonly imports: Imports; readonly waiting: WaitingReviews },
): Pick<Handlers, 'calendars.list' | 'calendar.rename' | 'calendar.remove' | 'sample.add'> {
  const find = async (id: string) =>
    (await context.agenda.calendars()).find(({ source }) => source.id === id) ?? null;
  const toView = (calendar: LoadedCalendar) =>
    toCalendarView(calendar, waiting.ofSubscription(calendar.source.id));
  const noSuchCalendar = () => refused('not-found', 'This calendar is no longer there.');

  /** What the sample's user decided, where the user of this data has not decided already. */
  const addSamplePlan = () => {
    const { marks, preps } = context.ports.resources.samplePlan;
    const at = context.now();
    const entriesOf = <Entry>(entries: Readonly<Record<EventKey, Entry>>) =>
      Object.entries(entries) as [EventKey, Entry][];
    return context.ports.plan.update((plan) => ({
      ...plan,
      marks: plan.marks.with(
        entriesOf(marks)
          .filter(([key]) => !plan.marks.has(key))
          .map(([key, mark]): [EventKey, Mark] => [key, { ...mark, by: 'hand', at }]),
      ),
      preps: plan.preps.with(entriesOf(preps).filter(([key]) => !plan.preps.has(key))),
    }));
  };

  const exclusively = createMutex();
  const addSample = async (): Promise<Answer<ApplyResult>> => {
    const ics = shiftSample(context.ports.resources.sampleIcs, sampleMonday, thisMonday(context));
    const present = (await context.agenda.calendars()).find(({ source }) => source.kind === 'sample');
    const bytes = new TextEncoder().encode(ics);
    const target = present ? { target: present.source.id } : {};
    const opened = await reviews.read({ fileName: sampleFile, bytes, ...target });
    if (!opened.ok) return opened;
    const applied = await imports.apply(opened.value, new Set(), 'sample');
    if (!applied.ok) return applied;
    const planned = await addSamplePlan();
    if (!planned.ok) return planned;
    context.announce({ topics: ['events'] });
    return applied;
  };

  return {
    'calendars.list': async () => answered((await context.agenda.calendars()).map(toView)),

    'calendar.rename': async ({ id, name }) => {
      const calendar = await find(id);
      if (!calendar) return noSuchCalendar();
      const made = await context.edits.make({
        label: `Rename the calendar to “${name}”`,
        change: (plan) => withSource(plan, id, (source) => ({ ...source, name })),
      });
      if (!made.ok) return made;
      const renamed = await find(id);
      return renamed ? answered(toView(renamed)) : noSuchCalendar();
    },

    'calendar.remove': async ({ id }) => {
      const calendar = await find(id);
      if (!calendar) return noSuchCalendar();
      const { source } = calendar;
      const removedAt = context.now();
      const made = await context.edits.make({
        label: `Remove the calendar “${source.name}”`,
        change: (plan) =>
          withSource(source.kind === 'sample' ? withoutEventsOf(plan, calendar) : plan, id, (now) => ({
            ...now,
            removedAt,
          })),
      });
      if (!made.ok) return made;
      waiting.dropWith(id);
      return answered(null);
    },

    // Whoever asks twice has it once: the second finds the calendar that the first has made.
    'sample.add': () => exclusively(addSample),
  };
}
