import type { Answer, Failure } from '../../../contract/failure';
import type { ApplyResult, ReviewCounts } from '../../../contract/views/review';
import type { CalendarId, CalendarSource } from '../../../domain/calendars/calendar';
import { problemsLeft } from '../../../domain/calendars/calendar';
import type { Comparison, KeyRelations } from '../../../domain/calendars/comparison';
import { noRelations } from '../../../domain/calendars/comparison';
import type { ImportId, ImportRecord } from '../../../domain/calendars/import-record';
import { isPartial } from '../../../domain/calendars/nature';
import type { ReviewItem } from '../../../domain/calendars/review';
import type { Instant } from '../../../domain/time/instant';
import type { LoadedCalendar } from '../../agenda/loaded-calendar';
import { answered, refused } from '../../answer';
import { stateBefore } from '../earlier-states';
import { type ImportWeight, idsWithFiles, withRecord } from '../import-history';
import type { ImportingContext } from '../importing-context';
import type { PendingReview } from '../review/pending-review';
import { countsOf, nameFor, subscriptionAfter } from '../review/pending-review';
import { targetOf } from '../review/review-summary';
import { eventNews, withNews } from './event-news';
import { addJoinedNews } from './joined-news';
import { withLost } from './lost-occurrences';
import type { NextCalendar } from './replace-calendar';
import { replaceCalendar } from './replace-calendar';
import type { Decision } from './review-outcome';
import { overlayFor } from './review-outcome';

/** Keys of the items that stay unchanged; `asExpected`: those that the comparison proposes to leave out. */
export type LeaveOut = ReadonlySet<string> | typeof asExpected;
export const asExpected = 'as-expected';

/** Why a calendar in its current state must not be changed; null when it may. */
export type Refuse = (source: CalendarSource) => Failure | null;

export interface ToApply {
  readonly review: PendingReview;
  readonly leaveOut: LeaveOut;
  /** The kind of the calendar, if it is a new one. */
  readonly kind: CalendarSource['kind'];
  readonly refuse?: Refuse;
}

/**
 * Applies a review and saves the calendar's state before it (product I3, I4). Refused when the calendar that it updates is
 * no longer in use, or when `refuse` gives a reason.
 */
export const applyReview = (context: ImportingContext, what: ToApply): Promise<Answer<ApplyResult>> =>
  context.exclusively(() => applyNow(context, what));

async function applyNow(
  context: ImportingContext,
  { review, leaveOut, kind, refuse = () => null }: ToApply,
): Promise<Answer<ApplyResult>> {
  const { earlier, newId } = context.ports;
  const target = await targetOf(context, review);
  const refusal = refusalOf(review, target?.source, refuse);
  if (refusal) return { ok: false, error: refusal };
  const comparison = await context.comparisons.of(review, target);
  const isOut = isLeftOut(leaveOut);
  const counts = countsOf(comparison, review.content, isOut);
  const at = context.now();
  const isOfPart = target !== null && keepsFile(comparison, isOut);
  // Where the file stays as a whole, its events keep their keys, whatever the older file calls them.
  const keys = isOfPart && !isPartial(comparison.nature) ? noRelations : comparison.keys;
  const id = target?.source.id ?? (newId() as CalendarId);
  const importId = newId() as ImportId;
  const isNothing = changesNothing(target, review, counts, keys);
  const isSample = (target?.source.kind ?? kind) === 'sample';
  const kept = await stateBefore(context, target, importId, weightOf(target, review, isNothing), isSample);
  if (!kept.ok) return kept;
  const { before, weight } = kept.value;
  const { older: _older, ...recorded } = counts;
  const record: Omit<ImportRecord, 'moves'> = {
    ...{ id: importId, calendarId: id, fileName: review.fileName, at },
    ...recorded,
    before,
    takenBack: null,
  };
  // A refresh that differs in bytes but not in events is frequent, and gets no line in the history.
  const isNews = !isNothing || review.subscription === null;
  const taken = comparison.items.filter((item) => !isOut(item));
  const news = target
    ? eventNews(context, target, taken, { importId, at, content: review.content })
    : () => [];
  const next = await nextCalendar(context, target, { review, comparison, isOut }, at);
  if (!next.ok) return next;
  const replaced = await replaceCalendar(context, id, target, next.value, keys, (plan, moves, move) => {
    // The plan may have changed since the checks above.
    const current = plan.calendars.get(id);
    const error = refusalOf(review, current, refuse);
    if (error) return { ok: false, error };
    return answered({
      ...plan,
      calendars: plan.calendars.with([
        [id, sourceFor(id, review, current, { kind, at, isPartial: isOfPart })],
      ]),
      imports: isNews ? withRecord(plan.imports, { ...record, moves }, weight) : plan.imports,
      news: withNews(context, plan.news, news(move)),
    });
  });
  if (!replaced.ok) return replaced;
  await addJoinedNews(context, { calendar: id, importId, at, taken });
  await earlier.dropAllBut(id, idsWithFiles(context.edits.plan(), id));
  const calendarName = context.edits.plan().calendars.get(id)?.name ?? '';
  const problems = problemsLeft(review.content, review.zoneAnswers);
  return answered({ ...counts, calendarId: id, calendarName, problems });
}

