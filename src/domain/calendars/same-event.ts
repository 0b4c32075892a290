import type { SeriesKey } from '../event/key';
import type { Series } from '../event/series';
import { isRecurring, leadingVersion } from '../event/series';
import type { Pool } from './match-pool';
import { createPool, groupBy, matchEqual } from './match-pool';
import { isNumberedByPosition } from './numbered-uids';
import { placeOf } from './review-order';
import type { NameOf, OverOnBothSides } from './row-match';
import { byDay, byDetails, byTitle, matchInRows } from './row-match';
import { plain, secondKey, titleAndStartKey, titleKey } from './second-key';

/** The current events of a calendar. */
export interface EventsBefore {
  readonly series: readonly Series[];
  readonly byKey: ReadonlyMap<SeriesKey, Series>;
  /** Events that left the calendar earlier; those with the key of a current series are single occurrences that left it. */
  readonly archived: readonly Series[];
}

/** The archived events that are no occurrences of a current series. */
export const archivedAlone = ({ archived, byKey }: EventsBefore): readonly Series[] =>
  archived.filter(({ key }) => !byKey.has(key));

/** What the match needs to know beyond the events themselves. */
export interface MatchContext extends OverOnBothSides {
  /** A text that is equal for series that start at the same time, in any form and zone. */
  readonly startBefore: (series: Series) => string;
  readonly startAfter: (series: Series) => string;
}

/** Which events of a file are which events of the calendar. */
export interface Matching {
  /** The event that an event of the file continues, from the calendar or its archive; null for a new one. */
  readonly formerOf: (after: Series) => Series | null;
  /** The current events that the file does not have. */
  readonly missing: readonly Series[];
  /** For a new event: the event before it, if one UID is used for each next date. */
  readonly nextOf: ReadonlyMap<Series, Series>;
}

const seriesPerYield = 200;

/**
 * Finds each event of a file among the current ones (product I3, I12). Each current event is used once; the rules come in
 * the order of their certainty, and READINGS.md tells why. The result does not depend on the order of events in the file.
 * Yields to the event loop.
 */
export function* matchEvents(
  before: EventsBefore,
  after: readonly Series[],
  context: MatchContext,
): Generator<void, Matching> {
  const doubtful: Series[] = [];
  const certain = new Set<SeriesKey>();
  for (const [index, series] of after.entries()) {
    if (index % seriesPerYield === seriesPerYield - 1) yield;
    const old = before.byKey.get(series.key);
    if (old && isUnmoved(old, series)) certain.add(series.key);
    else doubtful.push(series);
  }
  const isAllFound = doubtful.length === 0 && certain.size === before.byKey.size;
  const left = isAllFound ? [] : before.series.filter(({ key }) => !certain.has(key));
  yield;
  const pool = createPool(left, doubtful);
  const nextOf = matchDoubtful(pool, before, after, context);
  const notFound = new Set(pool.olds());
  const missing = left.filter((old) => notFound.has(old));
  matchArchived(pool, archivedAlone(before), context);
  const isDoubtful = new Set(doubtful);
  return {
    formerOf: (series) =>
      isDoubtful.has(series) ? (pool.pairs.get(series) ?? null) : (before.byKey.get(series.key) ?? null),
    missing,
    nextOf,
  };
}

/** Matches by key alone, for messages, which say nothing about events that are not in them. */
export function matchKeys({ byKey: current, archived }: EventsBefore): Matching {
  const gone = new Map(archived.map((old) => [old.key, old]));
  return {
    formerOf: ({ key }) => current.get(key) ?? gone.get(key) ?? null,
    missing: [],
    nextOf: new Map(),
  };
}

/** The quick test that nearly all events of a file pass: same title, start and place under the same key. */
function isUnmoved(old: Series, series: Series): boolean {
  if (old === series) return true;
  const [was, is] = [leadingVersion(old), leadingVersion(series)];
  return (
    was.summary === is.summary &&
    was.location === is.location &&
    JSON.stringify(was.start) === JSON.stringify(is.start)
  );
}

