import { append } from '../append';
import type { SeriesKey } from '../event/key';
import type { Series } from '../event/series';
import { isRecurring, leadingVersion } from '../event/series';
import { compareAge, compareStamp } from '../event/version-age';
import type { Comparison, KeyRelations } from './comparison';
import { continuationsIn } from './continuations';
import type { FieldChange } from './field-change';
import { seriesChanges } from './field-change';
import type { FileNature } from './nature';
import { isPartial, natureOf } from './nature';
import { ownKey } from './own-key';
import type { ReviewGroup, ReviewItem } from './review';
import { inOrder, type Placed, placeOf } from './review-order';
import type { EventsBefore, MatchContext, Matching } from './same-event';
import { archivedAlone, matchEvents } from './same-event';

/** How much of a series is over. */
export type Over = ReviewItem['over'];

/** The state that a comparison depends on. */
export interface CompareContext extends Pick<MatchContext, 'startBefore' | 'startAfter'> {
  readonly hasMark: (key: SeriesKey) => boolean;
  readonly hasPrep: (key: SeriesKey) => boolean;
  /** The user left this series out in an earlier review, and it is unchanged in the file. */
  readonly leftOutBefore: (after: Series) => boolean;
  /** The event may be in an unreadable part of the file, so it is not removed unless the user chooses so. */
  readonly mayBeThere: (before: Series) => boolean;
  /** The event left the file earlier, and stays because it was over. */
  readonly staysAlready: (before: Series) => boolean;
  readonly overBefore: (series: Series) => Over;
  readonly overAfter: (series: Series) => Over;
  /** What the user says that the file is, or what is certain; null to find it out. */
  readonly nature: FileNature | null;
  /** True for the answer of an address: what its server says now counts, whatever SEQUENCE it has. */
  readonly isFetched: boolean;
  /** The name of the calendar or of the file says that it is the same calendar. */
  readonly isSameName: boolean;
  /** Which of the two was exported later; negative if the file is older, 0 if unknown. */
  readonly exported: number;
}

/** A series of the file that is new or may differ from the one before. */
interface Compared {
  readonly series: Series;
  readonly old: Series | null;
  readonly changes: readonly FieldChange[];
}

/** The number of series compared before a yield: a millisecond or less. */
const seriesPerYield = 200;

/** Compares the series of a file with the current ones. Yields, so that a large calendar does not block the event loop. */
export function* compareYielding(
  current: EventsBefore,
  after: readonly Series[],
  context: CompareContext,
): Generator<void, Comparison> {
  const matching = yield* matchEvents(current, after, {
    startBefore: context.startBefore,
    startAfter: context.startAfter,
    isOver: (series) => context.overBefore(series) === 'all',
    isOverInFile: (series) => context.overAfter(series) === 'all',
  });
  const untouched: Series[] = [];
  const compared: Compared[] = [];
  const kept = createKept(context);
  for (const [index, series] of after.entries()) {
    if (index % seriesPerYield === seriesPerYield - 1) yield;
    const old = matching.formerOf(series);
    const changes = old ? seriesChanges(old, series) : [];
    kept.count(old?.key ?? series.key);
    const isThere = old !== null && old.key === series.key && current.byKey.get(old.key) === old;
    if (isThere && changes.length === 0) untouched.push(series);
    else compared.push({ series, old, changes });
  }
  yield;
  const missing = missingIn(matching.missing, context);
  const nature = context.nature ?? natureOf(factsOf(compared, missing, after, context));
  const keys = relateKeys(current, after, compared, matching);
  const groups: Record<ReviewGroup, Placed<ReviewItem>[]> = { new: [], changed: [], gone: [], same: [] };
  const add = (item: ReviewItem) => groups[item.group].push({ item, place: placeOf(item.start) });
  const isThere = ({ key }: Series) => current.byKey.has(key);
  for (const [index, one] of compared.entries()) {
    if (index % seriesPerYield === seriesPerYield - 1) yield;
    add(toItem(one, groupOf(one, isThere), nature, context));
  }
  const staying: Series[] = [];
  for (const { series, over } of isPartial(nature) ? [] : missing) {
    kept.count(series.key);
    const key = keys.moved.get(series.key) ?? series.key;
    const isStaying = context.staysAlready(series) || (over === 'all' && nature !== 'whole');
    if (isStaying) staying.push({ ...series, key });
    else add(goneItem(series, key, over, nature, context));
  }
  const items: ReviewItem[] = [];
  for (const group of [groups.new, groups.changed, groups.gone, groups.same]) {
    yield;
    append(items, inOrder(group));
  }
  return {
    nature,
    items,
    untouched,
    itemOf: (series) => toItem({ series, old: series, changes: [] }, 'same', nature, context),
    staying,
    keys,
    kept: kept.counts,
  };
}

/** An event that returns from the archive is new, as it is in no list before. */
const groupOf = ({ old, changes }: Compared, isThere: (series: Series) => boolean): ReviewGroup => {
  if (old === null || !isThere(old)) return 'new';
  return changes.length > 0 ? 'changed' : 'same';
};

function createKept({ hasMark, hasPrep }: CompareContext) {
  const counts = { marks: 0, preps: 0 };
  return {
    counts,
    count: (key: SeriesKey) => {
      if (hasMark(key)) counts.marks += 1;
      if (hasPrep(key)) counts.preps += 1;
    },
  };
}

