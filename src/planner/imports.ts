import type { Handlers } from '../contract/client';
import type { Answer } from '../contract/failure';
import type { ImportView } from '../contract/views/app';
import type { ApplyResult } from '../contract/views/review';
import type { CalendarContent, CalendarId, CalendarSource } from '../domain/calendars/calendar';
import { compareSeries } from '../domain/calendars/compare';
import type { ImportAction, ImportId, ImportRecord, SourceState } from '../domain/calendars/import-record';
import type { ReviewItem } from '../domain/calendars/review';
import type { Subscription } from '../domain/calendars/subscription';
import type { Plan } from '../domain/plan';
import { entryOf, withEntries } from '../domain/record';
import type { Instant } from '../domain/time/instant';
import type { LoadedCalendar } from './agenda';
import { answered, refused, toAnswer } from './answer';
import type { Comparisons } from './comparisons';
import type { Desk } from './desk';
import { actionsIn, idsWithFiles, viewsOf, withMark, withRecord } from './import-history';
import type { PendingReview } from './pending-review';
import { countsOf, nameFor } from './pending-review';
import type { CalendarOverlay, ImportSide } from './ports';
import { createQueue } from './queue';
import { keyMoves, overlayFor, withCopiedKeys, withMovedKeys } from './review-outcome';

export interface Imports {
  /** Puts a review into force; `leaveOut` names the items that stay as they are. `kind` is that of a new calendar. */
  apply(
    review: PendingReview,
    leaveOut: ReadonlySet<string>,
    kind: CalendarSource['kind'],
  ): Promise<Answer<ApplyResult>>;
}

type ImportHandlers = Pick<Handlers, 'imports.list' | 'import.take-back' | 'import.put-back'>;

const stateOf = ({ fileName, importedAt, sha256, zoneAnswers }: CalendarSource): SourceState => ({
  fileName,
  importedAt,
  sha256,
  zoneAnswers,
});

const sameAnswers = (one: CalendarSource['zoneAnswers'], other: CalendarSource['zoneAnswers']): boolean =>
  JSON.stringify(Object.entries(one).toSorted()) === JSON.stringify(Object.entries(other).toSorted());

