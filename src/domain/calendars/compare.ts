import { append } from '../append';
import { eventTimeKey } from '../event/event-time';
import type { SeriesKey } from '../event/key';
import type { Series } from '../event/series';
import { isRecurring, leadingVersion } from '../event/series';
import type { Comparison } from './comparison';
import type { FieldChange } from './field-change';
import { seriesChanges } from './field-change';
import type { ReviewGroup, ReviewItem } from './review';
import { inOrder, type Placed, placeOf } from './review-order';

/** RFC 5546 §2.1.5: the higher SEQUENCE is newer; where equal, the later stamp. */
function isOlder(candidate: Series, current: Series): boolean {
  const [is, was] = [leadingVersion(candidate), leadingVersion(current)];
  if (is.sequence !== was.sequence) return is.sequence < was.sequence;
  return is.lastModified !== null && was.lastModified !== null && is.lastModified < was.lastModified;
}

/** What an event keeps when a feed gives it a new UID (product I3): title, start and place. */
export function secondKey(series: Series): string {
  const version = leadingVersion(series);
  return JSON.stringify([
    version.summary.trim().toLowerCase(),
    eventTimeKey(version.start),
    version.location.trim().toLowerCase(),
  ]);
}

/** What is already known of the events under comparison. */
export interface CompareContext {
  readonly hasMark: (key: SeriesKey) => boolean;
  readonly hasPrep: (key: SeriesKey) => boolean;
  /** The user left this series of the file out before, and the file still says the same. */
  readonly leftOutBefore: (after: Series) => boolean;
  /** The event may still be in the file, which could not be read there: its going is not taken for granted. */
  readonly mayBeThere: (before: Series) => boolean;
  /** The event was there before and rests in the archive: it comes back as itself and is no other event's new name. */
  readonly isArchived: (key: SeriesKey) => boolean;
}

const byKey = (one: Series, other: Series): number => (one.key < other.key ? -1 : 1);

/** Pairs of series that lost their UID and got another, each used once; whatever the order of the events in the file. */
function renumbered(gone: readonly Series[], come: readonly Series[]): ReadonlyMap<SeriesKey, Series> {
  const waiting = new Map<string, Series[]>();
  for (const series of gone.toSorted(byKey)) {
    const key = secondKey(series);
    const same = waiting.get(key);
    if (same) same.push(series);
    else waiting.set(key, [series]);
  }
  const pairs = new Map<SeriesKey, Series>();
  if (gone.length === 0) return pairs;
  for (const series of come.toSorted(byKey)) {
    const match = waiting.get(secondKey(series))?.shift();
    if (match) pairs.set(series.key, match);
  }
  return pairs;
}

/** The series of a calendar as they are now. */
export interface ComparisonBase {
  readonly series: readonly Series[];
  readonly byKey: ReadonlyMap<SeriesKey, Series>;
}

/** So many series are compared in one step: a millisecond or less. */
const seriesInAStep = 200;

/** Holds the series of a file against those Mingle has, step by step: large calendars take a while, and others want their turn. */
export function* compareYielding(
  known: ComparisonBase,
  after: readonly Series[],
  context: CompareContext,
): Generator<void, Comparison> {
  const strange = after.filter((series) => !known.byKey.has(series.key));
  const isEachThere = after.length - strange.length === known.byKey.size;
  const coming = new Set(isEachThere ? [] : after.map((series) => series.key));
  const missing = isEachThere ? [] : known.series.filter((series) => !coming.has(series.key));
  const pairs = renumbered(
    missing,
    strange.filter((series) => !context.isArchived(series.key)),
  );
  const moved = new Set([...pairs.values()].map((series) => series.key));
  const groups: Record<ReviewGroup, Placed<ReviewItem>[]> = { new: [], changed: [], gone: [], same: [] };
  const untouched: Series[] = [];
  const kept = { marks: 0, preps: 0 };
  const add = (series: Series, old: Series | null, changes: readonly FieldChange[], group: ReviewGroup) => {
    const item = toItem(series, old, changes, group, context);
    groups[group].push({ item, place: placeOf(item.start) });
  };
  const count = (key: SeriesKey) => {
    if (context.hasMark(key)) kept.marks += 1;
    if (context.hasPrep(key)) kept.preps += 1;
  };
  for (const [index, series] of after.entries()) {
    if (index % seriesInAStep === seriesInAStep - 1) yield;
    const old = known.byKey.get(series.key) ?? pairs.get(series.key) ?? null;
    const changes = old ? seriesChanges(old, series) : [];
    count(old?.key ?? series.key);
    if (old?.key === series.key && changes.length === 0) untouched.push(series);
    else add(series, old, changes, !old ? 'new' : changes.length > 0 ? 'changed' : 'same');
  }
  for (const series of missing) {
    if (moved.has(series.key)) continue;
    count(series.key);
    add(series, null, [], 'gone');
  }
  const items: ReviewItem[] = [];
  for (const group of [groups.new, groups.changed, groups.gone, groups.same]) {
    yield;
    append(items, inOrder(group));
  }
  return {
    items,
    untouched,
    itemOf: (series) => toItem(series, series, [], 'same', context),
    kept,
  };
}

function toItem(
  series: Series,
  old: Series | null,
  changes: readonly FieldChange[],
  group: ReviewGroup,
  context: CompareContext,
): ReviewItem {
  const version = leadingVersion(series);
  const key = old?.key ?? series.key;
  const older = group === 'changed' && old !== null && isOlder(series, old);
  return {
    key: series.key,
    group,
    title: version.summary,
    start: version.start,
    recurring: isRecurring(series),
    cancelled: version.status === 'cancelled',
    changes,
    older,
    leftOut:
      older ||
      (group === 'gone' ? context.mayBeThere(series) : group !== 'same' && context.leftOutBefore(series)),
    renumberedFrom: old && old.key !== series.key ? old.key : null,
    hasMark: context.hasMark(key),
    hasPrep: context.hasPrep(key),
  };
}
