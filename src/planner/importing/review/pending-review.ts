import type { ReviewCounts } from '../../../contract/views/review';
import type { CalendarContent, CalendarId } from '../../../domain/calendars/calendar';
import { costsAnEvent } from '../../../domain/calendars/calendar';
import type { Comparison } from '../../../domain/calendars/comparison';
import { seriesChanges } from '../../../domain/calendars/field-change';
import type { FileNature } from '../../../domain/calendars/nature';
import { messageNature } from '../../../domain/calendars/nature';
import type { ReviewItem } from '../../../domain/calendars/review';
import type { Subscription } from '../../../domain/calendars/subscription';
import type { TargetDoubt } from '../../../domain/calendars/target';
import type { Series } from '../../../domain/event/series';
import type { ZoneId } from '../../../domain/time/zone';
import type { LoadedCalendar } from '../../agenda/loaded-calendar';
import { seriesInFile } from '../../agenda/loaded-calendar';

/** A file that was read and compared, and waits for the user's decision. */
export interface PendingReview {
  readonly id: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly content: CalendarContent;
  readonly sha256: string;
  readonly target: CalendarId | null;
  /** Why the user should say which calendar the file belongs to; null where that is certain. */
  readonly targetDoubt: TargetDoubt | null;
  /** What the file is, if the user says so; else null. */
  readonly nature: FileNature | null;
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

/** True for a series that the user left out, whatever it has become, and for the same change that the user refused. */
export function wasLeftOut(target: LoadedCalendar | null): (after: Series) => boolean {
  const stored = target?.stored;
  if (!stored) return () => false;
  const { skipped, kept } = stored.overlay;
  if (skipped.length + kept.length === 0) return () => false;
  const [leftOut, refused] = [new Set(skipped), new Set(kept.map((series) => series.key))];
  const before = new Map(seriesInFile(stored).map((series) => [series.key, series]));
  return (after) => {
    if (leftOut.has(after.key)) return true;
    const former = refused.has(after.key) ? before.get(after.key) : undefined;
    return former !== undefined && seriesChanges(former, after).length === 0;
  };
}

/** True for events that may be among the unreadable parts of the file, so they must not count as gone. */
export function mayBeUnread({ problems }: CalendarContent): (before: Series) => boolean {
  const isCut = problems.some(({ code }) => code === 'cut-off');
  const lost = new Set(problems.filter(costsAnEvent).map(({ uid }) => uid));
  return ({ uid }) => isCut || lost.has(uid);
}

const fatalCodes: ReadonlySet<string> = new Set(['not-a-calendar', 'empty-file', 'too-large']);

/** The problem for which no event could be read; undefined when the file is usable. */
export const fatalProblem = ({ problems, series }: CalendarContent) =>
  series.length > 0 ? undefined : problems.find(({ code }) => fatalCodes.has(code));

/** The counts of what applying the review would do; items that are left out do not count. */
export function countsOf(
  { items, untouched }: Comparison,
  content: CalendarContent,
  isOut: (item: ReviewItem) => boolean,
): ReviewCounts {
  const counts = { new: 0, changed: 0, gone: 0, same: untouched.length };
  let older = 0;
  for (const item of items) {
    if (!isOut(item)) counts[item.group] += 1;
    else if (item.older) older += 1;
  }
  return {
    added: counts.new,
    changed: counts.changed,
    gone: counts.gone,
    same: counts.same,
    older,
    unreadable: content.problems.filter(costsAnEvent).length,
  };
}

/** The name of a new calendar: that in the file, else the file's own name; one for all invitations that belong nowhere. */
export const nameFor = (fileName: string, { name, method }: CalendarContent): string =>
  (name || (messageNature(method, false) ? 'Invitations' : fileName.replace(/\.(ics|ical|ifb)$/i, ''))).slice(
    0,
    200,
  ) || 'Calendar';
