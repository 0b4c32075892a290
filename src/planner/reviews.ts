import type { Handlers } from '../contract/client';
import type { Answer } from '../contract/failure';
import type { ApplyResult, ReviewView } from '../contract/views/review';
import type { CalendarId, CalendarSource, ImportRecord } from '../domain/calendars/calendar';
import type { ReviewItem } from '../domain/calendars/review';
import { withEntries } from '../domain/record';
import type { Instant } from '../domain/time/instant';
import type { LoadedCalendar } from './agenda';
import { answered, refused, toAnswer } from './answer';
import type { Desk } from './desk';
import type { PendingReview } from './pending-review';
import { countsOf, guessTarget, itemsOf, nameFor } from './pending-review';
import { overlayFor, withCopiedKeys, withMovedKeys } from './review-outcome';

/** More files than this wait for a decision at once: the oldest gives way. */
const pendingLimit = 50;

export interface Reviews {
  /** Reads and compares; nothing is kept on disk. */
  open(fileName: string, bytes: Uint8Array, wanted?: CalendarId): Promise<Answer<ReviewView>>;
  apply(
    reviewId: string,
    leaveOut: readonly string[],
    kind: CalendarSource['kind'],
  ): Promise<Answer<ApplyResult>>;
}

/** The calendar's entry after the import; what the user named stays. */
function sourceFor(
  id: CalendarId,
  review: PendingReview,
  target: LoadedCalendar | null,
  kind: CalendarSource['kind'],
  at: Instant,
): CalendarSource {
  const { fileName, sha256, zoneAnswers, content } = review;
  const former = target?.source;
  return {
    id,
    kind: former?.kind ?? kind,
    name: former?.name ?? nameFor(fileName, content),
    fileName,
    addedAt: former?.addedAt ?? at,
    importedAt: at,
    sha256,
    zoneAnswers,
    removedAt: null,
  };
}

type ReviewHandlers = Pick<
  Handlers,
  'calendar.review' | 'reviews.list' | 'review.adjust' | 'calendar.apply' | 'calendar.discard'
>;

export function createReviews(desk: Desk): Reviews & { readonly handlers: ReviewHandlers } {
  const pending = new Map<string, PendingReview>();
  const expired = () =>
    refused('review-expired', 'This import is no longer open. Nothing was changed; open the file again.');

  const keep = (review: PendingReview) => {
    pending.set(review.id, review);
    const oldest = pending.keys().next().value;
    if (pending.size > pendingLimit && oldest !== undefined) pending.delete(oldest);
    desk.announce(['reviews']);
  };

  const targetOf = async (review: PendingReview): Promise<LoadedCalendar | null> =>
    (await desk.agenda.calendars()).find(({ source }) => source.id === review.target) ?? null;

  const toView = async (review: PendingReview): Promise<ReviewView> => {
    const calendars = await desk.agenda.calendars();
    const target = await targetOf(review);
    const items = itemsOf(desk.edits.plan(), review, target);
    return {
      id: review.id,
      fileName: review.fileName,
      calendarName: target?.source.name ?? nameFor(review.fileName, review.content),
      target: review.target,
      candidates: calendars
        .filter(({ source }) => source.kind === 'file')
        .map(({ source }) => ({ id: source.id, name: source.name })),
      counts: countsOf(items, review.content, (item) => item.leftOut),
      items,
      problems: review.content.problems,
      unknownZones: review.content.unknownZones,
      zoneAnswers: review.zoneAnswers,
      kept: {
        marks: items.filter((item) => item.hasMark).length,
        preps: items.filter((item) => item.hasPrep).length,
      },
    };
  };

  const open: Reviews['open'] = async (fileName, bytes, wanted) => {
    const content = await desk.ports.readCalendar(bytes, (done, total) =>
      desk.progress(`Reading ${fileName}`, done, total),
    );
    const fatal = content.problems.find((problem) =>
      ['not-a-calendar', 'empty-file', 'too-large'].includes(problem.code),
    );
    if (fatal && content.series.length === 0) {
      return refused('not-a-calendar', `${fileName}: ${fatal.message}`, { details: { line: fatal.line } });
    }
    const calendars = await desk.agenda.calendars();
    const target = wanted ?? guessTarget(calendars, fileName, content);
    const known = calendars.find(({ source }) => source.id === target);
    const review: PendingReview = {
      id: desk.ports.newId(),
      fileName,
      bytes,
      content,
      sha256: desk.ports.sha256(bytes),
      target,
      zoneAnswers: known?.source.zoneAnswers ?? {},
    };
    keep(review);
    return answered(await toView(review));
  };

  const apply: Reviews['apply'] = async (reviewId, leaveOut, kind) => {
    const review = pending.get(reviewId);
    if (!review) return expired();
    const target = await targetOf(review);
    const items = itemsOf(desk.edits.plan(), review, target);
    const out = new Set(leaveOut);
    const isOut = (item: ReviewItem) => item.group !== 'same' && out.has(item.key);
    const counts = countsOf(items, review.content, isOut);
    const at = desk.now();
    const id = target?.source.id ?? (desk.ports.newId() as CalendarId);
    const overlay = overlayFor(target, review, items, isOut, at);
    const copied = await desk.ports.plan.update((plan) => withCopiedKeys(plan, items));
    if (!copied.ok) return toAnswer(copied);
    const written = await desk.ports.calendars.write(id, review.bytes, review.content, overlay);
    if (!written.ok) return toAnswer(written);
    const source = sourceFor(id, review, target, kind, at);
    const record: ImportRecord = { calendarId: id, fileName: review.fileName, at, ...counts };
    const saved = await desk.ports.plan.update((plan) => ({
      ...withMovedKeys(plan, items),
      calendars: withEntries(plan.calendars, [[id, source]]),
      imports: [...plan.imports, record],
    }));
    desk.agenda.refresh(id);
    if (!saved.ok) return toAnswer(saved);
    pending.delete(reviewId);
    desk.announce(['calendars', 'events', 'follow-ups', 'reviews']);
    return answered({
      ...counts,
      calendarId: id,
      calendarName: source.name,
      problems: review.content.problems,
    });
  };

  const handlers: ReviewHandlers = {
    'calendar.review': ({ fileName, content }) => open(fileName, content),
    'reviews.list': async () => answered(await Promise.all([...pending.values()].map(toView))),
    'review.adjust': async ({ reviewId, target, zoneAnswers }) => {
      const review = pending.get(reviewId);
      if (!review) return expired();
      const adjusted = {
        ...review,
        target: target === undefined ? review.target : target,
        zoneAnswers: { ...review.zoneAnswers, ...zoneAnswers },
      };
      pending.set(reviewId, adjusted);
      return answered(await toView(adjusted));
    },
    'calendar.apply': ({ reviewId, leaveOut }) => apply(reviewId, leaveOut, 'file'),
    'calendar.discard': async ({ reviewId }) => {
      if (!pending.delete(reviewId)) return expired();
      desk.announce(['reviews']);
      return answered(null);
    },
  };
  return { open, apply, handlers };
}
