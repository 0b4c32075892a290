import { lastWholeDay, type Span } from '../../domain/event/occurrence';
import type { Between } from '../../domain/programme/day-plan';
import { type DayRange, otherDays } from '../../domain/programme/other-days';
import type { PickedSession, PickLevel } from '../../domain/programme/pick';
import type { ProgrammeNews } from '../../domain/programme/programme-source';
import { msOf, type SessionChange } from '../../domain/programme/same-session';
import type { Instant } from '../../domain/time/instant';
import type { Format } from '../format';
import type { PluralForms } from '../language';
import { joined } from '../language';
import { quotedTitle } from '../title';

const maybeForms: PluralForms = { one: '# maybe', other: '# maybe' };
const goingForms: PluralForms = { one: '# going', other: '# going' };

/** `3 going, 2 maybe`, `2 maybe`, `nothing picked`; what the programme no longer has is not counted. */
export function pickCountsText(
  picks: readonly Pick<NamedPick, 'level' | 'status'>[],
  format: Format,
): string {
  const there = picks.filter(({ status }) => status.kind !== 'gone');
  const going = there.filter(({ level }) => level === 'going').length;
  const maybe = there.length - going;
  if (there.length === 0) return 'nothing picked';
  const parts = [
    ...(going > 0 ? [format.counted(going, goingForms)] : []),
    ...(maybe > 0 ? [format.counted(maybe, maybeForms)] : []),
  ];
  return parts.join(', ');
}

/** The session that comes next: `next Sat 31 Jan, 10:00 Room A`; on its day `next 10:00 Room A`. */
export function nextPickText(
  { start, room }: Pick<PickedSession, 'start' | 'room'>,
  now: Instant,
  format: Format,
): string {
  const at = msOf(start);
  const isToday = format.dayOf(at) === format.dayOf(now);
  const when = isToday ? format.time(at) : format.moment(at);
  return `next ${when}${room === '' ? '' : ` ${room}`}`;
}

interface NamedPick {
  readonly level: PickLevel;
  readonly status: { readonly kind: string };
  readonly session: PickedSession;
}

interface PickedFor {
  readonly picks: readonly NamedPick[];
  /** The event that has the programme. */
  readonly span: Span;
}

/** The days of the picks, where none is on a day of their event. */
export function daysElsewhere({ picks, span }: PickedFor, { dayOf }: Pick<Format, 'dayOf'>): DayRange | null {
  const days = picks
    .filter(({ status }) => status.kind !== 'gone')
    .map(({ session }) => dayOf(msOf(session.start)));
  const event =
    span.kind === 'all-day'
      ? { first: span.start, last: lastWholeDay(span) }
      : { first: dayOf(span.start), last: dayOf(Math.max(span.start, span.end - 1)) };
  return otherDays(days, event);
}

/** `3 going, 2 maybe · next 10:00 Room A`; where the event was moved, the days of the programme in place of the next one. */
export function picksLine(picked: PickedFor, now: Instant, format: Format): string {
  const { picks } = picked;
  const other = daysElsewhere(picked, format);
  if (other) {
    const days = format.days(other.first, other.last);
    return `${pickCountsText(picks, format)} · of ${days}, not of the days of this event`;
  }
  const next = picks.find(({ session, status }) => status.kind !== 'gone' && msOf(session.start) > now);
  const counts = pickCountsText(picks, format);
  return next ? `${counts} · ${nextPickText(next.session, now, format)}` : counts;
}

const addedForms: PluralForms = { one: '# new session', other: '# new sessions' };
const movedForms: PluralForms = { one: '# of your picks changed', other: '# of your picks changed' };
const goneForms: PluralForms = { one: '# is gone', other: '# are gone' };
const onlyGoneForms: PluralForms = { one: '# of your picks is gone', other: '# of your picks are gone' };

