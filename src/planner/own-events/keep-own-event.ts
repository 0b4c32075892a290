import { toRecurrenceId } from '../../calendar/recurrence/recurrence-id';
import type { EventKey, SeriesKey, Uid } from '../../domain/event/key';
import { occurrenceEventKey, parseEventKey, seriesEventKey } from '../../domain/event/key';
import type { MarkWish } from '../../domain/marking/mark';
import { markByHand } from '../../domain/marking/mark';
import type { OwnEvent, OwnEventId } from '../../domain/own-events/own-event';
import { eventTime, repeatDays, timeOn } from '../../domain/own-events/repeat';
import type { Day } from '../../domain/time/day';
import type { Instant } from '../../domain/time/instant';
import { withMovedEvents, withoutEvents } from '../../plan/events';
import type { Plan } from '../../plan/plan';
import type { PlannerContext } from '../context';

/** What the user says of an own event. */
export type OwnEventSaid = Pick<OwnEvent, 'title' | 'place' | 'time' | 'repeat' | 'people'>;

export function newOwnEvent(context: PlannerContext, said: OwnEventSaid): OwnEvent {
  const id = context.ports.newId();
  const now = context.now();
  return {
    ...said,
    id: id as OwnEventId,
    uid: id as Uid,
    sequence: 0,
    createdAt: now,
    changedAt: now,
  };
}

/** The event with what is said of it now; the same object if that changes nothing. */
export function changedOwnEvent(context: PlannerContext, former: OwnEvent, said: OwnEventSaid): OwnEvent {
  const isSame = JSON.stringify(inOrder(former)) === JSON.stringify(inOrder(said));
  if (isSame) return former;
  return { ...former, ...said, sequence: former.sequence + 1, changedAt: context.now() };
}

const inOrder = ({ title, place, time, repeat, people }: OwnEventSaid): OwnEventSaid => ({
  title,
  place,
  time,
  repeat,
  people,
});

export const withOwnEvent = (plan: Plan, event: OwnEvent): Plan => ({
  ...plan,
  ownEvents: plan.ownEvents.with([[event.id, event]]),
});

const seriesOf = ({ uid }: OwnEvent): SeriesKey => uid as string as SeriesKey;

export const keyOfOwn = (event: OwnEvent): EventKey => seriesEventKey(seriesOf(event));

/** With the event marked by hand. */
export function withMarkedOwn(plan: Plan, event: OwnEvent, wish: MarkWish, at: Instant): Plan {
  const key = keyOfOwn(event);
  const mark = markByHand(wish, { mark: plan.marks.get(key) ?? null, suggestion: null }, at);
  return { ...plan, marks: plan.marks.with([[key, mark]]) };
}

/** The key of what takes place on a day of a repeated event. */
const keyOn = (event: OwnEvent, day: Day): EventKey => {
  const { time } = event;
  const zones = time.kind === 'timed' ? { [time.zone]: { kind: 'iana' as const, zone: time.zone } } : {};
  return occurrenceEventKey(seriesOf(event), toRecurrenceId(eventTime(timeOn(time, day)), zones));
};

const moveAlone = { staysToo: () => false, continued: new Map(), repeated: new Map() };

/**
 * With the event in place of what it was. If it repeats at other times, what was marked and planned for one of them goes to the
 * time that takes its place: the one of the same number, or of the same day if it repeats in other weeks.
 */
export function withChangedOwnEvent(plan: Plan, former: OwnEvent, event: OwnEvent): Plan {
  const kept = withOwnEvent(plan, event);
  const [before, after] = [former.repeat, event.repeat];
  if (!before || !after) return kept;
  const days = repeatDays(event.time, after);
  const isShift = before.weeks === after.weeks;
  const moves = new Map(
    repeatDays(former.time, before).flatMap((day, at) => {
      const to = isShift ? days[at] : days.find((one) => one === day);
      return to === undefined ? [] : [[keyOn(former, day), keyOn(event, to)] as const];
    }),
  );
  return withMovedEvents(kept, (key) => moves.get(key) ?? key, moveAlone);
}

/** Without the day in its repeat; what was planned for it is then of the new event, which has the rest from the series. */
export function withOneApart(plan: Plan, former: OwnEvent, day: Day, apart: OwnEvent): Plan {
  const without = withOwnEvent(withoutDay(plan, former, day, apart.changedAt), apart);
  const key = keyOn(former, day);
  return withMovedEvents(without, (one) => (one === key ? keyOfOwn(apart) : one), {
    ...moveAlone,
    continued: new Map([[seriesOf(former), [seriesOf(apart)]]]),
  });
}

/** True if it takes place on this day by its rule. */
export const repeatsOn = ({ time, repeat }: OwnEvent, day: Day): boolean =>
  repeat !== null && !repeat.without.includes(day) && repeatDays(time, repeat).includes(day);

/** Without one day of a repeated event, and what was marked and planned for it. */
export const withoutOwnDay = (plan: Plan, event: OwnEvent, day: Day, now: Instant): Plan =>
  withoutAll(withoutDay(plan, event, day, now), (key) => key === keyOn(event, day));

function withoutDay(plan: Plan, event: OwnEvent, day: Day, now: Instant): Plan {
  const { repeat } = event;
  if (!repeat) return plan;
  const without = [...repeat.without, day].toSorted();
  return withOwnEvent(plan, {
    ...event,
    repeat: { ...repeat, without },
    sequence: event.sequence + 1,
    changedAt: now,
  });
}

/** Without the event, its mark and its plan. Promises, leads and what was written are about people, so they stay. */
export const withoutOwnEvent = (plan: Plan, event: OwnEvent): Plan =>
  withoutAll(
    { ...plan, ownEvents: plan.ownEvents.with([[event.id, undefined]]) },
    (key) => parseEventKey(key).series === (event.uid as string),
  );

function withoutAll(plan: Plan, isGone: (key: EventKey) => boolean): Plan {
  const loose = <Id extends string, Entry extends { readonly eventKey: EventKey | null }>(
    entries: Iterable<readonly [Id, Entry]>,
  ): readonly (readonly [Id, Entry])[] =>
    [...entries]
      .filter(([, { eventKey }]) => eventKey !== null && isGone(eventKey))
      .map(([id, entry]) => [id, { ...entry, eventKey: null }]);
  const kept: Plan = {
    ...plan,
    followUps: plan.followUps.with(loose(plan.followUps)),
    leads: plan.leads.with(loose(plan.leads)),
    said: plan.said.with(loose(plan.said)),
  };
  return withoutEvents(kept, isGone);
}
