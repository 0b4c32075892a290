import type { Answer } from '../../contract/failure';
import type { RefreshResult } from '../../contract/views/review';
import type { CalendarContent, CalendarId } from '../../domain/calendars/calendar';
import type { ReviewItem } from '../../domain/calendars/review';
import type { Subscription } from '../../domain/calendars/subscription';
import type { LoadedCalendar } from '../agenda/loaded-calendar';
import { answered } from '../answer';
import type { Feed } from '../feed-port';
import type { ImportingContext } from '../importing/importing-context';
import { applyReview, asExpected } from '../importing/outcome/apply-review';
import type { PendingReview } from '../importing/review/pending-review';
import { readReview } from '../importing/review/read-review';
import type { Subscribed } from './subscribed';
import {
  findSubscribed,
  findUnchanged,
  goodFetch,
  noSubscription,
  noteFailure,
  noteUntaken,
  unlessChanged,
} from './subscribed';

/** Why a subscription is fetched: the user asked for it, or its interval has passed. */
export type Occasion = 'asked' | 'due';

type FetchedCalendar = Extract<Feed, { kind: 'calendar' }>;

/**
 * Fetches a subscription and applies the result. If the fetch fails in any way, the last good state stays and the calendar
 * shows what went wrong.
 */
export async function refresh(
  context: ImportingContext,
  id: CalendarId,
  occasion: Occasion,
): Promise<Answer<RefreshResult>> {
  const before = await findSubscribed(context, id);
  if (!before) return noSubscription();
  const { address, etag, lastModified } = before.source.subscription;
  // With damaged files, the request must be unconditional: the validators describe content that is lost.
  const validators = before.damage === null ? { etag, lastModified } : { etag: '', lastModified: '' };
  const feed = await context.ports.fetchFeed({ address, ...validators });
  const found = await findUnchanged(context, before);
  if (!found.ok) return found;
  const calendar = found.value;
  if (!feed.ok) return noteFailure(context, id, feed.error);
  if (feed.value.kind === 'unchanged') return noteSame(context, calendar, {});
  const hash = context.ports.sha256(feed.value.bytes);
  if (hash === calendar.source.sha256 && calendar.damage === null) {
    return noteSame(context, calendar, { etag: feed.value.etag, lastModified: feed.value.lastModified });
  }
  if (context.waiting.ofRefresh(id)?.sha256 === hash) return noteUntaken(context, calendar, 'waiting');
  const { held } = calendar.source.subscription;
  // The user has refused this content; only a refresh that they ask for proposes it again.
  if (held?.sha256 === hash && held.isRefused && occasion === 'due') {
    return noteUntaken(context, calendar, 'unchanged');
  }
  return read(context, calendar, feed.value);
}

/** Notes that the server still has the calendar's current content. */
async function noteSame(
  context: ImportingContext,
  calendar: Subscribed,
  validators: Partial<Subscription>,
): Promise<Answer<RefreshResult>> {
  const noted = await noteUntaken(context, calendar, 'unchanged', { ...validators, held: null });
  if (noted.ok) withdraw(context, calendar.source.id);
  return noted;
}

/** Removes a waiting review, because the server no longer sends its content. */
function withdraw({ waiting }: ImportingContext, id: CalendarId): void {
  const review = waiting.ofRefresh(id);
  if (review) waiting.drop(review.id);
}

async function read(
  context: ImportingContext,
  before: Subscribed,
  { fileName, bytes, etag, lastModified }: FetchedCalendar,
): Promise<Answer<RefreshResult>> {
  const { id } = before.source;
  const fetched = { etag, lastModified, ...goodFetch(context) };
  const review = await readReview(context, { fileName, bytes, target: id });
  if (!review.ok) return noteFailure(context, id, review.error);
  const found = await findUnchanged(context, before);
  if (!found.ok) return found;
  const subscription = { ...found.value.source.subscription, ...fetched };
  return take(context, { ...review.value, subscription, isRefresh: true }, found.value);
}

/** Applies what was fetched, or lets it wait as a review when the user should decide. */
async function take(
  context: ImportingContext,
  review: PendingReview,
  calendar: Subscribed,
): Promise<Answer<RefreshResult>> {
  const { source, stored } = calendar;
  if (isCutOff(review.content) && !(stored && isCutOff(stored.content))) {
    const message = `${review.fileName} sent only a part of its calendar. What was there before stays.`;
    return noteFailure(context, source.id, { code: 'not-a-calendar', message });
  }
  const { items } = await context.comparisons.of(review, calendar);
  if (needsLook(items, review, calendar)) {
    // The new validators are not stored, so the next request fetches the content again.
    const held = { sha256: review.sha256, isRefused: false };
    const noted = await noteUntaken(context, calendar, 'waiting', { held });
    if (noted.ok) context.waiting.keep(review);
    return noted;
  }
  const applied = await applyReview(context, {
    review,
    leaveOut: asExpected,
    kind: 'subscription',
    refuse: unlessChanged(source),
  });
  if (!applied.ok) return noteFailure(context, source.id, applied.error);
  withdraw(context, source.id);
  const { problems: _problems, ...result } = applied.value;
  const outcome = result.added + result.changed + result.gone > 0 ? 'updated' : 'unchanged';
  return answered({ ...result, outcome });
}

const isCutOff = ({ problems }: CalendarContent): boolean => problems.some(({ code }) => code === 'cut-off');

/** So few events may go without asking the user, however small the calendar is. */
const fewEvents = 5;

/** True when all or most of the calendar would go, or when an unknown zone would have to be guessed. */
function needsLook(items: readonly ReviewItem[], review: PendingReview, calendar: LoadedCalendar): boolean {
  const gone = items.filter(({ group, leftOut }) => group === 'gone' && !leftOut).length;
  const drops = gone > Math.max(fewEvents, calendar.series.length / 2);
  const empties = gone > 0 && review.content.series.length === 0;
  const asks = review.content.unknownZones.some((name) => !Object.hasOwn(review.zoneAnswers, name));
  return drops || empties || asks;
}