interface Missing {
  readonly series: Series;
  readonly over: Over;
}

const missingIn = (missing: readonly Series[], { overBefore }: CompareContext): readonly Missing[] =>
  missing.map((series) => ({ series, over: overBefore(series) }));

/** Older by SEQUENCE, or by its stamp if that is equal; a later stamp with a lower SEQUENCE contradicts itself. */
const isOlder = ({ series, old }: Compared): boolean =>
  old !== null && compareAge(leadingVersion(series), leadingVersion(old)) < 0;

const isStampedLater = ({ series, old }: Compared): boolean =>
  old !== null && compareStamp(leadingVersion(series), leadingVersion(old)) > 0;

function factsOf(
  compared: readonly Compared[],
  missing: readonly Missing[],
  after: readonly Series[],
  { isFetched, isSameName, exported }: CompareContext,
) {
  const startOf = (series: Series) => placeOf(leadingVersion(series).start);
  const once = missing.length === 0 ? [] : after.filter((series) => !isRecurring(series)).map(startOf);
  const first = once.reduce((least, start) => Math.min(least, start), Number.POSITIVE_INFINITY);
  const last = once.reduce((most, start) => Math.max(most, start), Number.NEGATIVE_INFINITY);
  const isOutside = ({ series }: Missing) => startOf(series) < first || startOf(series) > last;
  const toCome = missing.filter(({ over }) => over !== 'all');
  const over = missing.filter((one) => one.over === 'all');
  const changed = compared.filter(({ old, changes }) => old !== null && changes.length > 0);
  return {
    isFetched,
    isSameName,
    inFile: after.length,
    goneToCome: toCome.length,
    isGoneOutside: toCome.every(isOutside),
    goneOver: over.length,
    isPastLeftOut: over.every(({ series }) => startOf(series) < first),
    older: changed.filter((one) => isOlder(one) && !isStampedLater(one)).length,
    newer: changed.filter(
      ({ series, old }) => old && compareAge(leadingVersion(series), leadingVersion(old)) > 0,
    ).length,
    exported,
  };
}

function relateKeys(
  current: EventsBefore,
  after: readonly Series[],
  compared: readonly Compared[],
  { missing, nextOf }: Matching,
): KeyRelations {
  const moved = new Map<SeriesKey, SeriesKey>();
  const changed = new Set<SeriesKey>();
  const returned = new Set<SeriesKey>();
  for (const { series, old, changes } of compared) {
    if (!old) continue;
    returned.add(old.key);
    if (old.key !== series.key) moved.set(old.key, series.key);
    if (changes.length > 0) changed.add(series.key);
  }
  const leaving = [...missing, ...archivedAlone(current).filter(({ key }) => !returned.has(key))];
  if (leaving.length > 0) {
    const taken = new Set([...after, ...leaving].map(({ key }) => key));
    const inFile = new Set(after.map(({ key }) => key));
    for (const series of leaving) {
      if (!inFile.has(series.key)) continue;
      const key = ownKey(series, (one) => taken.has(one));
      taken.add(key);
      moved.set(series.key, key);
    }
  }
  const continued = new Map<SeriesKey, readonly SeriesKey[]>();
  const pairs = compared.flatMap(({ series, old, changes }) =>
    old && changes.length > 0 ? [{ series, old }] : [],
  );
  const added = compared.filter(({ old }) => old === null).map(({ series }) => series);
  for (const [series, parent] of [...continuationsIn(added, current.series, pairs), ...nextOf]) {
    continued.set(parent.key, [...(continued.get(parent.key) ?? []), series.key]);
  }
  return { moved, continued, changed };
}

function toItem(
  { series, old, changes }: Compared,
  group: ReviewGroup,
  nature: FileNature,
  context: CompareContext,
): ReviewItem {
  const compared = { series, old, changes };
  const key = old?.key ?? series.key;
  const older = group === 'changed' && isOlder(compared);
  const counts = context.isFetched || context.nature !== null || context.exported > 0;
  // Someone who says what an older file is wants it, although it was left out before.
  const isTaken = older && context.nature !== null;
  const isStale =
    nature === 'older'
      ? group !== 'same' && !(group === 'new' && context.overAfter(series) === 'all')
      : older && !counts && !isStampedLater(compared);
  return {
    ...describe(series),
    key: series.key,
    group,
    changes,
    older,
    over: 'nothing',
    leftOut: isStale || (group !== 'same' && !isTaken && context.leftOutBefore(series)),
    renumberedFrom: old && old.key !== series.key ? old.key : null,
    hasMark: context.hasMark(key),
    hasPrep: context.hasPrep(key),
  };
}

function goneItem(
  series: Series,
  key: SeriesKey,
  over: Over,
  nature: FileNature,
  { hasMark, hasPrep, mayBeThere }: CompareContext,
): ReviewItem {
  return {
    ...describe(series),
    key,
    group: 'gone',
    changes: [],
    older: false,
    over,
    leftOut: over === 'all' || nature === 'older' || mayBeThere(series),
    renumberedFrom: key === series.key ? null : series.key,
    hasMark: hasMark(series.key),
    hasPrep: hasPrep(series.key),
  };
}

function describe(series: Series): Pick<ReviewItem, 'title' | 'start' | 'recurring' | 'cancelled'> {
  const { summary, start, status } = leadingVersion(series);
  return { title: summary, start, recurring: isRecurring(series), cancelled: status === 'cancelled' };
}
