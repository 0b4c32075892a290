import type { Handlers } from '../contract/client';
import type { Answer } from '../contract/failure';
import type { ApplyResult, ReviewCounts, ReviewView } from '../contract/views/review';
import type { CalendarContent, CalendarId, CalendarSource, ImportRecord } from '../domain/calendars/calendar';
import { costsAnEvent } from '../domain/calendars/calendar';
import { compareSeries, seriesChanges } from '../domain/calendars/compare';
import type { ReviewItem } from '../domain/calendars/review';
import type { SeriesKey } from '../domain/event/key';
import { occurrenceEventKey, parseEventKey, seriesEventKey } from '../domain/event/key';
import type { Series } from '../domain/event/series';
import type { Plan } from '../domain/plan';
import { withEntries } from '../domain/record';
import type { ZoneId } from '../domain/time/zone';
import type { LoadedCalendar } from './agenda';
import { answered, refused, toAnswer } from './answer';
import type { Desk } from './desk';
import type { CalendarOverlay } from './ports';

/** More files than this wait for a decision at once: the oldest gives way. */
const pendingLimit = 50;

/** A file that was read and compared, and waits for the user's word. */
interface PendingReview {
  readonly id: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly content: CalendarContent;
  readonly sha256: string;
  readonly target: CalendarId | null;
  readonly zoneAnswers: Readonly<Record<string, ZoneId>>;
}

export const emptyOverlay: CalendarOverlay = { skipped: [], kept: [], archived: [] };

/** Keys of series that carry marks or preps of the user's, of the whole or of one occurrence. */
function touchedSeries(entries: Readonly<Record<string, unknown>>): ReadonlySet<SeriesKey> {
  return new Set(Object.keys(entries).map((key) => parseEventKey(seriesEventKey(key as SeriesKey)).series));
}

/** True for a series the user left out, or refused the change of, when it came before in the same words. */
function wasLeftOut(target: LoadedCalendar | null): (after: Series) => boolean {
  const stored = target?.stored;
  if (!stored) return () => false;
  const { skipped, kept } = stored.overlay;
  const leftOut = new Set<SeriesKey>([...skipped, ...kept.map((series) => series.key)]);
  const before = new Map(stored.content.series.map((series) => [series.key, series]));
  return (after) => {
    const former = leftOut.has(after.key) ? before.get(after.key) : undefined;
    return former !== undefined && seriesChanges(former, after).length === 0;
  };
}

function itemsOf(plan: Plan, review: PendingReview, target: LoadedCalendar | null): readonly ReviewItem[] {
  const marked = touchedSeries(plan.marks);
  const prepared = touchedSeries(plan.preps);
  return compareSeries(target?.series ?? [], review.content.series, {
    hasMark: (key) => marked.has(key),
    hasPrep: (key) => prepared.has(key),
    leftOutBefore: wasLeftOut(target),
  });
}

function countsOf(
  items: readonly ReviewItem[],
  content: CalendarContent,
  isOut: (item: ReviewItem) => boolean,
): ReviewCounts {
  const count = (group: ReviewItem['group']) =>
    items.filter((item) => item.group === group && !isOut(item)).length;
  return {
    added: count('new'),
    changed: count('changed'),
    gone: count('gone'),
    same: count('same'),
    unreadable: content.problems.filter(costsAnEvent).length,
  };
}

/** The calendar a file updates: the one that shares most of its events, else the one it was imported as before. */
function guessTarget(
  calendars: readonly LoadedCalendar[],
  fileName: string,
  content: CalendarContent,
): CalendarId | null {
  const keys = new Set(content.series.map((series) => series.key));
  const files = calendars.filter(({ source }) => source.kind === 'file');
  const shared = files
    .map((calendar) => ({
      calendar,
      common: (calendar.stored?.content.series ?? []).filter((series) => keys.has(series.key)).length,
    }))
    .filter(({ calendar, common }) => common * 3 >= Math.min(keys.size, calendar.series.length) && common > 0)
    .toSorted((a, b) => b.common - a.common);
  const sameFile = files.find(
    ({ source, stored }) => source.fileName === fileName && stored?.content.name === content.name,
  );
  return (shared[0]?.calendar ?? sameFile)?.source.id ?? null;
}

