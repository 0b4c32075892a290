import type { Answer, Failure } from '../../contract/failure';
import type { RefreshResult } from '../../contract/views/review';
import type { CalendarContent, CalendarId, CalendarSource } from '../../domain/calendars/calendar';
import type { ReviewItem } from '../../domain/calendars/review';
import type { Subscription } from '../../domain/calendars/subscription';
import type { LoadedCalendar } from '../agenda/agenda';
import { answered, refused } from '../answer';
import type { PlannerContext } from '../context';
import type { Comparisons } from '../importing/comparisons';
import type { Imports, Refuse } from '../importing/imports';
import { asExpected } from '../importing/imports';
import type { PendingReview } from '../importing/pending-review';
import { updatePlan } from '../importing/plan-update';
import type { Reviews } from '../importing/reviews';
import type { WaitingReviews } from '../importing/waiting-reviews';

/** Why a subscription is fetched: the user asks for it, or its time has come. */
export type Occasion = 'asked' | 'due';

export interface Refreshing {
  /**
   * Fetches a subscription and takes what comes. Whatever else the server does, the last good state stays and the
   * calendar says what went wrong. Two that ask at once get the same answer.
   */
  refresh(id: CalendarId, occasion: Occasion): Promise<Answer<RefreshResult>>;
}

