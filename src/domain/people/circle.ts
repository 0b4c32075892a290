import type { Brand } from '../brand';
import type { PersonId } from './person';

export type CircleId = Brand<string, 'CircleId'>;

/** A group of people, such as a family, a club or a team. */
export interface Circle {
  readonly id: CircleId;
  readonly name: string;
  readonly members: readonly PersonId[];
  /** How often to be in touch with each member, in days; null for no cadence. */
  readonly cadenceDays: number | null;
}
