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

/** RFC 5546 §2.1.5: the higher SEQUENCE is newer; if equal, the later `lastModified`. */
function isOlder(candidate: Series, current: Series): boolean {
  const [is, was] = [leadingVersion(candidate), leadingVersion(current)];
  if (is.sequence !== was.sequence) return is.sequence < was.sequence;
  return is.lastModified !== null && was.lastModified !== null && is.lastModified < was.lastModified;
}

/** Identifies an event whose feed gives it a new UID (product I3): by title, start and place. */
export function secondKey(series: Series): string {
  const version = leadingVersion(series);
  return JSON.stringify([
    version.summary.trim().toLowerCase(),
    eventTimeKey(version.start),
    version.location.trim().toLowerCase(),
  ]);
}

/** The state that a comparison depends on. */
export interface CompareContext {
  readonly hasMark: (key: SeriesKey) => boolean;
  readonly hasPrep: (key: SeriesKey) => boolean;
  /** The user left this series out in an earlier review, and it is unchanged in the file. */
  readonly leftOutBefore: (after: Series) => boolean;
  /** The event may be in an unreadable part of the file, so it is not removed unless the user chooses so. */
  readonly mayBeThere: (before: Series) => boolean;
  /** The event is in the archive: it returns under its own key and is not matched with a renumbered event. */
  readonly isArchived: (key: SeriesKey) => boolean;
}

const byKey = (one: Series, other: Series): number => (one.key < other.key ? -1 : 1);

/** Matches new series with gone ones that have the same `secondKey`, each once; independent of the order in the file. */
function renumbered(gone: readonly Series[], added: readonly Series[]): ReadonlyMap<SeriesKey, Series> {
  const unmatched = new Map<string, Series[]>();
  for (const series of gone.toSorted(byKey)) {
    const key = secondKey(series);
    const same = unmatched.get(key);
    if (same) same.push(series);
    else unmatched.set(key, [series]);
  }
  const pairs = new Map<SeriesKey, Series>();
  if (gone.length === 0) return pairs;
  for (const series of added.toSorted(byKey)) {
    const match = unmatched.get(secondKey(series))?.shift();
    if (match) pairs.set(series.key, match);
  }
  return pairs;
}

/** The current series of a calendar. */
export interface ComparisonBase {
  readonly series: readonly Series[];
  readonly byKey: ReadonlyMap<SeriesKey, Series>;
}

/** The number of series compared before a yield: a millisecond or less. */
const seriesPerYield = 200;

/** Compares the series of a file with the current ones. Yields, so that a large calendar does not block the event loop. */
export function* compareYielding(
  current: ComparisonBase,
  after: readonly Series[],
  context: CompareContext,
): Generator<void, Comparison> {
  const unknown = after.filter((series) => !current.byKey.has(series.key));
  const isNoneMissing = after.length - unknown.length === current.byKey.size;
  const keysAfter = new Set(isNoneMissing ? [] : after.map((series) => series.key));
  const missing = isNoneMissing ? [] : current.series.filter((series) => !keysAfter.has(series.key));
  const pairs = renumbered(
    missing,
    unknown.filter((series) => !context.isArchived(series.key)),
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
    if (index % seriesPerYield === seriesPerYield - 1) yield;
    const old = current.byKey.get(series.key) ?? pairs.get(series.key) ?? null;
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
