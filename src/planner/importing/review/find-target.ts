import { toRecurrenceId } from '../../../calendar/recurrence/recurrence-id';
import type { CalendarContent } from '../../../domain/calendars/calendar';
import { familyOf } from '../../../domain/calendars/kinship';
import { messageNature } from '../../../domain/calendars/nature';
import { secondKey, titleAndStartKey, titleKey } from '../../../domain/calendars/second-key';
import type { IncomingFile, SameStart, Target, TargetCandidate } from '../../../domain/calendars/target';
import { findTarget, hidesDetails } from '../../../domain/calendars/target';
import type { Series } from '../../../domain/event/series';
import { leadingVersion } from '../../../domain/event/series';
import type { LoadedCalendar } from '../../agenda/loaded-calendar';
import type { PendingReview } from './pending-review';

type Incoming = Pick<PendingReview, 'fileName' | 'content' | 'subscription'>;

/** The calendar among these that a file or an address updates. */
export function targetFor(calendars: readonly LoadedCalendar[], incoming: Incoming): Target {
  const { content } = incoming;
  const candidates = calendars
    .filter(({ source }) => source.kind !== 'sample')
    .map((calendar) => toCandidate(calendar, content.series, content.zones));
  return findTarget(candidates, incomingOf(incoming));
}

export const incomingOf = ({ fileName, content, subscription }: Incoming): IncomingFile => ({
  ownName: content.name,
  fileName,
  address: subscription?.address ?? null,
  size: content.series.length,
  message: messageNature(content.method, subscription !== null),
});

/** A calendar as a candidate for a file with these series. */
export function toCandidate(
  calendar: LoadedCalendar,
  series: readonly Series[],
  zones: CalendarContent['zones'] = {},
): TargetCandidate {
  const { source, stored, events } = calendar;
  return {
    id: source.id,
    ownName: stored?.content.name ?? '',
    fileName: source.fileName,
    address: source.subscription?.address ?? null,
    size: events.series.length,
    isOfMessages: source.subscription === null && messageNature(stored?.content.method ?? '', false) !== null,
    sharedByUid: () => countByUid(series, zones, events.series, calendar.zones),
    sharedByContent: () => countAlike(series, zones, events.series, calendar.zones),
    hasLessDetail: () => hidesDetails(sameStarts(series, zones, events.series, calendar.zones)),
  };
}

/**
 * The number of events that have the UID of an event of the other side, or one derived from it, and are alike: with its title, with its start, or
 * with a higher SEQUENCE, as an event that was renamed and moved.
 */
function countByUid(
  series: readonly Series[],
  zones: CalendarContent['zones'],
  theirs: readonly Series[],
  theirZones: CalendarContent['zones'],
): number {
  const byUid = new Map<string, Series[]>(series.map(({ uid }) => [familyOf(uid), []]));
  for (const one of theirs) byUid.get(familyOf(one.uid))?.push(one);
  const isAlike = (one: Series) => (other: Series) =>
    titleKey(one) === titleKey(other) ||
    startOf(one, zones) === startOf(other, theirZones) ||
    leadingVersion(one).sequence > leadingVersion(other).sequence;
  return series.filter((one) => byUid.get(familyOf(one.uid))?.some(isAlike(one))).length;
}

/** Each event of the file with one that starts when it does, of the same title if there is one. */
function sameStarts(
  series: readonly Series[],
  zones: CalendarContent['zones'],
  theirs: readonly Series[],
  theirZones: CalendarContent['zones'],
): readonly SameStart[] {
  const [byStart, byTitle] = [new Map<string, Series>(), new Map<string, Series>()];
  for (const before of theirs) {
    const start = startOf(before, theirZones);
    byStart.set(start, before);
    byTitle.set(titleAndStartKey(before, start), before);
  }
  return series.flatMap((after) => {
    const start = startOf(after, zones);
    const before = byTitle.get(titleAndStartKey(after, start)) ?? byStart.get(start);
    return before ? [{ before, after }] : [];
  });
}

const startOf = (one: Series, zones: CalendarContent['zones']): string =>
  toRecurrenceId(leadingVersion(one).start, zones);

/** The number of events that have the same title, start and place as an event of the other side. */
function countAlike(
  series: readonly Series[],
  zones: CalendarContent['zones'],
  theirs: readonly Series[],
  theirZones: CalendarContent['zones'],
): number {
  const keyOf = (one: Series, of: CalendarContent['zones']) => secondKey(one, startOf(one, of));
  // Titles are compared first: they are cheap to compare and rule out most events.
  const titles = new Set(series.map((one) => leadingVersion(one).summary));
  const alike = theirs
    .filter((one) => titles.has(leadingVersion(one).summary))
    .map((one) => keyOf(one, theirZones));
  if (alike.length === 0) return 0;
  const keys = new Set(alike);
  return series.filter((one) => keys.has(keyOf(one, zones))).length;
}
