import type { EventKey } from '../../domain/event/key';
import type { Lead } from '../../domain/outcomes/lead';
import type { Plan } from '../../plan/plan';

/** The leads of an event, oldest first. */
export const leadsOf = (plan: Plan, key: EventKey): readonly Lead[] =>
  [...plan.leads.values()]
    .filter(({ eventKey }) => eventKey === key)
    .toSorted((one, other) => one.createdAt - other.createdAt);