const nameFor = (fileName: string, content: CalendarContent): string =>
  (content.name || fileName.replace(/\.(ics|ical|ifb)$/i, '')).slice(0, 200) || 'Calendar';

/** What the user keeps as it is, laid over the file. */
function overlayFor(
  target: LoadedCalendar | null,
  review: PendingReview,
  items: readonly ReviewItem[],
  isOut: (item: ReviewItem) => boolean,
  at: number,
): CalendarOverlay {
  const before = new Map((target?.series ?? []).map((series) => [series.key, series]));
  const out = items.filter(isOut);
  const keptAs = (item: ReviewItem): readonly Series[] => {
    const series = before.get(item.renumberedFrom ?? item.key);
    return series ? [{ ...series, key: item.key }] : [];
  };
  const inFile = new Set(review.content.series.map((series) => series.key));
  const former = (target?.stored?.overlay ?? emptyOverlay).archived.filter(
    ({ series }) => !inFile.has(series.key),
  );
  const leaving = items
    .filter((item) => item.group === 'gone' && !isOut(item))
    .flatMap(keptAs)
    .map((series) => ({ series, at }));
  const left = new Set(leaving.map(({ series }) => series.key));
  return {
    skipped: out.filter((item) => item.group === 'new').map((item) => item.key),
    kept: out.filter((item) => item.group !== 'new').flatMap(keptAs),
    archived: [...former.filter(({ series }) => !left.has(series.key)), ...leaving],
  };
}

/** Moves what the user made from the keys a feed no longer uses to those it uses now (product I3). */
function withMovedKeys(plan: Plan, items: readonly ReviewItem[]): Plan {
  const moves = new Map(
    items.flatMap((item) => (item.renumberedFrom ? [[item.renumberedFrom, item.key] as const] : [])),
  );
  if (moves.size === 0) return plan;
  const moved = (key: string): string => {
    const { series, recurrenceId } = parseEventKey(seriesEventKey(key as SeriesKey));
    const to = moves.get(series);
    if (!to) return key;
    return recurrenceId === null ? seriesEventKey(to) : occurrenceEventKey(to, recurrenceId);
  };
  const rekeyed = <Value>(record: Readonly<Record<string, Value>>): Record<string, Value> =>
    Object.fromEntries(Object.entries(record).map(([key, value]) => [moved(key), value]));
  return {
    ...plan,
    marks: rekeyed(plan.marks),
    preps: rekeyed(plan.preps),
    followUps: Object.fromEntries(
      Object.entries(plan.followUps).map(([id, followUp]) => [
        id,
        { ...followUp, eventKey: seriesEventKey(moved(followUp.eventKey) as SeriesKey) },
      ]),
    ),
  };
}

export interface Reviews {
  /** Reads and compares; nothing is kept on disk. */
  open(fileName: string, bytes: Uint8Array, wanted?: CalendarId): Promise<Answer<ReviewView>>;
  apply(
    reviewId: string,
    leaveOut: readonly string[],
    kind: CalendarSource['kind'],
  ): Promise<Answer<ApplyResult>>;
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
    const written = await desk.ports.calendars.write(id, review.bytes, review.content, overlay);
    if (!written.ok) return toAnswer(written);
    const source: CalendarSource = {
      id,
      kind: target?.source.kind ?? kind,
      name: target?.source.name ?? nameFor(review.fileName, review.content),
      fileName: review.fileName,
      addedAt: target?.source.addedAt ?? at,
      importedAt: at,
      sha256: review.sha256,
      zoneAnswers: review.zoneAnswers,
      removedAt: null,
    };
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
