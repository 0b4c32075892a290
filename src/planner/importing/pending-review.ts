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

/** A file that was read and compared, and waits for the user's word. */
export interface PendingReview {
  readonly id: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly content: CalendarContent;
  readonly sha256: string;
  readonly target: CalendarId | null;
  /** Where it was fetched from, and how it will be; null for files. */
  readonly subscription: Subscription | null;
  /** Fetched for a subscription that is there: how often that is fetched is none of its business. */
  readonly isRefresh: boolean;
  readonly zoneAnswers: Readonly<Record<string, ZoneId>>;
}

/** How the calendar is fetched once the review is in force; `former` is how it is fetched now. */
export function subscriptionAfter(
  { subscription, isRefresh }: PendingReview,
  former: Subscription | null,
): Subscription | null {
  if (!subscription) return withoutTags(former);
  if (!isRefresh || !former) return { ...subscription, held: null };
  const { address, everyMinutes } = former;
  const now = { ...subscription, address, everyMinutes, held: null };
  return address === subscription.address ? now : withoutTags(now);
}

/** What the server sent last is not what is there: it is asked for all of it. */
export const withoutTags = (subscription: Subscription | null): Subscription | null =>
  subscription && { ...subscription, etag: '', lastModified: '' };

/** The series that these keys name, as a whole or in one occurrence. */
const seriesIn = (keys: Iterable<EventKey>): ReadonlySet<SeriesKey> =>
  new Set([...keys].map((key) => parseEventKey(key).series));

/** True for a series the user left out, whatever it says by now, and for a change that they refused in the same words. */
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

/** True for events that the file may hold where it could not be read: a broken event costs only itself. */
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

/** Why nothing at all could be read; undefined when something was. */
export const fatalProblem = ({ problems, series }: CalendarContent) =>
  series.length > 0 ? undefined : problems.find(({ code }) => fatalCodes.has(code));

/** What is known of the events of a file and of the calendar it updates. */
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

/** What applying the review would do, without the items that stay out. */
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
 * The calendar that a file or an address updates: the one fetched from there, whoever signs in, else the one that shares most of its events,
 * by their UIDs or, where those are all new, by what else they keep; else the one that came under the same file name and
 * calls itself the same. A name like `basic.ics` alone says nothing.
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

/** The calendar that shares most, if that is a third of the smaller side or more. */
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

/** How many events have the title, start and place of some event of the other side. */
function countAlike(series: readonly Series[], theirs: readonly Series[]): number {
  // Titles are looked at first: they are cheap to compare, and mostly settle it.
  const titles = new Set(series.map((one) => leadingVersion(one).summary));
  const alike = theirs.filter((one) => titles.has(leadingVersion(one).summary)).map(secondKey);
  if (alike.length === 0) return 0;
  const keys = new Set(alike);
  return series.filter((one) => keys.has(secondKey(one))).length;
}

/** What a new calendar is called: as the file says, else as the file is called. */
export const nameFor = (fileName: string, content: CalendarContent): string =>
  (content.name || fileName.replace(/\.(ics|ical|ifb)$/i, '')).slice(0, 200) || 'Calendar';
