import type { ReviewCounts } from '../../contract/views/review';
import type { CalendarContent, CalendarId } from '../../domain/calendars/calendar';
import { costsAnEvent } from '../../domain/calendars/calendar';
import type { CompareContext } from '../../domain/calendars/compare';
import { secondKey } from '../../domain/calendars/compare';
import type { Comparison } from '../../domain/calendars/comparison';
import { seriesChanges } from '../../domain/calendars/field-change';
import type { ReviewItem } from '../../domain/calendars/review';
import type { Subscription } from '../../domain/calendars/subscription';
import { isSamePlace } from '../../domain/calendars/subscription';
import type { EventKey, SeriesKey } from '../../domain/event/key';
import { parseEventKey } from '../../domain/event/key';
import type { Series } from '../../domain/event/series';
import { leadingVersion } from '../../domain/event/series';
import type { ZoneId } from '../../domain/time/zone';
import type { Plan } from '../../plan/plan';
import type { LoadedCalendar } from '../agenda/loaded-calendar';

/** A file that was read and compared, and waits for the user's decision. */
export interface PendingReview {
  readonly id: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly content: CalendarContent;
  readonly sha256: string;
  readonly target: CalendarId | null;
  /** The subscription that applying it would give the calendar; null for files. */
  readonly subscription: Subscription | null;
  /** True for a refresh of an existing subscription, whose interval it must not change. */
  readonly isRefresh: boolean;
  readonly zoneAnswers: Readonly<Record<string, ZoneId>>;
}

/** The calendar's subscription after the review is applied; `former` is its current one. */
export function subscriptionAfter(
  { subscription, isRefresh }: PendingReview,
  former: Subscription | null,
): Subscription | null {
  if (!subscription) return withoutTags(former);
  if (!isRefresh || !former) return { ...subscription, held: null };
  const { address, everyMinutes } = former;
  const next = { ...subscription, address, everyMinutes, held: null };
  return address === subscription.address ? next : withoutTags(next);
}

/** Without validators, so that the next request is unconditional: the calendar is not what the server sent last. */
export const withoutTags = (subscription: Subscription | null): Subscription | null =>
  subscription && { ...subscription, etag: '', lastModified: '' };

/** The series of these keys, which may name whole series or single occurrences. */
const seriesIn = (keys: Iterable<EventKey>): ReadonlySet<SeriesKey> =>
  new Set([...keys].map((key) => parseEventKey(key).series));

/** True for a series that the user left out, whatever it has become, and for the same change that the user refused. */
function wasLeftOut(target: LoadedCalendar | null): (after: Series) => boolean {
  const stored = target?.stored;
  if (!stored) return () => false;
  const { skipped, kept } = stored.overlay;
  if (skipped.length + kept.length === 0) return () => false;
  const [leftOut, refused] = [new Set(skipped), new Set(kept.map((series) => series.key))];
  const before = new Map(stored.content.series.map((series) => [series.key, series]));
  return (after) => {
    if (leftOut.has(after.key)) return true;
    const former = refused.has(after.key) ? before.get(after.key) : undefined;
    return former !== undefined && seriesChanges(former, after).length === 0;
  };
}

/** True for events that may be among the unreadable parts of the file, so they must not count as gone. */
function mayBeUnread({ problems }: CalendarContent): (before: Series) => boolean {
  const isCut = problems.some(({ code }) => code === 'cut-off');
  const lost = new Set(problems.filter(costsAnEvent).map(({ uid }) => uid));
  return ({ uid }) => isCut || lost.has(uid);
}

export function isArchivedIn(target: LoadedCalendar | null): (key: SeriesKey) => boolean {
  const archived = new Set(target?.archived.map((series) => series.key));
  return (key) => archived.has(key);
}

const fatalCodes: ReadonlySet<string> = new Set(['not-a-calendar', 'empty-file', 'too-large']);

/** The problem for which no event could be read; undefined when the file is usable. */
export const fatalProblem = ({ problems, series }: CalendarContent) =>
  series.length > 0 ? undefined : problems.find(({ code }) => fatalCodes.has(code));

