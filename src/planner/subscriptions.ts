import type { Handlers } from '../contract/client';
import type { Answer, Failure } from '../contract/failure';
import type { RefreshResult } from '../contract/views/review';
import type { CalendarId, CalendarSource } from '../domain/calendars/calendar';
import type { Subscription } from '../domain/calendars/subscription';
import { intervalFor, isDue } from '../domain/calendars/subscription';
import { entryOf, withEntries } from '../domain/record';
import { answered, refused, toAnswer } from './answer';
import { toCalendarView } from './calendars';
import type { Comparisons } from './comparisons';
import type { Desk } from './desk';
import type { Imports } from './imports';
import type { PendingReview } from './pending-review';
import type { Feed } from './ports';
import type { Readings } from './readings';
import type { Reviews } from './reviews';

type SubscriptionHandlers = Pick<
  Handlers,
  'subscription.review' | 'subscription.save' | 'subscription.refresh'
>;

export interface Subscriptions {
  /** Fetches what is due, one after the other; what fails is noted with its calendar. */
  refreshDue(): Promise<void>;
}

/** Fewer events than this may go unasked, however small the calendar. */
const fewEvents = 5;

const noCounts = { added: 0, changed: 0, gone: 0, same: 0, unreadable: 0 };

const noSubscription = () => refused('not-found', 'This subscription is no longer there.');

