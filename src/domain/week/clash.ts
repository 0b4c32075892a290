import { isNetworking } from '../marking/kind';
import type { Commitment } from './commitment';
import { blocksTime } from './commitment';
import type { Stretch } from './gap';

/** Two events that cannot both be kept (product W11), and the time they share. */
export type Clash<Event extends Commitment> = Stretch &
  (
    | { readonly kind: 'overlap'; readonly event: Event; readonly other: Event }
    /** `event` is during `other`, when the user is away. */
    | { readonly kind: 'away'; readonly event: Event; readonly other: Event }
  );

export interface Clashes<Event extends Commitment> {
  /** By start. */
  readonly list: readonly Clash<Event>[];
  /** False if `limit` was reached and there are more. */
  readonly complete: boolean;
}

const isPlanned = (event: Commitment): boolean => event.saidYes && !event.transparent;

/** A day away that is itself the occasion, such as a conference marked as out of office, is no absence from its sessions. */
function isAwayFrom(away: Commitment, event: Commitment): boolean {
  if (event.partOf.includes(away.key)) return false;
  if (away.absence !== 'away' || event.absence === 'away' || !blocksTime(away)) return false;
  switch (away.kind) {
    case null:
    case 'other':
      return true;
    case 'social':
      return event.kind === 'networking';
    case 'networking':
    case 'both':
      return false;
  }
}

const length = ({ start, end }: Stretch): number => end - start;

/** A timed conference of less has no sessions of its own: it is one, such as a keynote. */
const shortestConference = 4 * 60 * 60_000;

/**
 * True for a session of a conference rather than something else on its days: networking, or a single event of the same
 * calendar. A stand-up that goes on each day belongs to no conference.
 */
const isSessionOf = (inner: Commitment, conference: Commitment): boolean =>
  isNetworking(inner.kind) || (inner.calendar === conference.calendar && !inner.recurring);

/** True if the shorter one is a part of the longer one: a session of a conference, a dinner on a trip. */
function isPartOf(one: Commitment, other: Commitment): boolean {
  if (one.recurring && one.series === other.series) return true;
  if (one.partOf.includes(other.key) || other.partOf.includes(one.key)) return true;
  const [inner, outer] = length(one) <= length(other) ? [one, other] : [other, one];
  const isInside = inner.start >= outer.start && inner.end <= outer.end && length(inner) < length(outer);
  if (outer.form === 'conference') {
    if (outer.wholeDay && !inner.wholeDay) return isSessionOf(inner, outer);
    const isLong = outer.wholeDay || length(outer) >= shortestConference;
    return isInside && isLong && isSessionOf(inner, outer);
  }
  // Other whole days say which days, not which hours.
  return outer.wholeDay && (!inner.wholeDay || isInside);
}

/** The same event in two calendars, under two UIDs. */
const isSame = (one: Commitment, other: Commitment): boolean =>
  one.start === other.start && one.end === other.end && one.title === other.title;

function clashOf<Event extends Commitment>(one: Event, other: Event): Clash<Event> | null {
  const [start, end] = [Math.max(one.start, other.start), Math.min(one.end, other.end)];
  if (start >= end) return null;
  if (isPlanned(one) && isAwayFrom(other, one)) return { kind: 'away', event: one, other, start, end };
  if (isPlanned(other) && isAwayFrom(one, other))
    return { kind: 'away', event: other, other: one, start, end };
  const isOverlap = isPlanned(one) && isPlanned(other) && !isPartOf(one, other) && !isSame(one, other);
  return isOverlap ? { kind: 'overlap', event: one, other, start, end } : null;
}

const byStart = (one: Commitment, other: Commitment): number =>
  one.start - other.start || one.end - other.end || (one.title < other.title ? -1 : 1);

/** True if the event is the reason for most of an absence: a conference, and the days out of office around it. */
const isReasonFor = (event: Commitment, absence: Commitment): boolean =>
  event.wholeDay &&
  isPlanned(event) &&
  event.absence === null &&
  2 * (Math.min(event.end, absence.end) - Math.max(event.start, absence.start)) >= length(absence);

/** The clashes among `events`, whatever their order; at most `limit`, so that a crowded week stays quick. */
export function clashesOf<Event extends Commitment>(events: readonly Event[], limit: number): Clashes<Event> {
  const lasting = events.filter((event) => length(event) > 0);
  const reasons = lasting.filter((event) => event.wholeDay && isPlanned(event));
  const isAbsence = (event: Event) =>
    event.absence === 'away' && !reasons.some((reason) => isReasonFor(reason, event));
  const list: Clash<Event>[] = [];
  let open: Event[] = [];
  for (const event of lasting.filter((one) => isPlanned(one) || isAbsence(one)).toSorted(byStart)) {
    open = open.filter(({ end }) => end > event.start);
    for (const earlier of open) {
      const clash = clashOf(earlier, event);
      if (!clash) continue;
      if (list.length === limit) return { list, complete: false };
      list.push(clash);
    }
    open.push(event);
  }
  return { list, complete: true };
}
