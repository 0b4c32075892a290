import { addDays, daysBetween } from '../time/day';
import { isLargeForm, leadDays } from './lead-time';
import type { Phase } from './phase';
import { phaseOf } from './phase';
import type { TodayEvent, TodayMoment } from './today-event';
import { isMarked, isRoutine, standing } from './today-event';

/** Why an event may be the headline of Today, from what matters most to what matters least. */
const attentions = [
  'running-prepared',
  'today-prepared',
  'running-marked',
  'today-marked',
  /** Something large and prepared that ended today or yesterday: what came of it is to be written down. */
  'just-over',
  'ahead-prepared',
  'ahead-marked',
  'today-unmarked',
  'today-routine',
  /** Beyond its lead time. */
  'later',
  'later-routine',
] as const;
export type Attention = (typeof attentions)[number];

export const isWithinLead = (event: TodayEvent, { today }: TodayMoment): boolean =>
  daysBetween(today, event.day) <= leadDays(event.kind, event.form);

/** True for what lasts whole days and is attended as a whole, as a conference; not for a birthday or a deadline. */
const isAttended = ({ isWholeDay, kind, form, isPrepared }: TodayEvent): boolean =>
  isWholeDay && (isPrepared || isLargeForm(form) || (form === null && kind === 'networking'));

/** Of these it is asked afterwards what came of them. */
const isLarge = (event: TodayEvent): boolean =>
  isAttended(event) || isLargeForm(event.form) || event.form === 'interview';

/** null for what is `other` or over. */
function attentionOf(event: TodayEvent, phase: Phase, moment: TodayMoment): Attention | null {
  const { today } = moment;
  if (event.kind === 'other') return null;
  if (phase === 'over') {
    const isJust = event.lastDay === today || event.lastDay === addDays(today, -1);
    return isJust && event.isPrepared && isLarge(event) ? 'just-over' : null;
  }
  if (phase === 'running' && event.isPrepared) return 'running-prepared';
  const isToday = phase === 'running' || event.day === today;
  if (!isToday && !isWithinLead(event, moment)) return isRoutine(event) ? 'later-routine' : 'later';
  if (event.isPrepared) return isToday ? 'today-prepared' : 'ahead-prepared';
  if (isRoutine(event)) return isToday ? 'today-routine' : 'later-routine';
  if (!isMarked(event)) return isToday ? 'today-unmarked' : 'later';
  if (!isToday) return 'ahead-marked';
  // A birthday runs all day, but what one goes to on that day comes first.
  return phase === 'running' && (!event.isWholeDay || isAttended(event)) ? 'running-marked' : 'today-marked';
}

interface Ranked<Event> {
  readonly event: Event;
  readonly phase: Phase;
  readonly attention: Attention;
}

/** What lasts whole days comes before what is in it if it is attended as a whole, else after it. */
const placeOf = (event: TodayEvent): number => (event.isWholeDay ? (isAttended(event) ? 0 : 2) : 1);

/** The part of its lead time that is left: of two events ahead, the one with less of it presses more. */
const leftOfLead = ({ day, kind, form }: TodayEvent, { today }: TodayMoment): number =>
  daysBetween(today, day) / Math.max(1, leadDays(kind, form));

/** Orders two events of the same attention. */
function compareWithin(
  one: TodayEvent,
  other: TodayEvent,
  attention: Attention,
  moment: TodayMoment,
): number {
  switch (attention) {
    case 'ahead-prepared':
    case 'ahead-marked':
      return leftOfLead(one, moment) - leftOfLead(other, moment);
    case 'just-over':
      return other.end - one.end;
    case 'later':
    case 'later-routine':
      return 0;
    default:
      return placeOf(one) - placeOf(other);
  }
}

function compare(one: Ranked<TodayEvent>, other: Ranked<TodayEvent>, moment: TodayMoment): number {
  return (
    attentions.indexOf(one.attention) - attentions.indexOf(other.attention) ||
    compareWithin(one.event, other.event, one.attention, moment) ||
    one.event.start - other.event.start ||
    other.event.end - one.event.end
  );
}

/** The events with their attention, without those that need none, and without parts, which stand under their whole. */
const ranked = <Event extends TodayEvent>(
  events: readonly Event[],
  moment: TodayMoment,
): readonly Ranked<Event>[] =>
  standing(events).flatMap((event) => {
    const phase = phaseOf(event, events, moment);
    const attention = attentionOf(event, phase, moment);
    return attention === null ? [] : [{ event, phase, attention }];
  });

/** The first in order; what is unmarked and concerns no people, as a parcel to pick up, never is. */
const first = <Event extends TodayEvent>(
  events: readonly Ranked<Event>[],
  moment: TodayMoment,
): Ranked<Event> | null =>
  // Whether people are concerned takes long to find out, so it is asked only of those that come first.
  events
    .toSorted((one, other) => compare(one, other, moment))
    .find(({ event }) => isMarked(event) || event.concernsPeople) ?? null;

/**
 * The one event that matters most now, of all that are on around today: what goes on and is prepared, then what is prepared
 * for today, then what is marked and goes on or comes today, then what lies ahead within its lead time, then the rest that
 * concerns people. null where nothing does: the day is free, and no trifle takes the place.
 */
export const headlineOf = <Event extends TodayEvent>(
  events: readonly Event[],
  moment: TodayMoment,
): Ranked<Event> | null => first(ranked(events, moment), moment);

/** The last large thing that is just over. */
export const justOver = <Event extends TodayEvent>(
  events: readonly Event[],
  moment: TodayMoment,
): Event | null =>
  first(
    ranked(events, moment).filter(({ attention }) => attention === 'just-over'),
    moment,
  )?.event ?? null;