/** Calendars fetched from an address (product I8): what the server sends is taken, the last good state stays else. */
export function createSubscriptions(
  desk: Desk,
  {
    imports,
    reviews,
    readings,
    comparisons,
  }: {
    readonly imports: Imports;
    readonly reviews: Reviews;
    readonly readings: Readings;
    readonly comparisons: Comparisons;
  },
): Subscriptions & { readonly handlers: SubscriptionHandlers } {
  const { fetchFeed } = desk.ports;
  const underWay = new Map<CalendarId, Promise<Answer<RefreshResult>>>();

  const find = async (id: CalendarId) =>
    (await desk.agenda.calendars()).find(({ source }) => source.id === id && source.subscription !== null) ??
    null;

  /** Changes what is known of a subscription, unless it went in the meantime. */
  async function note(
    id: CalendarId,
    change: (subscription: Subscription) => Subscription,
  ): Promise<Answer<null>> {
    const saved = await desk.ports.plan.update((plan) => {
      const source = entryOf(plan.calendars, id);
      if (!source?.subscription) return plan;
      const changed: CalendarSource = { ...source, subscription: change(source.subscription) };
      return { ...plan, calendars: withEntries(plan.calendars, [[id, changed]]) };
    });
    if (!saved.ok) return toAnswer(saved);
    desk.announce(['calendars']);
    return answered(null);
  }

  async function noteTrouble(id: CalendarId, error: Failure): Promise<Answer<never>> {
    const triedAt = desk.now();
    await note(id, (subscription) => ({
      ...subscription,
      trouble: { message: error.message, triedAt, times: (subscription.trouble?.times ?? 0) + 1 },
    }));
    return { ok: false, error };
  }

  const fetched = (subscription: Subscription, feed: Extract<Feed, { kind: 'calendar' }>): Subscription => ({
    ...subscription,
    etag: feed.etag,
    lastModified: feed.lastModified,
    fetchedAt: desk.now(),
    trouble: null,
    isPaused: false,
  });

  /** What the server sent, where it is not what is there already. */
  async function take(review: PendingReview, source: CalendarSource): Promise<Answer<RefreshResult>> {
    const calendar = { calendarId: source.id, calendarName: source.name };
    if (await needsLook(review)) {
      reviews.keep(review);
      // Without the tags, the next fetch gets all of it again: it is not what is there.
      await note(source.id, (subscription) => ({
        ...subscription,
        fetchedAt: desk.now(),
        trouble: null,
        isPaused: false,
      }));
      return answered({ ...noCounts, ...calendar, outcome: 'waiting' });
    }
    const target = await find(source.id);
    if (!target) return noSubscription();
    const items = await comparisons.itemsOf(review, target);
    const leaveOut = new Set<string>(items.filter((item) => item.leftOut).map((item) => item.key));
    const applied = await imports.apply(review, leaveOut, 'subscription');
    if (!applied.ok) return applied;
    const { added, changed, gone, same, unreadable } = applied.value;
    const outcome = added + changed + gone > 0 ? 'updated' : 'unchanged';
    return answered({ added, changed, gone, same, unreadable, ...calendar, outcome });
  }

  /** True when most of the calendar would go, or a zone nobody knows would be guessed at. */
  async function needsLook(review: PendingReview): Promise<boolean> {
    const target = review.target && (await find(review.target));
    if (!target) return false;
    const items = await comparisons.itemsOf(review, target);
    const gone = items.filter((item) => item.group === 'gone' && !item.leftOut);
    const drops = gone.length > Math.max(fewEvents, target.series.length / 2);
    return drops || review.content.unknownZones.some((name) => !Object.hasOwn(review.zoneAnswers, name));
  }

  async function refreshNow(id: CalendarId): Promise<Answer<RefreshResult>> {
    const calendar = await find(id);
    const subscription = calendar?.source.subscription;
    if (!calendar || !subscription) return noSubscription();
    const { source } = calendar;
    const feed = await fetchFeed(subscription);
    if (!feed.ok) return noteTrouble(id, feed.error);
    const unchanged = answered<RefreshResult>({
      ...noCounts,
      same: calendar.series.length,
      calendarId: id,
      calendarName: source.name,
      outcome: 'unchanged',
    });
    if (feed.value.kind === 'unchanged') {
      const at = desk.now();
      const noted = await note(id, (now) => ({ ...now, fetchedAt: at, trouble: null, isPaused: false }));
      return noted.ok ? unchanged : noted;
    }
    const { bytes, fileName } = feed.value;
    const now = fetched(subscription, feed.value);
    if (desk.ports.sha256(bytes) === source.sha256) {
      const noted = await note(id, (former) => ({ ...now, everyMinutes: former.everyMinutes }));
      return noted.ok ? unchanged : noted;
    }
    const read = await reviews.read({ fileName, bytes, target: id, subscription: now });
    return read.ok ? take(read.value, source) : noteTrouble(id, read.error);
  }

  /** Two that ask at once get the same answer. */
  function refresh(id: CalendarId): Promise<Answer<RefreshResult>> {
    const running = underWay.get(id);
    if (running) return running;
    const refreshing = refreshNow(id).finally(() => underWay.delete(id));
    underWay.set(id, refreshing);
    return refreshing;
  }

  return {
    refreshDue: async () => {
      for (const { source } of await desk.agenda.calendars()) {
        if (source.subscription && isDue(source.subscription, desk.now())) await refresh(source.id);
      }
    },

    handlers: {
      'subscription.review': async ({ address, everyMinutes, readingId }) => {
        const feed = await readings.stoppable(readingId, (signal) =>
          fetchFeed({ address, etag: '', lastModified: '', ...(signal ? { signal } : {}) }),
        );
        if (!feed.ok) return feed;
        if (feed.value.kind === 'unchanged') {
          return refused('unreachable', 'The server sent no calendar. Nothing was changed.');
        }
        const { fileName, bytes } = feed.value;
        const subscription = fetched(
          {
            address: feed.value.address,
            everyMinutes: everyMinutes ?? null,
            etag: '',
            lastModified: '',
            fetchedAt: desk.now(),
            trouble: null,
            isPaused: false,
          },
          feed.value,
        );
        const read = await reviews.read({ fileName, bytes, subscription, readingId });
        if (!read.ok) return read;
        const asked = intervalFor(read.value.content.refreshMinutes);
        const review: PendingReview =
          everyMinutes === undefined
            ? { ...read.value, subscription: { ...subscription, everyMinutes: asked } }
            : read.value;
        reviews.keep(review);
        return answered(await reviews.view(review));
      },

      'subscription.save': async ({ id, everyMinutes }) => {
        const calendar = await find(id);
        if (!calendar) return noSubscription();
        const made = await desk.edits.make({
          label: `Change how often “${calendar.source.name}” is fetched`,
          topics: ['calendars'],
          change: (plan) => {
            const source = entryOf(plan.calendars, id);
            if (!source?.subscription) return plan;
            const subscription = { ...source.subscription, everyMinutes };
            return { ...plan, calendars: withEntries(plan.calendars, [[id, { ...source, subscription }]]) };
          },
        });
        if (!made.ok) return made;
        const saved = await find(id);
        return saved ? answered(toCalendarView(saved, reviews.waitingFor(id))) : noSubscription();
      },

      'subscription.refresh': ({ id }) => refresh(id),
    },
  };
}