/** The user's decisions and the file's problems, for the comparison of a file with its calendar. */
export function comparisonContextOf(
  plan: Plan,
  review: PendingReview,
  target: LoadedCalendar | null,
): CompareContext {
  const marked = seriesIn(plan.marks.keys());
  const prepared = seriesIn(plan.preps.keys());
  return {
    hasMark: (key) => marked.has(key),
    hasPrep: (key) => prepared.has(key),
    leftOutBefore: wasLeftOut(target),
    mayBeThere: mayBeUnread(review.content),
    isArchived: isArchivedIn(target),
  };
}

/** The counts of what applying the review would do; items that are left out do not count. */
export function countsOf(
  { items, untouched }: Comparison,
  content: CalendarContent,
  isOut: (item: ReviewItem) => boolean,
): ReviewCounts {
  const counts = { new: 0, changed: 0, gone: 0, same: untouched.length };
  for (const item of items) if (!isOut(item)) counts[item.group] += 1;
  return {
    added: counts.new,
    changed: counts.changed,
    gone: counts.gone,
    same: counts.same,
    unreadable: content.problems.filter(costsAnEvent).length,
  };
}

/**
 * The calendar that a file or an address updates. First the one from the same address, or from the same place with other
 * credentials; then the one that shares most events by UID or, when no UIDs match, by title, start and place; then the one
 * with the same file name and calendar name. A file name alone, such as `basic.ics`, proves nothing.
 */
export function guessTarget(
  calendars: readonly LoadedCalendar[],
  { fileName, content, subscription }: Pick<PendingReview, 'fileName' | 'content' | 'subscription'>,
): CalendarId | null {
  const mine = calendars.filter(({ source }) => source.kind !== 'sample');
  const from = (isMeant: (address: string) => boolean) =>
    mine.find(({ source }) => source.subscription && isMeant(source.subscription.address));
  const sameAddress =
    subscription &&
    (from((address) => address === subscription.address) ??
      from((address) => isSamePlace(address, subscription.address)));
  if (sameAddress) return sameAddress.source.id;
  const { series, name } = content;
  const sharing =
    mostShared(mine, series.length, ({ byKey }) => series.filter(({ key }) => byKey.has(key)).length) ??
    mostShared(mine, series.length, ({ series: theirs }) => countAlike(series, theirs));
  const sameFile = mine.find(
    ({ source, stored }) =>
      !subscription && name !== '' && source.fileName === fileName && stored?.content.name === name,
  );
  return (sharing ?? sameFile)?.source.id ?? null;
}

/** The calendar that shares most events, if these are at least a third of the smaller side. */
function mostShared(
  calendars: readonly LoadedCalendar[],
  size: number,
  countShared: (calendar: LoadedCalendar) => number,
): LoadedCalendar | null {
  const [first] = calendars
    .map((calendar) => ({ calendar, common: countShared(calendar) }))
    .filter(({ calendar, common }) => common > 0 && common * 3 >= Math.min(size, calendar.byKey.size))
    .toSorted((a, b) => b.common - a.common);
  return first?.calendar ?? null;
}

/** The number of events that have the same title, start and place as an event of the other side. */
function countAlike(series: readonly Series[], theirs: readonly Series[]): number {
  // Titles are compared first: they are cheap to compare and rule out most events.
  const titles = new Set(series.map((one) => leadingVersion(one).summary));
  const alike = theirs.filter((one) => titles.has(leadingVersion(one).summary)).map(secondKey);
  if (alike.length === 0) return 0;
  const keys = new Set(alike);
  return series.filter((one) => keys.has(secondKey(one))).length;
}

/** The name of a new calendar: that in the file, else the file's own name. */
export const nameFor = (fileName: string, content: CalendarContent): string =>
  (content.name || fileName.replace(/\.(ics|ical|ifb)$/i, '')).slice(0, 200) || 'Calendar';
