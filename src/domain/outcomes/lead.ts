import type { Brand } from '../brand';
import type { EventKey } from '../event/key';
import type { PersonId } from '../people/person';
import type { Instant } from '../time/instant';

export type LeadId = Brand<string, 'LeadId'>;

export const leadKinds = ['job', 'internship', 'client', 'source', 'intro'] as const;
export type LeadKind = (typeof leadKinds)[number];

export const leadStates = ['open', 'in-talks', 'won', 'closed'] as const;
/** open → in talks → won | closed. */
export type LeadState = (typeof leadStates)[number];

export const isOpenLead = ({ state }: Pick<Lead, 'state'>): boolean =>
  state === 'open' || state === 'in-talks';

/** A job, internship, client, source or introduction that came of an event, tied to the person who named it (product F5). */
export interface Lead {
  readonly id: LeadId;
  readonly kind: LeadKind;
  readonly text: string;
  /** The name as it was typed; empty if it came from nobody. */
  readonly person: string;
  readonly personId: PersonId | null;
  readonly eventKey: EventKey | null;
  readonly state: LeadState;
  readonly stateSince: Instant;
  readonly createdAt: Instant;
}