function matchDoubtful(
  pool: Pool,
  before: EventsBefore,
  after: readonly Series[],
  context: MatchContext,
): ReadonlyMap<Series, Series> {
  const { startBefore, startAfter } = context;
  const timedBefore = (old: Series) => titleAndStartKey(old, startBefore(old));
  const timedAfter = (series: Series) => titleAndStartKey(series, startAfter(series));
  matchEqual(
    pool,
    (old) => secondKey(old, startBefore(old)),
    (series) => secondKey(series, startAfter(series)),
  );
  if (pool.news().length === 0 || pool.olds().length === 0) return new Map();
  const uids = readUids(pool, before, after);
  if (uids.areNames()) matchSameKey(pool, isSameTitleAndPlace, context);
  matchEqual(pool, timedBefore, timedAfter);
  matchExchanged(pool, before, after);
  const inRows = (...names: readonly NameOf[]) => {
    for (const name of names) matchInRows(pool, before.series, after, name, context);
  };
  const isHalfSame: IsLike = (old, series) =>
    isSameTitle(old, series) || startBefore(old) === startAfter(series);
  if (!uids.areNames()) {
    inRows(byDetails, byDay, byTitle);
    const nextOf = matchSameKey(pool, isHalfSame, context);
    matchSameUid(pool);
    return nextOf;
  }
  const [timesBefore, timesAfter] = [new Set(before.series.map(timedBefore)), new Set(after.map(timedAfter))];
  const isElsewhere: IsLike = (old, series) =>
    timesAfter.has(timedBefore(old)) || timesBefore.has(timedAfter(series));
  const isLike: IsLike = (old, series) => isHalfSame(old, series) || !isElsewhere(old, series);
  const nextOf = matchSameKey(pool, isLike, context);
  matchSameUid(pool);
  inRows(byDetails, byDay);
  if (uids.areGivenAnew()) inRows(byTitle);
  return nextOf;
}

/** What the pairs that are found so far say of the UIDs of a file. */
function readUids(pool: Pool, before: EventsBefore, after: readonly Series[]) {
  const keysAfter = new Set(after.map(({ key }) => key));
  // Both sides are looked at, so that an import and the one that reverses it pair the same events.
  const isCounted = isNumberedByPosition(before.series) || isNumberedByPosition(after);
  const renumbered = () => [...pool.pairs].filter(([series, old]) => series.key !== old.key);
  return {
    /** False if a UID that one event has now named another one before, or if UIDs only count events. */
    areNames: () =>
      !isCounted &&
      !renumbered().some(([series, old]) => before.byKey.has(series.key) || keysAfter.has(old.key)),
    /** True if an event that stayed the same has another UID, or if no UID stayed. */
    areGivenAnew: () => renumbered().length > 0 || !before.series.some(({ key }) => keysAfter.has(key)),
  };
}

type IsLike = (old: Series, series: Series) => boolean;

const isSameTitle: IsLike = (old, series) => titleKey(old) === titleKey(series);

const isSameTitleAndPlace: IsLike = (old, series) =>
  isSameTitle(old, series) && plain(leadingVersion(old).location) === plain(leadingVersion(series).location);

/** Pairs like events with the same key. Returns the events whose UID the feed uses for each next date. */
function matchSameKey(pool: Pool, isLike: IsLike, context: MatchContext): ReadonlyMap<Series, Series> {
  const olds = new Map(pool.olds().map((old) => [old.key, old]));
  const nextOf = new Map<Series, Series>();
  for (const series of pool.news()) {
    const old = olds.get(series.key);
    if (!old || !isLike(old, series)) continue;
    const isMoved = context.startBefore(old) !== context.startAfter(series);
    if (isMoved && isSameTitle(old, series) && isNextDate(old, series, context)) nextOf.set(series, old);
    else pool.pair(series, old);
  }
  return nextOf;
}

