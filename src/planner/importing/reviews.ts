import type { Handlers } from '../../contract/client';
import type { Answer } from '../../contract/failure';
import type { ReviewSummary } from '../../contract/views/review';
import type { CalendarId } from '../../domain/calendars/calendar';
import { itemsFrom } from '../../domain/calendars/comparison';
import type { Subscription } from '../../domain/calendars/subscription';
import { hostOf, isEncrypted } from '../../domain/calendars/subscription';
import type { LoadedCalendar } from '../agenda/agenda';
import { answered, refused } from '../answer';
import type { PlannerContext } from '../context';
import type { Former, StoredCalendar } from '../ports';
import { withSource } from './calendars';
import type { CancellableReads } from './cancellable-reads';
import type { Comparisons } from './comparisons';
import type { Imports } from './imports';
import { asExpected } from './imports';
import type { PendingReview } from './pending-review';
import { countsOf, fatalProblem, guessTarget, nameFor, subscriptionAfter } from './pending-review';
import type { WaitingReviews } from './waiting-reviews';

/** A file, or what an address gave, to be held against what is there. */
export interface ToReview {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Given where it is known; else it is guessed. */
  readonly target?: CalendarId;
  readonly subscription?: Subscription;
  readonly readId?: string | undefined;
}

export interface Reviews {
  /** Reads and compares; nothing is kept, on disk or for a decision. */
  read(what: ToReview): Promise<Answer<PendingReview>>;
  summary(review: PendingReview): Promise<ReviewSummary>;
}

type ReviewHandlers = Pick<
  Handlers,
  'calendar.review' | 'reviews.list' | 'review.get' | 'review.adjust' | 'calendar.apply' | 'calendar.discard'
>;

/** So many items at once take neither the host nor the page more than some milliseconds. */
const itemsInAPage = 2000;

const expired = () =>
  refused('review-expired', 'This import is no longer open. Nothing was changed; open the file again.');

/** What a server sent and the user does not want is not put before them again by itself. */
async function noteRefused(
  context: PlannerContext,
  { isRefresh, target, sha256 }: PendingReview,
): Promise<Answer<unknown>> {
  if (!isRefresh || target === null) return answered(null);
  return context.ports.plan.update((plan) =>
    withSource(plan, target, (source) =>
      source.subscription?.held?.sha256 === sha256
        ? { ...source, subscription: { ...source.subscription, held: { sha256, isRefused: true } } }
        : source,
    ),
  );
}