/** True if the calendar keeps its file: a message or a part says nothing of the rest, and of an older file nothing is taken. */
const keepsFile = ({ nature, items }: Comparison, isOut: Decision['isOut']): boolean =>
  isPartial(nature) || (nature === 'older' && items.every((item) => item.group === 'same' || isOut(item)));

/** The calendar's file and overlay after the review is applied. */
async function nextCalendar(
  context: ImportingContext,
  target: LoadedCalendar | null,
  decision: Decision,
  now: Instant,
): Promise<Answer<NextCalendar>> {
  const { review, comparison } = decision;
  const store = context.ports.calendars;
  const id = target?.source.id ?? ('' as CalendarId);
  // The store still has the overlay when the calendar's bytes are lost, and gives an empty one for a new calendar.
  const former = target?.stored?.overlay ?? (await store.overlayOf(id, target?.source.sha256 ?? ''));
  const plan = context.edits.plan();
  const moment = { now, zone: context.zone() };
  const isUntouched =
    !isPartial(comparison.nature) && target !== null && keepsFile(comparison, decision.isOut);
  const overlay = isUntouched ? former : overlayFor(target, decision, { former, plan, ...moment });
  const { zoneAnswers } = review;
  if (!target) return answered({ bytes: review.bytes, content: review.content, overlay, zoneAnswers });
  if (!keepsFile(comparison, decision.isOut)) {
    const { bytes, content, sha256 } = review;
    const next = { bytes, content, zoneAnswers, overlay };
    return answered({
      ...next,
      overlay: await withLost(context, target, { ...next, sha256 }, comparison.keys, moment),
    });
  }
  const { stored } = target;
  const bytes = stored && (await store.bytes(id, stored.sha256));
  if (!bytes)
    return refused('damaged', `The file of “${target.source.name}” is damaged. Import all of it first.`);
  const next = { bytes, content: stored.content, zoneAnswers, overlay };
  const withHash = { ...next, sha256: stored.sha256 };
  return answered({ ...next, overlay: await withLost(context, target, withHash, comparison.keys, moment) });
}

/** Why a review must not be applied to `source`, the current state of its calendar; null when it may. */
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
  { moved }: KeyRelations,
): boolean {
  return (
    target !== null &&
    added + changed + gone === 0 &&
    // Taking back imports reverses their key moves one by one, so an import that moves keys needs its own record.
    moved.size === 0 &&
    sameAnswers(target.source.zoneAnswers, zoneAnswers)
  );
}

const sameAnswers = (one: CalendarSource['zoneAnswers'], other: CalendarSource['zoneAnswers']): boolean =>
  JSON.stringify(Object.entries(one).toSorted()) === JSON.stringify(Object.entries(other).toSorted());

/** A calendar with damaged files has no state to go back to; the import repairs it. */
function weightOf(target: LoadedCalendar | null, review: PendingReview, isNothing: boolean): ImportWeight {
  const isDamaged = (target?.damage ?? null) !== null;
  if (isDamaged) return target?.source.sha256 === review.sha256 ? 'none' : 'final';
  return isNothing ? 'none' : 'can-go-back';
}

/** The calendar's entry after the import; the name stays. */
function sourceFor(
  id: CalendarId,
  review: PendingReview,
  former: CalendarSource | undefined,
  {
    kind,
    at,
    isPartial: isOfPart,
  }: { readonly kind: CalendarSource['kind']; readonly at: Instant; readonly isPartial: boolean },
): CalendarSource {
  // The calendar's file stays: a message and a part of a calendar say nothing of the rest of it.
  if (isOfPart && former)
    return { ...former, importedAt: at, zoneAnswers: { ...former.zoneAnswers, ...review.zoneAnswers } };
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
