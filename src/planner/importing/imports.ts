import type { Answer, Failure } from '../../contract/failure';
import type { ApplyResult } from '../../contract/views/review';
import type { CalendarId, CalendarSource } from '../../domain/calendars/calendar';
import type { ImportId, ImportRecord } from '../../domain/calendars/import-record';
import type { ReviewItem } from '../../domain/calendars/review';
import type { Instant } from '../../domain/time/instant';
import type { LoadedCalendar } from '../agenda/agenda';
import { answered, toAnswer } from '../answer';
import type { PlannerContext } from '../context';
import type { Mutex } from '../pacing/mutex';
import { createMutex } from '../pacing/mutex';
import type { Comparisons } from './comparisons';
import type { ImportWeight } from './import-history';
import { idsWithFiles, withRecord } from './import-history';
import type { PendingReview } from './pending-review';
import { countsOf, nameFor, subscriptionAfter } from './pending-review';
import { replaceCalendar } from './replace-calendar';
import { overlayFor } from './review-outcome';
import type { TakingBackHandlers } from './taking-back';
import { createTakingBack, stateOf } from './taking-back';
import type { WaitingReviews } from './waiting-reviews';

export interface Imports {
  /**
   * Puts a review into force; `leaveOut` says which items stay as they are. `kind` is that of a new calendar. Refused
   * where the calendar it updates is no longer in use, or `refuse` says why that must stay as it is now.
   */
  apply(
    review: PendingReview,
    leaveOut: LeaveOut,
    kind: CalendarSource['kind'],
    refuse?: Refuse,
  ): Promise<Answer<ApplyResult>>;
  /** Runs work while no import is put into force or taken back. */
  readonly apart: Mutex;
}

/** Keys of the items that stay as they are now; `asExpected`: those that one would leave out unasked. */
export type LeaveOut = ReadonlySet<string> | typeof asExpected;
export const asExpected = 'as-expected';

/** Why a calendar must stay as it is now; null where it may change. */
export type Refuse = (source: CalendarSource) => Failure | null;

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

const sameAnswers = (one: CalendarSource['zoneAnswers'], other: CalendarSource['zoneAnswers']): boolean =>
  JSON.stringify(Object.entries(one).toSorted()) === JSON.stringify(Object.entries(other).toSorted());

/** Brings calendars in, keeps how each stood before, and brings that back (product I3, I4). */
export function createImports(
  context: PlannerContext,
  { comparisons, waiting }: { readonly comparisons: Comparisons; readonly waiting: WaitingReviews },
): Imports & { readonly handlers: TakingBackHandlers } {
  const { calendars: store, earlier, newId } = context.ports;
  // One after the other: each looks at how the calendar stands before it changes that.
  const exclusively = createMutex();

  /** How the calendar stands before an import, kept so that it can be taken back; null where it cannot. */
  async function keepBefore(
    target: LoadedCalendar | null,
    importId: ImportId,
    weight: ImportWeight,
    isSample: boolean,
  ): Promise<Answer<ImportRecord['before']>> {
    if (weight !== 'can-go-back' || isSample) return answered(null);
    if (!target) return answered('nothing');
    const before = stateOf(target);
    const kept = await earlier.keep(target.source.id, importId, 'before', before.sha256);
    return kept.ok ? answered(before) : toAnswer(kept);
  }

  const applyNow: Imports['apply'] = async (review, leaveOut, kind, refuse = () => null) => {
    const calendars = await context.agenda.calendars();
    const target = calendars.find(({ source }) => source.id === review.target) ?? null;
    const refusal = refusalOf(review, target?.source, refuse);
    if (refusal) return { ok: false, error: refusal };
    const { content } = review;
    const comparison = await comparisons.of(review, target);
    const { items } = comparison;
    const isOut = (item: ReviewItem) =>
      leaveOut === asExpected ? item.leftOut : item.group !== 'same' && leaveOut.has(item.key);
    const counts = countsOf(comparison, content, isOut);
    const at = context.now();
    const id = target?.source.id ?? (newId() as CalendarId);
    const importId = newId() as ImportId;
    const isNothing =
      target !== null &&
      counts.added + counts.changed + counts.gone === 0 &&
      // Keys are led back step by step, so new ones are a step of their own.
      items.every((item) => item.renumberedFrom === null) &&
      sameAnswers(target.source.zoneAnswers, review.zoneAnswers);
    const expected = weightOf(target, review, isNothing);
    const isSample = (target?.source.kind ?? kind) === 'sample';
    const kept = await keepBefore(target, importId, expected, isSample);
    // A file that looked well from outside and is not: as with one known to be damaged, the import mends it.
    const isLost = !kept.ok && kept.error.code === 'damaged';
    if (!kept.ok && !isLost) return kept;
    const before = kept.ok ? kept.value : null;
    const weight = isLost ? 'final' : expected;
    const { fileName } = review;
    const record: ImportRecord = {
      ...{ id: importId, calendarId: id, fileName, at, ...counts },
      before,
      moves: [],
      takenBack: null,
    };
    // A feed that says the same in other bytes is fetched often and is no news.
    const isNews = !isNothing || review.subscription === null;
    // Also where the calendar's bytes are lost; of a new calendar there is none, and it is empty.
    const former = target?.stored?.overlay ?? (await store.overlayOf(id, target?.source.sha256 ?? ''));
    const overlay = overlayFor(target, review, items, isOut, { former, plan: context.edits.plan(), at });
    const replaced = await replaceCalendar(
      context,
      id,
      target,
      { ...review, overlay },
      items,
      (plan, moves) => {
        // Written meanwhile: what was looked at above may hold no longer.
        const now = plan.calendars.get(id);
        const error = refusalOf(review, now, refuse);
        if (error) return { ok: false, error };
        const source = sourceFor(id, review, now, kind, at);
        return answered({
          ...plan,
          calendars: plan.calendars.with([[id, source]]),
          imports: isNews ? withRecord(plan.imports, { ...record, moves }, weight) : plan.imports,
        });
      },
    );
    if (!replaced.ok) return replaced;
    await earlier.dropAllBut(id, idsWithFiles(context.edits.plan(), id));
    const calendarName = context.edits.plan().calendars.get(id)?.name ?? '';
    return answered({ ...counts, calendarId: id, calendarName, problems: content.problems });
  };

  return {
    apply: (review, leaveOut, kind, refuse) => exclusively(() => applyNow(review, leaveOut, kind, refuse)),
    apart: exclusively,
    handlers: createTakingBack(context, { exclusively, waiting }),
  };
}

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
