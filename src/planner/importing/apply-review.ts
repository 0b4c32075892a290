import type { Answer, Failure } from '../../contract/failure';
import type { ApplyResult, ReviewCounts } from '../../contract/views/review';
import type { CalendarId, CalendarSource } from '../../domain/calendars/calendar';
import type { ImportId, ImportRecord } from '../../domain/calendars/import-record';
import type { ReviewItem } from '../../domain/calendars/review';
import type { Instant } from '../../domain/time/instant';
import type { LoadedCalendar } from '../agenda/loaded-calendar';
import { answered } from '../answer';
import { stateBefore } from './earlier-states';
import { type ImportWeight, idsWithFiles, withRecord } from './import-history';
import type { ImportingContext } from './importing-context';
import type { PendingReview } from './pending-review';
import { countsOf, nameFor, subscriptionAfter } from './pending-review';
import { replaceCalendar } from './replace-calendar';
import { overlayFor } from './review-outcome';
import { targetOf } from './review-summary';

/** Keys of the items that stay as they are now; `asExpected`: those that one would leave out unasked. */
export type LeaveOut = ReadonlySet<string> | typeof asExpected;
export const asExpected = 'as-expected';

/** Why a calendar must stay as it is now; null where it may change. */
export type Refuse = (source: CalendarSource) => Failure | null;

export interface ToApply {
  readonly review: PendingReview;
  readonly leaveOut: LeaveOut;
  /** Of a new calendar. */
  readonly kind: CalendarSource['kind'];
  readonly refuse?: Refuse;
}

/**
 * Puts a review into force and keeps how the calendar stood before (product I3, I4). Refused where the calendar it updates
 * is no longer in use, or `refuse` says why that must stay as it is now.
 */
export const applyReview = (context: ImportingContext, what: ToApply): Promise<Answer<ApplyResult>> =>
  context.exclusively(() => applyNow(context, what));

async function applyNow(
  context: ImportingContext,
  { review, leaveOut, kind, refuse = () => null }: ToApply,
): Promise<Answer<ApplyResult>> {
  const { calendars: store, earlier, newId } = context.ports;
  const target = await targetOf(context, review);
  const refusal = refusalOf(review, target?.source, refuse);
  if (refusal) return { ok: false, error: refusal };
  const comparison = await context.comparisons.of(review, target);
  const isOut = isLeftOut(leaveOut);
  const counts = countsOf(comparison, review.content, isOut);
  const at = context.now();
  const id = target?.source.id ?? (newId() as CalendarId);
  const importId = newId() as ImportId;
  const isNothing = changesNothing(target, review, counts, comparison.items);
  const isSample = (target?.source.kind ?? kind) === 'sample';
  const kept = await stateBefore(context, target, importId, weightOf(target, review, isNothing), isSample);
  if (!kept.ok) return kept;
  const { before, weight } = kept.value;
  const record: Omit<ImportRecord, 'moves'> = {
    ...{ id: importId, calendarId: id, fileName: review.fileName, at, ...counts },
    before,
    takenBack: null,
  };
  // A feed that says the same in other bytes is fetched often and is no news.
  const isNews = !isNothing || review.subscription === null;
  // Also where the calendar's bytes are lost; of a new calendar there is none, and it is empty.
  const former = target?.stored?.overlay ?? (await store.overlayOf(id, target?.source.sha256 ?? ''));
  const standing = { former, plan: context.edits.plan(), at };
  const overlay = overlayFor(target, review, comparison.items, isOut, standing);
  const replaced = await replaceCalendar(
    context,
    id,
    target,
    { ...review, overlay },
    comparison.items,
    (plan, moves) => {
      // Written meanwhile: what was looked at above may hold no longer.
      const now = plan.calendars.get(id);
      const error = refusalOf(review, now, refuse);
      if (error) return { ok: false, error };
      return answered({
        ...plan,
        calendars: plan.calendars.with([[id, sourceFor(id, review, now, kind, at)]]),
        imports: isNews ? withRecord(plan.imports, { ...record, moves }, weight) : plan.imports,
      });
    },
  );
  if (!replaced.ok) return replaced;
  await earlier.dropAllBut(id, idsWithFiles(context.edits.plan(), id));
  const calendarName = context.edits.plan().calendars.get(id)?.name ?? '';
  return answered({ ...counts, calendarId: id, calendarName, problems: review.content.problems });
}

/** Why a review must not be put into force on the calendar that it updates, as that is now. */
function refusalOf(
  { target, fileName }: PendingReview,
  source: CalendarSource | undefined,
  refuse: Refuse,
): Failure | null {
  if (target === null) return null;
  if (source?.removedAt === null) return refuse(source);
  const message = `The calendar that ${fileName} updates is no longer there. Nothing was changed.`;
  return { code: 'not-found', message };
}

const isLeftOut =
  (leaveOut: LeaveOut) =>
  (item: ReviewItem): boolean =>
    leaveOut === asExpected ? item.leftOut : item.group !== 'same' && leaveOut.has(item.key);

function changesNothing(
  target: LoadedCalendar | null,
  { zoneAnswers }: PendingReview,
  { added, changed, gone }: ReviewCounts,
  items: readonly ReviewItem[],
): boolean {
  return (
    target !== null &&
    added + changed + gone === 0 &&
    // Keys are led back step by step, so new ones are a step of their own.
    items.every((item) => item.renumberedFrom === null) &&
    sameAnswers(target.source.zoneAnswers, zoneAnswers)
  );
}

const sameAnswers = (one: CalendarSource['zoneAnswers'], other: CalendarSource['zoneAnswers']): boolean =>
  JSON.stringify(Object.entries(one).toSorted()) === JSON.stringify(Object.entries(other).toSorted());

/** A calendar whose files are damaged has nothing to go back to, and is mended by the import. */
function weightOf(target: LoadedCalendar | null, review: PendingReview, isNothing: boolean): ImportWeight {
  const isDamaged = (target?.damage ?? null) !== null;
  if (isDamaged) return target?.source.sha256 === review.sha256 ? 'none' : 'final';
  return isNothing ? 'none' : 'can-go-back';
}

/** The calendar's entry after the import; what the user named stays. */
function sourceFor(
  id: CalendarId,
  review: PendingReview,
  former: CalendarSource | undefined,
  kind: CalendarSource['kind'],
  at: Instant,
): CalendarSource {
  const { fileName, sha256, zoneAnswers, content, subscription } = review;
  return {
    id,
    kind: subscription ? 'subscription' : (former?.kind ?? kind),
    name: former?.name ?? nameFor(fileName, content),
    fileName,
    addedAt: former?.addedAt ?? at,
    importedAt: at,
    sha256,
    zoneAnswers,
    subscription: subscriptionAfter(review, former?.subscription ?? null),
    removedAt: null,
  };
}