/**
 * Pairs events that exchanged their UIDs: a title that is unique on both sides now has the UID of another event, and that
 * of its own is another event's. Programmes that number their slots do so when two talks change places.
 */
function matchExchanged(pool: Pool, before: EventsBefore, after: readonly Series[]): void {
  const keysAfter = new Set(after.map(({ key }) => key));
  const [titlesBefore, titlesAfter] = [groupBy(before.series, titleKey), groupBy(after, titleKey)];
  const olds = new Set(pool.olds());
  for (const series of pool.news()) {
    const title = titleKey(series);
    const [old, ...others] = titlesBefore.get(title) ?? [];
    const isAlone = others.length === 0 && titlesAfter.get(title)?.length === 1;
    if (!old || !isAlone || !olds.has(old) || isRecurring(old) !== isRecurring(series)) continue;
    if (series.key !== old.key && before.byKey.has(series.key) && keysAfter.has(old.key))
      pool.pair(series, old);
  }
}

/**
 * True if a feed reuses a UID for the next date: the event is over and the next one has its UID. An organiser who
 * moves an event counts SEQUENCE up (RFC 5546 §2.1.4); such an event was postponed.
 */
const isNextDate = (old: Series, series: Series, { isOver, isOverInFile }: MatchContext): boolean =>
  !isRecurring(old) &&
  !isRecurring(series) &&
  leadingVersion(series).sequence <= leadingVersion(old).sequence &&
  isOver(old) &&
  !isOverInFile(series);

/** Pairs what is left of a UID that several events share: with the same title the nearest in time, then the last one left. */
function matchSameUid(pool: Pool): void {
  const [olds, news] = [pool.olds(), pool.news()];
  if (olds.length === 0 || news.length === 0) return;
  const newsByUid = groupBy(news, ({ uid }) => uid);
  for (const [uid, all] of groupBy(olds, (old) => old.uid)) {
    const candidates = newsByUid.get(uid) ?? [];
    const rest = new Set(candidates.filter(({ key }) => !all.some((old) => old.key === key)));
    for (const old of all.filter(({ key }) => !candidates.some((series) => series.key === key))) {
      // A series and single dates of it are told by their UID later, date by date.
      const like = [...rest].filter((series) => isRecurring(series) === isRecurring(old));
      const sameTitle = like.filter((series) => titleKey(series) === titleKey(old));
      const nearest = sameTitle.toSorted((one, other) => distance(one, old) - distance(other, old))[0];
      const series = nearest ?? (all.length === 1 && rest.size === 1 ? like[0] : undefined);
      if (!series) continue;
      pool.pair(series, old);
      rest.delete(series);
    }
  }
}

const distance = (one: Series, other: Series): number =>
  Math.abs(placeOf(leadingVersion(one).start) - placeOf(leadingVersion(other).start));

/** An archived event returns under its own key, or under another one with the same title, start and place. */
function matchArchived(
  pool: Pool,
  archived: readonly Series[],
  { startBefore, startAfter }: MatchContext,
): void {
  if (archived.length === 0 || pool.news().length === 0) return;
  const bySecondKey = groupBy(archived, (old) => secondKey(old, startBefore(old)));
  const byOwnKey = new Map(archived.map((old) => [old.key, old]));
  const used = new Set<Series>();
  const use = (series: Series, old: Series | undefined) => {
    if (!old || used.has(old)) return;
    used.add(old);
    pool.pair(series, old);
  };
  for (const series of pool.news()) {
    const same = bySecondKey.get(secondKey(series, startAfter(series))) ?? [];
    use(series, same.find(({ key }) => key === series.key) ?? same.find((old) => !used.has(old)));
  }
  for (const series of pool.news()) {
    const old = byOwnKey.get(series.key);
    const isAlike = old && (titleKey(old) === titleKey(series) || startBefore(old) === startAfter(series));
    if (isAlike) use(series, old);
  }
}
