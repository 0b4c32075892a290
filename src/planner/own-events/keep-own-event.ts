import type { EventKey, SeriesKey, Uid } from '../../domain/event/key';
import { parseEventKey, seriesEventKey } from '../../domain/event/key';
import type { OwnEvent, OwnEventId } from '../../domain/own-events/own-event';
import { withoutEvents } from '../../plan/events';
import type { Plan } from '../../plan/plan';
import type { PlannerContext } from '../context';

/** What the user says of an own event. */
export type OwnEventSaid = Pick<OwnEvent, 'title' | 'place' | 'time' | 'people'>;

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
  const { title, place, time, people } = former;
  const isSame = JSON.stringify({ title, place, time, people }) === JSON.stringify(inOrder(said));
  if (isSame) return former;
  return { ...former, ...said, sequence: former.sequence + 1, changedAt: context.now() };
}

const inOrder = ({ title, place, time, people }: OwnEventSaid): OwnEventSaid => ({
  title,
  place,
  time,
  people,
});

export const withOwnEvent = (plan: Plan, event: OwnEvent): Plan => ({
  ...plan,
  ownEvents: plan.ownEvents.with([[event.id, event]]),
});

export const keyOfOwn = ({ uid }: OwnEvent): EventKey => seriesEventKey(uid as string as SeriesKey);

/** Without the event, its mark and its plan. Promises, leads and what was written are about people, so they stay. */
export function withoutOwnEvent(plan: Plan, event: OwnEvent): Plan {
  const isOfEvent = (key: EventKey | null): boolean =>
    key !== null && parseEventKey(key).series === (event.uid as string);
  const loose = <Id extends string, Entry extends { readonly eventKey: EventKey | null }>(
    entries: Iterable<readonly [Id, Entry]>,
  ): readonly (readonly [Id, Entry])[] =>
    [...entries]
      .filter(([, { eventKey }]) => isOfEvent(eventKey))
      .map(([id, entry]) => [id, { ...entry, eventKey: null }]);
  const kept: Plan = {
    ...plan,
    ownEvents: plan.ownEvents.with([[event.id, undefined]]),
    followUps: plan.followUps.with(loose(plan.followUps)),
    leads: plan.leads.with(loose(plan.leads)),
    said: plan.said.with(loose(plan.said)),
  };
  return withoutEvents(kept, isOfEvent);
}