interface Subscribed extends LoadedCalendar {
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

/** Fewer events than this may go unasked, however small the calendar. */
const fewEvents = 5;

const noCounts = { added: 0, changed: 0, gone: 0, same: 0, unreadable: 0 };

const isCutOff = ({ problems }: CalendarContent): boolean => problems.some(({ code }) => code === 'cut-off');

/** Refuses to go on where the user has meanwhile led it elsewhere, imported into it, or taken something back. */
const unlessChanged =
  ({ sha256, importedAt, subscription }: CalendarSource): Refuse =>
  (now) => {
    const isAsItWas =
      now.sha256 === sha256 &&
      now.importedAt === importedAt &&
      now.subscription?.address === subscription?.address &&
      now.subscription?.isPaused === subscription?.isPaused;
    if (isAsItWas) return null;
    return {
      code: 'cancelled',
      message: `“${now.name}” was changed while it was fetched. Nothing was taken.`,
    };
  };

/** True when all or most of the calendar would go, or a zone nobody knows would be guessed at. */
function needsLook(items: readonly ReviewItem[], review: PendingReview, calendar: LoadedCalendar): boolean {
  const gone = items.filter(({ group, leftOut }) => group === 'gone' && !leftOut).length;
  const drops = gone > Math.max(fewEvents, calendar.series.length / 2);
  const empties = gone > 0 && review.content.series.length === 0;
  const asks = review.content.unknownZones.some((name) => !Object.hasOwn(review.zoneAnswers, name));
  return drops || empties || asks;
}

export function createRefreshing(
  context: PlannerContext,
  {
    imports,
    reviews,
    comparisons,
    waiting,
  }: {
    readonly imports: Imports;
    readonly reviews: Reviews;
    readonly comparisons: Comparisons;
    readonly waiting: WaitingReviews;
  },
): Refreshing {
  const { fetchFeed, plan, sha256 } = context.ports;
  const underWay = new Map<CalendarId, Promise<Answer<RefreshResult>>>();

  /** Changes what is known of a subscription, unless it went in the meantime or `refuse` says why not. */
  async function note(
    id: CalendarId,
    change: (subscription: Subscription, source: CalendarSource) => Subscription,
    refuse: Refuse = () => null,
  ): Promise<Answer<null>> {
    const saved = await updatePlan(plan, (now) => {
      const source = now.calendars.get(id);
      if (!source?.subscription || source.removedAt !== null) return noSubscription();
      const error = refuse(source);
      if (error) return { ok: false, error };
      const subscription = change(source.subscription, source);
      return answered({ ...now, calendars: now.calendars.with([[id, { ...source, subscription }]]) });
    });
    if (!saved.ok) return saved;
    context.announce({ topics: ['calendars'] });
    return answered(null);
  }

  async function fail(id: CalendarId, error: Failure): Promise<Answer<never>> {
    // What was stopped says nothing about the server.
    if (error.code === 'cancelled') return { ok: false, error };
    const triedAt = context.now();
    await note(id, (subscription) => ({
      ...subscription,
      trouble: { message: error.message, triedAt, times: (subscription.trouble?.times ?? 0) + 1 },
    }));
    return { ok: false, error };
  }

  /** Notes that the server answered well, and what came of it. */
  async function settle(
    { source, series }: LoadedCalendar,
    outcome: 'unchanged' | 'waiting',
    changes: Partial<Subscription> = {},
  ): Promise<Answer<RefreshResult>> {
    const good = { fetchedAt: context.now(), trouble: null, isPaused: false };
    const noted = await note(
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

  /** The server no longer sends what waits for a decision. */
  function withdraw(id: CalendarId): void {
    const review = waiting.ofRefresh(id);
    if (review) waiting.drop(review.id);
  }

  /** The server sends what is there. */
  async function settleSame(
    calendar: Subscribed,
    tags: Partial<Subscription>,
  ): Promise<Answer<RefreshResult>> {
    const settled = await settle(calendar, 'unchanged', { ...tags, held: null });
    if (settled.ok) withdraw(calendar.source.id);
    return settled;
  }

  /** The subscription as it is now; refused where it is not as it was `before`. */
  async function findAsItWas({ source }: Subscribed): Promise<Answer<Subscribed>> {
    const calendar = await findSubscribed(context, source.id);
    if (!calendar) return noSubscription();
    const error = unlessChanged(source)(calendar.source);
    return error ? { ok: false, error } : answered(calendar);
  }

  async function refreshNow(id: CalendarId, occasion: Occasion): Promise<Answer<RefreshResult>> {
    const before = await findSubscribed(context, id);
    if (!before) return noSubscription();
    const { address, etag, lastModified } = before.source.subscription;
    // Where files are damaged, what the tags stand for is not there.
    const tags = before.damage === null ? { etag, lastModified } : { etag: '', lastModified: '' };
    const feed = await fetchFeed({ address, ...tags });
    const found = await findAsItWas(before);
    if (!found.ok) return found;
    const calendar = found.value;
    if (!feed.ok) return fail(id, feed.error);
    if (feed.value.kind === 'unchanged') return settleSame(calendar, {});
    const hash = sha256(feed.value.bytes);
    if (hash === calendar.source.sha256 && calendar.damage === null) {
      return settleSame(calendar, { etag: feed.value.etag, lastModified: feed.value.lastModified });
    }
    if (waiting.ofRefresh(id)?.sha256 === hash) return settle(calendar, 'waiting');
    const { held } = calendar.source.subscription;
    // The user said no to this; only they can have it put before them again.
    if (held?.sha256 === hash && held.isRefused && occasion === 'due') return settle(calendar, 'unchanged');
    return read(calendar, feed.value);
  }

  async function read(
    before: Subscribed,
    feed: { readonly fileName: string; readonly bytes: Uint8Array } & Pick<
      Subscription,
      'etag' | 'lastModified'
    >,
  ): Promise<Answer<RefreshResult>> {
    const { fileName, bytes, etag, lastModified } = feed;
    const { id } = before.source;
    const good = { etag, lastModified, fetchedAt: context.now(), trouble: null, isPaused: false };
    const review = await reviews.read({ fileName, bytes, target: id });
    if (!review.ok) return fail(id, review.error);
    const found = await findAsItWas(before);
    if (!found.ok) return found;
    const { subscription } = found.value.source;
    return take(
      { ...review.value, subscription: { ...subscription, ...good }, isRefresh: true },
      found.value,
    );
  }

  async function take(review: PendingReview, calendar: Subscribed): Promise<Answer<RefreshResult>> {
    const { source, stored } = calendar;
    if (isCutOff(review.content) && !(stored && isCutOff(stored.content))) {
      const message = `${review.fileName} sent only a part of its calendar. What was there before stays.`;
      return fail(source.id, { code: 'not-a-calendar', message });
    }
    const { items } = await comparisons.of(review, calendar);
    if (needsLook(items, review, calendar)) {
      // Without the tags of what is not taken: the next fetch gets all of it again.
      const held = { sha256: review.sha256, isRefused: false };
      const settled = await settle(calendar, 'waiting', { held });
      if (settled.ok) waiting.keep(review);
      return settled;
    }
    const applied = await imports.apply(review, asExpected, 'subscription', unlessChanged(source));
    if (!applied.ok) return fail(source.id, applied.error);
    withdraw(source.id);
    const { problems: _problems, ...result } = applied.value;
    const outcome = result.added + result.changed + result.gone > 0 ? 'updated' : 'unchanged';
    return answered({ ...result, outcome });
  }

  return {
    refresh: (id, occasion) => {
      const running = underWay.get(id);
      if (running) return running;
      const refreshing = refreshNow(id, occasion)
        .catch(async (error: unknown) => {
          // Noted, so that it is not tried again at once; the error itself may hold the address.
          await fail(id, { code: 'bug', message: 'Something in Mingle went wrong while this was fetched.' });
          throw error;
        })
        .finally(() => underWay.delete(id));
      underWay.set(id, refreshing);
      return refreshing;
    },
  };
}
