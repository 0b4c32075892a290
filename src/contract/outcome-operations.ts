import { z } from 'zod';
import type { LeadId } from '../domain/outcomes/lead';
import { read, write } from './operation';
import { eventKey, leadId, line, personId, text } from './schemas/basic';
import { leadKind, leadState, outcome } from './schemas/outcome';
import type { Edited } from './views/edit';
import type { EventView } from './views/event';
import type { LeadView } from './views/outcome';

/** The part of the contract about what came of events. */
export const outcomeOperations = {
  /**
   * Sets the given fields of what came of this occurrence. `base`: what the page had of these fields when the user began to
   * change them; where the plan has something else by now, nothing is saved: `changed-elsewhere`.
   */
  'outcome.save': write(
    z.object({ key: eventKey, outcome: outcome.partial(), base: outcome.partial().optional() }),
  ).returns<EventView>(),
  /** Open ones first, then by the moment at which they came into their state, newest first. */
  'leads.list': read(z.object({})).returns<readonly LeadView[]>(),
  /** Sets the given fields; `id: null` adds a lead. */
  'lead.save': write(
    z.object({
      id: leadId.nullable(),
      eventKey: eventKey.nullable().optional(),
      kind: leadKind.optional(),
      text: text.optional(),
      person: line.optional(),
      personId: personId.nullable().optional(),
      state: leadState.optional(),
    }),
  ).returns<Edited & { readonly id: LeadId }>(),
  'lead.remove': write(z.object({ id: leadId })).returns<Edited>(),
};
