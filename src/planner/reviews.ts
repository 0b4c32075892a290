import type { Handlers } from '../contract/client';
import type { Answer } from '../contract/failure';
import type { ReviewSummary } from '../contract/views/review';
import type { CalendarId } from '../domain/calendars/calendar';
import type { Subscription } from '../domain/calendars/subscription';
import { hostOf, isEncrypted } from '../domain/calendars/subscription';
import type { LoadedCalendar } from './agenda';
import { answered, refused } from './answer';
import type { Comparisons } from './comparisons';
import type { Desk } from './desk';
import type { Imports } from './imports';
import type { PendingReview } from './pending-review';
import { countsOf, fatalProblem, guessTarget, nameFor } from './pending-review';
import type { Former, StoredCalendar } from './ports';
import type { Readings } from './readings';

/** More files than this wait for a decision at once: the oldest gives way. */
const pendingLimit = 50;

/** A file, or what an address gave, to be held against what is there. */
export interface ToReview {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Given where it is known; else it is guessed. */
  readonly target?: CalendarId;
  readonly subscription?: Subscription;
  readonly readingId?: string | undefined;
}

export interface Reviews {
  /** Reads and compares; nothing is kept, on disk or for a decision. */
  read(what: ToReview): Promise<Answer<PendingReview>>;
  /** Lets a review wait for the user's decision; one of the same address gives way to it. */
  keep(review: PendingReview): void;
  /** Ends the waiting of a review that has become needless. */
  drop(id: string): void;
  summary(review: PendingReview): Promise<ReviewSummary>;
  /** The review of a subscription's fetch that waits, if one does. */
  waitingFor(id: CalendarId): PendingReview | null;
}

type ReviewHandlers = Pick<
  Handlers,
  'calendar.review' | 'reviews.list' | 'review.get' | 'review.adjust' | 'calendar.apply' | 'calendar.discard'
>;

const expired = () =>
  refused('review-expired', 'This import is no longer open. Nothing was changed; open the file again.');

export function createReviews(
  desk: Desk,
  {
    imports,
    readings,
    comparisons,
  }: { readonly imports: Imports; readonly readings: Readings; readonly comparisons: Comparisons },
): Reviews & { readonly handlers: ReviewHandlers } {
  const pending = new Map<string, PendingReview>();

  const targetOf = async (review: PendingReview): Promise<LoadedCalendar | null> =>
    (await desk.agenda.calendars()).find(({ source }) => source.id === review.target) ?? null;

  const itemsOf = async (review: PendingReview) => comparisons.itemsOf(review, await targetOf(review));

  const summary = async (review: PendingReview): Promise<ReviewSummary> => {
    const calendars = await desk.agenda.calendars();
    const target = await targetOf(review);
    const items = await itemsOf(review);
    const { subscription } = review;
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
      counts: countsOf(items, review.content, (item) => item.leftOut),
      subscription: subscription && {
        host: hostOf(subscription.address),
        isEncrypted: isEncrypted(subscription.address),
        everyMinutes: subscription.everyMinutes,
        isNew: target?.source.subscription?.address !== subscription.address,
      },
      unknownZones: review.content.unknownZones,
      zoneAnswers: review.zoneAnswers,
      kept: {
        marks: items.filter((item) => item.hasMark).length,
        preps: items.filter((item) => item.hasPrep).length,
      },
    };
  };

  /** The calendar as it came before, most likely: the same words need not be read again. */
  const formerOf = async (fileName: string, wanted: CalendarId | undefined) => {
    const calendars = await desk.agenda.calendars();
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
    const bytes = await desk.ports.calendars.bytes(id, stored.sha256);
    return bytes && { bytes, content: stored.content };
  };

  const read: Reviews['read'] = async ({ fileName, bytes, target: wanted, subscription, readingId }) => {
    const sha256 = desk.ports.sha256(bytes);
    const former = await formerOf(fileName, wanted);
    const content =
      former?.stored.sha256 === sha256
        ? former.stored.content
        : await readings.read(fileName, bytes, { readingId, former: former && (await toFormer(former)) });
    if (!content) return refused('cancelled', `The reading of ${fileName} was stopped. Nothing was changed.`);
    const fatal = fatalProblem(content);
    if (fatal) {
      return refused('not-a-calendar', `${fileName}: ${fatal.message}`, { details: { line: fatal.line } });
    }
    const calendars = await desk.agenda.calendars();
    const found = { fileName, content, subscription: subscription ?? null };
    const target = wanted ?? guessTarget(calendars, found);
    const known = calendars.find(({ source }) => source.id === target);
    return answered({
      ...found,
      id: desk.ports.newId(),
      bytes,
      sha256,
      target,
      zoneAnswers: known?.source.zoneAnswers ?? {},
    });
  };

  const keep = (review: PendingReview) => {
    const { address } = review.subscription ?? {};
    for (const [id, other] of pending) {
      if (address !== undefined && other.subscription?.address === address) pending.delete(id);
    }
    pending.set(review.id, review);
    const oldest = pending.keys().next().value;
    if (pending.size > pendingLimit && oldest !== undefined) pending.delete(oldest);
    desk.announce(['reviews', 'calendars']);
  };

  const drop = (id: string): boolean => {
    const wasThere = pending.delete(id);
    if (wasThere) desk.announce(['reviews', 'calendars']);
    return wasThere;
  };

  const handlers: ReviewHandlers = {
    'calendar.review': async ({ fileName, content, readingId }) => {
      const opened = await read({ fileName, bytes: content, readingId });
      if (!opened.ok) return opened;
      keep(opened.value);
      return answered(await summary(opened.value));
    },
    'reviews.list': async () => answered(await Promise.all([...pending.values()].map(summary))),
    'review.get': async ({ reviewId }) => {
      const review = pending.get(reviewId);
      if (!review) return expired();
      const { problems } = review.content;
      return answered({ ...(await summary(review)), items: await itemsOf(review), problems });
    },
    'review.adjust': async ({ reviewId, target, zoneAnswers }) => {
      const review = pending.get(reviewId);
      if (!review) return expired();
      const toTarget = { ...review, target: target === undefined ? review.target : target };
      const known = target === undefined ? null : await targetOf(toTarget);
      const adjusted = {
        ...toTarget,
        zoneAnswers: zoneAnswers ?? { ...known?.source.zoneAnswers, ...review.zoneAnswers },
      };
      pending.set(reviewId, adjusted);
      desk.announce(['reviews']);
      return answered(await summary(adjusted));
    },
    'calendar.apply': async ({ reviewId, leaveOut }) => {
      const review = pending.get(reviewId);
      if (!review) return expired();
      const applied = await imports.apply(review, new Set(leaveOut), 'file');
      if (!applied.ok) return applied;
      drop(reviewId);
      return applied;
    },
    'calendar.discard': async ({ reviewId }) => (drop(reviewId) ? answered(null) : expired()),
  };
  return {
    read,
    keep,
    drop,
    summary,
    waitingFor: (id) =>
      [...pending.values()].find(({ subscription, target }) => subscription && target === id) ?? null,
    handlers,
  };
}
