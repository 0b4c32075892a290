import { append } from '../append';
import type { SeriesKey } from '../event/key';
import type { Series } from '../event/series';
import { absorbedIn } from './absorbed';
import type { CompareContext, Compared, Missing } from './compared';
import type { Comparison, KeyRelations } from './comparison';
import { noRelations } from './comparison';
import { changesBetween } from './field-change';
import { factsOf } from './file-facts';
import type { FileNature } from './nature';
import { isPartial, natureOf } from './nature';
import { relateKeys } from './relate-keys';
import type { ReviewGroup, ReviewItem } from './review';
import { goneItem, toItem } from './review-item';
import { inOrder, type Placed, placeOf } from './review-order';
import type { EventsBefore, Matching } from './same-event';
import { matchEvents, matchKeys } from './same-event';
import { matchBack, relationsBack } from './way-back/way-back';

/** The number of series compared before a yield: a millisecond or less. */
const seriesPerYield = 200;

/** Compares the series of a file with the current ones. Yields, so that a large calendar does not block the event loop. */
export function* compareYielding(
  current: EventsBefore,
  after: readonly Series[],
  context: CompareContext,
): Generator<void, Comparison> {
  const matching = context.isKeyed ? matchKeys(current) : yield* matchIn(current, after, context);
  const { compared, untouched } = yield* changesIn(current, after, matching, context);
  const absorbed = absorbedIn(matching.missing, after, context);
  const left = matching.missing.filter(({ key }) => !absorbed.has(key));
  const missing = left.map((series) => ({ series, over: context.overBefore(series) }));
  const nature = context.nature ?? natureOf(factsOf(compared, missing, after, context));
  const related: KeyRelations = {
    ...noRelations,
    ...relateKeys(current, after, compared, { ...matching, missing: left }, context),
    absorbed,
  };
  const wayBack = context.isKeyed ? null : context.wayBack;
  const keys = wayBack ? relationsBack(related, wayBack, matching.missing, after) : related;
  const isStaying = ({ series, over }: Missing) =>
    context.staysAlready(series) || (over === 'wholly' && nature !== 'whole');
  const keyAfter = ({ series }: Missing): SeriesKey => keys.moved.get(series.key) ?? series.key;
  const notInFile = isPartial(nature) ? [] : missing;
  const gone = notInFile
    .filter((one) => !isStaying(one))
    .map((one) => goneItem(one, keyAfter(one), nature, context));
  return {
    nature,
    items: yield* itemsOf(current, compared, gone, nature, context),
    untouched,
    itemOf: (series) => toItem({ series, old: series, changes: [] }, 'same', nature, context),
    staying: notInFile.filter(isStaying).map((one) => ({ ...one.series, key: keyAfter(one) })),
    keys,
    kept: countKept(
      [...compared, ...untouched.map((series) => ({ series, old: series })), ...notInFile],
      context,
    ),
  };
}

function* matchIn(
  current: EventsBefore,
  after: readonly Series[],
  context: CompareContext,
): Generator<void, Matching> {
  const times = {
    startBefore: context.startBefore,
    startAfter: context.startAfter,
    isOver: (series: Series) => context.overBefore(series) === 'wholly',
    isOverInFile: (series: Series) => context.overAfter(series) === 'wholly',
  };
  return context.wayBack
    ? yield* matchBack(current, after, context.wayBack, times)
    : yield* matchEvents(current, after, times);
}

function* changesIn(
  { byKey }: EventsBefore,
  after: readonly Series[],
  { formerOf }: Matching,
  { haveSameTimes }: CompareContext,
): Generator<void, { readonly untouched: readonly Series[]; readonly compared: readonly Compared[] }> {
  const untouched: Series[] = [];
  const compared: Compared[] = [];
  for (const [index, series] of after.entries()) {
    if (index % seriesPerYield === seriesPerYield - 1) yield;
    const old = formerOf(series);
    const changes = old ? changesBetween(old, series, haveSameTimes) : [];
    const isThere = old !== null && old.key === series.key && byKey.get(old.key) === old;
    if (isThere && changes.length === 0) untouched.push(series);
    else compared.push({ series, old, changes });
  }
  yield;
  return { untouched, compared };
}

/** The items by group, and within each group by start. */
function* itemsOf(
  { byKey }: EventsBefore,
  compared: readonly Compared[],
  gone: readonly ReviewItem[],
  nature: FileNature,
  context: CompareContext,
): Generator<void, readonly ReviewItem[]> {
  const groups: Record<ReviewGroup, Placed<ReviewItem>[]> = { new: [], changed: [], gone: [], same: [] };
  const add = (item: ReviewItem) => groups[item.group].push({ item, place: placeOf(item.start) });
  for (const [index, one] of compared.entries()) {
    if (index % seriesPerYield === seriesPerYield - 1) yield;
    // An event that returns from the archive is new, as it is in no list before.
    const isThere = one.old !== null && byKey.has(one.old.key);
    const group = isThere ? (one.changes.length > 0 ? 'changed' : 'same') : 'new';
    add(toItem(one, group, nature, context));
  }
  gone.forEach(add);
  const items: ReviewItem[] = [];
  for (const group of [groups.new, groups.changed, groups.gone, groups.same]) {
    yield;
    append(items, inOrder(group));
  }
  return items;
}

/** How many of these events have a mark or a prep, under the key before the import. */
function countKept(
  events: readonly { readonly series: Series; readonly old?: Series | null }[],
  { hasMark, hasPrep }: CompareContext,
): Comparison['kept'] {
  const keys = events.map(({ series, old }) => old?.key ?? series.key);
  return { marks: keys.filter(hasMark).length, preps: keys.filter(hasPrep).length };
}
