import { compareYielding } from '../../../domain/calendars/compare';
import type { CompareContext } from '../../../domain/calendars/compared';
import type { Comparison } from '../../../domain/calendars/comparison';
import { messageNature } from '../../../domain/calendars/nature';
import type { EventsBefore } from '../../../domain/calendars/same-event';
import { saysSameCalendar } from '../../../domain/calendars/target';
import type { WayBack } from '../../../domain/calendars/way-back/way-back';
import type { EventKey, SeriesKey } from '../../../domain/event/key';
import { parseEventKey } from '../../../domain/event/key';
import type { Series } from '../../../domain/event/series';
import type { Plan } from '../../../plan/plan';
import type { LoadedCalendar } from '../../agenda/loaded-calendar';
import { seriesInFile, timetableOf, withOwnKeys } from '../../agenda/loaded-calendar';
import type { PlannerContext } from '../../context';
import { runYielding } from '../../pacing/run-yielding';
import type { OwnKeys } from '../../ports';
import { seriesTold } from '../outcome/messages';
import { wayBackTo } from '../way-back';
import { incomingOf, toCandidate } from './find-target';
import { overIn } from './over';
import { ownKeysFor } from './own-keys';
import type { PendingReview } from './pending-review';
import { mayBeUnread, wasLeftOut } from './pending-review';
import { timesBetween } from './times-between';

const noEvents: EventsBefore = { series: [], byKey: new Map(), archived: [] };

/** The comparison of a file with its calendar. */
export interface ReviewComparison extends Comparison {
  /** The series of the file with their own keys, and these keys. */
  readonly series: readonly Series[];
  readonly ownKeys: OwnKeys;
}

/** Compares a file with the calendar that it updates: a message and a part of a calendar only for the events in them. */
export async function compareReview(
  context: PlannerContext,
  plan: Plan,
  review: PendingReview,
  target: LoadedCalendar | null,
): Promise<ReviewComparison> {
  const { yieldThread } = context.ports;
  const others = (await context.agenda.calendars()).filter(
    (calendar) => calendar.source.id !== target?.source.id,
  );
  const ownKeys = ownKeysFor(review.content, others);
  const inFile = withOwnKeys(review.content.series, ownKeys);
  const before = target?.events ?? noEvents;
  const wayBack = target && (await wayBackOf(context, plan, review, target, ownKeys));
  const known = contextOf(context, plan, review, target, wayBack);
  const message = messageNature(review.content.method, review.subscription !== null);
  const nature = review.nature ?? message;
  const compare = (series: readonly Series[], how: Partial<CompareContext>) =>
    runYielding(compareYielding(before, series, { ...known, ...how }), yieldThread);
  const found = (comparison: Comparison) => ({ ...comparison, series: inFile, ownKeys });
  if (target === null) return found(await compare(inFile, { nature: message ?? 'whole' }));
  if (nature !== null && nature !== 'part') {
    const isTold = nature === message;
    const series = isTold ? seriesTold(review, inFile, target, sameKey) : inFile;
    return found(await compare(series, { nature, isKeyed: isTold }));
  }
  const comparison = await compare(inFile, { nature });
  if (comparison.nature !== 'part') return found(comparison);
  const former = new Map([...comparison.keys.moved].map(([old, key]) => [key, old]));
  const told = seriesTold(review, inFile, target, (key) => former.get(key) ?? key);
  return found(await compare(told, { nature: 'part', isKeyed: true }));
}

/** Known if the review's file is one that the calendar had. */
const wayBackOf = (
  context: PlannerContext,
  { imports }: Plan,
  { sha256, content, zoneAnswers }: PendingReview,
  target: LoadedCalendar,
  keys: OwnKeys,
): Promise<WayBack | null> =>
  wayBackTo(
    context,
    target,
    {
      stored: { sha256, content, overlay: { skipped: [], kept: [], archived: [], keys } },
      source: { zoneAnswers },
    },
    [...imports.values()].filter(({ calendarId }) => calendarId === target.source.id),
  );

const sameKey = (key: SeriesKey): SeriesKey => key;

/** The series of these keys, which may name whole series or single occurrences. */
const seriesIn = (keys: Iterable<EventKey>): ReadonlySet<SeriesKey> =>
  new Set([...keys].map((key) => parseEventKey(key).series));

/** The user's decisions, the file's problems and the time, for the comparison of a file with its calendar. */
function contextOf(
  context: PlannerContext,
  plan: Plan,
  review: PendingReview,
  target: LoadedCalendar | null,
  wayBack: WayBack | null,
): CompareContext {
  const { content, subscription, zoneAnswers } = review;
  const marked = seriesIn(plan.marks.keys());
  const prepared = seriesIn(plan.preps.keys());
  const inFile = timetableOf(zoneAnswers, content);
  const moment = { now: context.now(), zone: context.zone() };
  const stored = target?.stored?.content ?? null;
  const past = new Set(target?.stored?.overlay.past);
  const ownFile = new Set(target?.stored ? seriesInFile(target.stored).map(({ key }) => key) : []);
  return {
    hasMark: (key) => marked.has(key),
    hasPrep: (key) => prepared.has(key),
    leftOutBefore: wasLeftOut(target),
    mayBeThere: mayBeUnread(content),
    isTold: (key) => stored !== null && !ownFile.has(key),
    staysAlready: (series) => past.has(series),
    ...timesBetween(target ?? inFile, inFile),
    overBefore: (series) => (target ? overIn(target, series, moment) : 'nothing'),
    overAfter: (series) => overIn(inFile, series, moment),
    isKeyed: false,
    wayBack,
    nature: null,
    isFetched: subscription !== null,
    isSameName: target !== null && saysSameCalendar(toCandidate(target, content.series), incomingOf(review)),
    exported: compareExports(content.exportedAt, stored?.exportedAt ?? null),
  };
}

const compareExports = (one: number | null, other: number | null): number =>
  one === null || other === null ? 0 : one - other;