/** What the last version brought: `2 of your picks changed, 1 is gone, 12 new sessions.` */
export function newsText(
  { added, changed, gone }: ProgrammeNews,
  picks: { readonly changed: number; readonly gone: number },
  format: Format,
): string {
  const parts = [
    ...(picks.changed > 0 ? [format.counted(picks.changed, movedForms)] : []),
    ...(picks.gone > 0 ? [format.counted(picks.gone, picks.changed > 0 ? goneForms : onlyGoneForms)] : []),
    ...(added > 0 ? [format.counted(added, addedForms)] : []),
    ...(changed > 0 ? [`${format.number(changed)} changed in all`] : []),
    ...(gone > 0 ? [`${format.number(gone)} gone in all`] : []),
  ];
  if (picks.changed + picks.gone === 0) {
    const rest = `${format.number(changed)} changed, ${format.number(gone)} gone`;
    return `None of your picks changed: ${format.counted(added, addedForms)}, ${rest}.`;
  }
  return `${parts.join(', ')}.`;
}

/** What a pick was before it changed: `was Sat 31 Jan, 10:00, in Room A`. */
export function formerText(
  before: PickedSession,
  changes: readonly SessionChange[],
  now: Pick<PickedSession, 'start'>,
  format: Format,
): string {
  const at = msOf(before.start);
  const isSameDay = format.dayOf(at) === format.dayOf(msOf(now.start));
  const parts = [
    ...(changes.includes('time') ? [isSameDay ? format.time(at) : format.moment(at)] : []),
    ...(changes.includes('room') ? [before.room === '' ? 'without a room' : `in ${before.room}`] : []),
    ...(changes.includes('title') ? [quotedTitle(before.title)] : []),
    ...(changes.includes('duration') ? [lengthText(before, format)] : []),
  ];
  return `was ${parts.join(', ')}`;
}

const lengthText = ({ start, end }: PickedSession, format: Format): string =>
  end === null ? 'without an end' : `${format.length((msOf(end) - msOf(start)) / 60_000)} long`;

/** The words of the two levels of a pick. */
export const levelWords: Readonly<Record<PickLevel, string>> = { going: 'Going', maybe: 'Maybe' };

/** `at the same time: “Lambdas” and “Rust”`; of more the first, and how many others, since each has a line of its own. */
export function overlapText(titles: readonly string[]): string {
  const [first = '', ...others] = titles.map((title) => quotedTitle(title));
  const named = others.length > 1 ? [first, `${others.length} more`] : [first, ...others];
  return `at the same time: ${joined(named)}`;
}

/** What lies between two entries of a day: `free 10:00–11:00, 1 h`, `10 min from Hall to Attic`; empty for nothing. */
export function betweenText(before: Between<{ readonly title: string }>, format: Format): string {
  switch (before.kind) {
    case 'nothing':
      return '';
    case 'free':
      return `free ${format.timeRange(before.from, before.to)}, ${format.length((before.to - before.from) / 60_000)}`;
    case 'move':
      return before.minutes <= 0
        ? `straight from ${before.from} to ${before.to}`
        : `${format.length(before.minutes)} to get from ${before.from} to ${before.to}`;
    case 'overlap':
      return overlapText(before.others.map(({ title }) => title));
  }
}

const pickedForms: PluralForms = { one: '# session', other: '# sessions' };

/** What a friend's file brought: `Ana picked 12 sessions; 11 of them are in this programme.` */
export function friendText(
  { name, sessions, found }: { readonly name: string; readonly sessions: number; readonly found: number },
  format: Format,
): string {
  const picked = `${name} picked ${format.counted(sessions, pickedForms)}`;
  if (found === 0) return `${picked}; none is in this programme.`;
  if (found === sessions)
    return sessions === 1 ? `${picked}, which is in this programme.` : `${picked}, all in this programme.`;
  return `${picked}; ${format.counted(found, foundForms)} in this programme.`;
}

const foundForms: PluralForms = { one: '# of them is', other: '# of them are' };