export function createReviews(
  context: PlannerContext,
  {
    imports,
    reads,
    comparisons,
    waiting,
  }: {
    readonly imports: Imports;
    readonly reads: CancellableReads;
    readonly comparisons: Comparisons;
    readonly waiting: WaitingReviews;
  },
): Reviews & { readonly handlers: ReviewHandlers } {
  /** Those that are being applied: a second time, they would bring the calendar twice. */
  const underWay = new Set<string>();

  const targetOf = async (review: PendingReview): Promise<LoadedCalendar | null> =>
    (await context.agenda.calendars()).find(({ source }) => source.id === review.target) ?? null;

  const summary = async (review: PendingReview): Promise<ReviewSummary> => {
    const calendars = await context.agenda.calendars();
    const target = await targetOf(review);
    const comparison = await comparisons.of(review, target);
    const subscription =
      review.subscription && subscriptionAfter(review, target?.source.subscription ?? null);
    return {
      id: review.id,
      fileName: review.fileName,
      calendarName: target?.source.name ?? nameFor(review.fileName, review.content),
      target: review.target,
      candidates: calendars
        .filter(({ source }) => source.kind !== 'sample')
        .map(({ source: { id, name, fileName, subscription: at } }) => ({
          id,
          name,
          from: at ? hostOf(at.address) : fileName,
        })),
      counts: countsOf(comparison, review.content, (item) => item.leftOut),
      subscription: subscription && {
        host: hostOf(subscription.address),
        isEncrypted: isEncrypted(subscription.address),
        everyMinutes: subscription.everyMinutes,
        isNew: target?.source.subscription?.address !== subscription.address,
      },
      unknownZones: review.content.unknownZones,
      zoneAnswers: review.zoneAnswers,
      kept: comparison.kept,
      ruled: await comparisons.ruled(review, target),
    };
  };

  /** The calendar as it came before, most likely: the same words need not be read again. */
  const formerOf = async (fileName: string, wanted: CalendarId | undefined) => {
    const calendars = await context.agenda.calendars();
    const former = calendars.find(({ source }) =>
      wanted ? source.id === wanted : source.fileName === fileName && source.kind !== 'sample',
    );
    return former?.stored ? { id: former.source.id, stored: former.stored } : null;
  };

  const toFormer = async ({
    id,
    stored,
  }: {
    id: CalendarId;
    stored: StoredCalendar;
  }): Promise<Former | null> => {
    // What has to be said of a file is said with its lines, so such a one is read whole each time.
    if (stored.content.problems.length > 0) return null;
    const bytes = await context.ports.calendars.bytes(id, stored.sha256);
    return bytes && { bytes, content: stored.content };
  };

  const read: Reviews['read'] = async ({ fileName, bytes, target: wanted, subscription, readId }) => {
    const sha256 = context.ports.sha256(bytes);
    const former = await formerOf(fileName, wanted);
    const content =
      former?.stored.sha256 === sha256
        ? former.stored.content
        : await reads.read(fileName, bytes, { readId, former: former && (await toFormer(former)) });
    if (!content) return refused('cancelled', `The reading of ${fileName} was stopped. Nothing was changed.`);
    const fatal = fatalProblem(content);
    if (fatal) {
      return refused('not-a-calendar', `${fileName}: ${fatal.message}`, { details: { line: fatal.line } });
    }
    const calendars = await context.agenda.calendars();
    const found = { fileName, content, subscription: subscription ?? null, isRefresh: false };
    const target = wanted ?? guessTarget(calendars, found);
    const known = calendars.find(({ source }) => source.id === target);
    return answered({
      ...found,
      id: context.ports.newId(),
      bytes,
      sha256,
      target,
      zoneAnswers: known?.source.zoneAnswers ?? {},
    });
  };

  const handlers: ReviewHandlers = {
    'calendar.review': async ({ fileName, content, readId }) => {
      const opened = await read({ fileName, bytes: content, readId });
      if (!opened.ok) return opened;
      waiting.keep(opened.value);
      return answered(await summary(opened.value));
    },
    'reviews.list': async () => answered(await Promise.all(waiting.all().map(summary))),
    'review.get': async ({ reviewId, from }) => {
      const review = waiting.get(reviewId);
      if (!review) return expired();
      const comparison = await comparisons.of(review, await targetOf(review));
      return answered({
        ...(await summary(review)),
        items: itemsFrom(comparison, from, itemsInAPage),
        total: comparison.items.length + comparison.untouched.length,
        problems: from === 0 ? review.content.problems : [],
      });
    },
    'review.adjust': async ({ reviewId, target, zoneAnswers }) => {
      const review = waiting.get(reviewId);
      if (!review) return expired();
      const toTarget = { ...review, target: target === undefined ? review.target : target };
      const known = (await targetOf(toTarget))?.source.zoneAnswers;
      const adjusted = {
        ...toTarget,
        // Within a review an answer can be changed and withdrawn; what an earlier import settled stays settled.
        zoneAnswers: { ...known, ...(zoneAnswers ?? review.zoneAnswers) },
      };
      waiting.replace(adjusted);
      return answered(await summary(adjusted));
    },
    'calendar.apply': async ({ reviewId, leaveOut }) => {
      const review = waiting.get(reviewId);
      if (!review || underWay.has(reviewId)) return expired();
      underWay.add(reviewId);
      try {
        const applied = await imports.apply(review, leaveOut ? new Set(leaveOut) : asExpected, 'file');
        if (applied.ok) waiting.drop(reviewId);
        return applied;
      } finally {
        underWay.delete(reviewId);
      }
    },
    'calendar.discard': async ({ reviewId }) => {
      const review = waiting.get(reviewId);
      if (!review) return expired();
      const noted = await noteRefused(context, review);
      if (!noted.ok) return noted;
      return waiting.drop(reviewId) ? answered(null) : expired();
    },
  };
  return { read, summary, handlers };
}
