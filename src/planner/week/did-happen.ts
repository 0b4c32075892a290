import type { EventKey } from '../../domain/event/key';
import type { Plan } from '../../plan/plan';
import type { PlannedOccurrence } from '../agenda/planned-occurrence';
import { eventKeyOf } from '../agenda/planned-occurrence';

/** False for what the user says did not happen. */
export const mayHaveHappened = ({ happened }: Pick<Plan, 'happened'>, planned: PlannedOccurrence): boolean =>
  happened.size === 0 || happened.get(eventKeyOf(planned))?.answer !== 'did-not';

export const keysNotHappened = ({ happened }: Pick<Plan, 'happened'>): readonly EventKey[] =>
  [...happened].flatMap(([key, { answer }]) => (answer === 'did-not' ? [key] : []));