/** Brings calendars in, keeps how each stood before, and brings that back (product I3, I4). */
export function createImports(
  desk: Desk,
  comparisons: Comparisons,
): Imports & { readonly handlers: ImportHandlers } {
  const { calendars: store, earlier, newId, readCalendar } = desk.ports;
  // One after the other: each looks at how the calendar stands before it changes that.
  const inTurn = createQueue();

  const find = async (id: CalendarId | null): Promise<LoadedCalendar | null> =>
    (await desk.agenda.calendars()).find(({ source }) => source.id === id) ?? null;

  const announce = () => desk.announce(['calendars', 'events', 'follow-ups', 'reviews']);

  /**
   * Replaces a calendar's files, and in the plan what `change` says. What the user made follows its events to new keys;
   * until the files are replaced it is there under both.
   */
  async function replace(
    id: CalendarId,
    state: {
      readonly bytes: Uint8Array;
      readonly content: CalendarContent;
      readonly overlay: CalendarOverlay;
    },
    items: readonly ReviewItem[],
    change: (plan: Plan) => Plan,
  ): Promise<Answer<null>> {
    const copied = await desk.ports.plan.update((plan) => withCopiedKeys(plan, items));
    if (!copied.ok) return toAnswer(copied);
    const written = await store.write(id, state.bytes, state.content, state.overlay);
    if (!written.ok) return toAnswer(written);
    desk.agenda.adopt(id, written.value);
    const saved = await desk.ports.plan.update((plan) => change(withMovedKeys(plan, items)));
    if (!saved.ok) return toAnswer(saved);
    const moved = keyMoves(items);
    if (moved) desk.edits.renameKeys(moved);
    announce();
    return answered(null);
  }

  const applyNow: Imports['apply'] = async (review, leaveOut, kind) => {
    const { bytes, content } = review;
    const target = await find(review.target);
    const items = await comparisons.itemsOf(review, target);
    const isOut = (item: ReviewItem) => item.group !== 'same' && leaveOut.has(item.key);
    const counts = countsOf(items, content, isOut);
    const at = desk.now();
    const id = target?.source.id ?? (newId() as CalendarId);
    const importId = newId() as ImportId;
    const isNothing =
      target !== null &&
      counts.added + counts.changed + counts.gone === 0 &&
      sameAnswers(target.source.zoneAnswers, review.zoneAnswers);
    if (target && !isNothing) {
      const kept = await earlier.keep(id, importId, 'before');
      // A calendar whose files are lost has nothing to go back to, and is to be mended by this import.
      if (!kept.ok && target.damage === null) return toAnswer(kept);
    }
    const before = target ? stateOf(target.source) : 'nothing';
    const record: ImportRecord = {
      id: importId,
      calendarId: id,
      fileName: review.fileName,
      at,
      ...counts,
      before: isNothing || (target?.damage ?? null) !== null ? null : before,
      takenBack: null,
    };
    const overlay = overlayFor(target, review, items, isOut, at);
    // A feed that says the same in other bytes is fetched often and is no news.
    const isNews = !isNothing || review.subscription === null;
    const replaced = await replace(id, { bytes, content, overlay }, items, (plan) => ({
      ...plan,
      calendars: withEntries(plan.calendars, [
        [id, sourceFor(id, review, entryOf(plan.calendars, id), kind, at)],
      ]),
      imports: isNews ? withRecord(plan.imports, record) : plan.imports,
    }));
    if (!replaced.ok) return replaced;
    await earlier.dropAllBut(id, idsWithFiles(desk.edits.plan(), id));
    return answered({
      ...counts,
      calendarId: id,
      calendarName: entryOf(desk.edits.plan().calendars, id)?.name ?? '',
      problems: content.problems,
    });
  };

  /** Brings back one side of an import, and `mark`s it in the history. */
  async function bringBack(
    record: ImportRecord,
    side: ImportSide,
    state: SourceState,
    takenBack: ImportRecord['takenBack'],
  ): Promise<Answer<null>> {
    const target = await find(record.calendarId);
    if (!target) return noSuchImport();
    const { id } = target.source;
    const read = await earlier.read(id, record.id, side);
    if (!read.ok) return toAnswer(read);
    const { bytes, overlay } = read.value;
    const content = await readCalendar(bytes);
    if (!content) return refused('cancelled', 'The reading was ended. Nothing was changed.');
    const items = compareSeries(target.series, content.series, untouched);
    return replace(id, { bytes, content, overlay }, items, (plan) => ({
      ...plan,
      calendars: withEntries(plan.calendars, [
        [id, withState(entryOf(plan.calendars, id) ?? target.source, state, takenBack !== null)],
      ]),
      imports: withMark(plan.imports, record.id, takenBack),
    }));
  }

  /** An import that brought its calendar goes, and comes back, with it. */
  async function setRemoved(
    record: ImportRecord,
    takenBack: ImportRecord['takenBack'],
  ): Promise<Answer<null>> {
    const saved = await desk.ports.plan.update((plan) => {
      const source = entryOf(plan.calendars, record.calendarId);
      if (!source) return plan;
      const changed = { ...source, removedAt: takenBack?.at ?? null };
      return {
        ...plan,
        calendars: withEntries(plan.calendars, [[record.calendarId, changed]]),
        imports: withMark(plan.imports, record.id, takenBack),
      };
    });
    if (!saved.ok) return toAnswer(saved);
    announce();
    return answered(null);
  }

  async function takeBack(record: ImportRecord): Promise<Answer<null>> {
    const target = await find(record.calendarId);
    if (!target || record.before === null) return noSuchImport();
    const takenBack = { at: desk.now(), after: stateOf(target.source) };
    if (record.before === 'nothing') return setRemoved(record, takenBack);
    const kept = await earlier.keep(record.calendarId, record.id, 'after');
    if (!kept.ok) return toAnswer(kept);
    return bringBack(record, 'before', record.before, takenBack);
  }

  async function putBack(record: ImportRecord): Promise<Answer<null>> {
    if (record.takenBack === null) return noSuchImport();
    if (record.before === 'nothing') return setRemoved(record, null);
    return bringBack(record, 'after', record.takenBack.after, null);
  }

  const act = (id: ImportId, wanted: ImportAction, run: (record: ImportRecord) => Promise<Answer<null>>) =>
    inTurn(async (): Promise<Answer<ImportView>> => {
      const plan = desk.edits.plan();
      const record = plan.imports.find((one) => one.id === id);
      if (!record || actionsIn(plan).get(id) !== wanted) return noSuchImport();
      const done = await run(record);
      if (!done.ok) return done;
      const view = viewsOf(desk.edits.plan()).find((one) => one.id === id);
      return view ? answered(view) : noSuchImport();
    });

  return {
    apply: (review, leaveOut, kind) => inTurn(() => applyNow(review, leaveOut, kind)),
    handlers: {
      'imports.list': async () => answered(viewsOf(desk.edits.plan())),
      'import.take-back': ({ id }) => act(id, 'take-back', takeBack),
      'import.put-back': ({ id }) => act(id, 'put-back', putBack),
    },
  };
}

const untouched = {
  hasMark: () => false,
  hasPrep: () => false,
  leftOutBefore: () => false,
  mayBeThere: () => false,
};

const noSuchImport = () =>
  refused('not-found', 'This import can no longer be taken back or put back. Nothing was changed.');

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
    subscription: subscription ?? withoutTags(former?.subscription ?? null),
    removedAt: null,
  };
}

/** What the server sent last is not what is there: it is asked for all of it. */
const withoutTags = (subscription: Subscription | null): Subscription | null =>
  subscription && { ...subscription, etag: '', lastModified: '' };

/**
 * The entry as it stood. A feed whose last change was taken back waits for the user, who would else get it again.
 */
function withState(source: CalendarSource, state: SourceState, isPaused: boolean): CalendarSource {
  const { subscription } = source;
  return {
    ...source,
    ...state,
    subscription: withoutTags(subscription && { ...subscription, isPaused }),
  };
}
