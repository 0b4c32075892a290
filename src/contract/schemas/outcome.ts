import { z } from 'zod';
import type { Said } from '../../domain/debrief/said';
import type { Lead } from '../../domain/outcomes/lead';
import { leadKinds, leadStates } from '../../domain/outcomes/lead';
import type { Outcome } from '../../domain/outcomes/outcome';
import { agains, felts, worths } from '../../domain/outcomes/outcome';
import { day, eventKey, instant, leadId, line, personId, saidId, text } from './basic';

export const outcome = z.strictObject({
  worthIt: z.enum(worths).nullable(),
  again: z.enum(agains).nullable(),
  minutes: z.number().int().min(0).max(1_000_000).nullable(),
  cost: line,
  learning: text,
  felt: z.enum(felts).nullable().optional(),
  isPutAway: z.boolean(),
}) satisfies z.ZodType<Outcome>;

export const leadKind = z.enum(leadKinds);
export const leadState = z.enum(leadStates);
export const lead = z.strictObject({
  id: leadId,
  kind: leadKind,
  text,
  person: line,
  personId: personId.nullable(),
  eventKey: eventKey.nullable(),
  state: leadState,
  stateSince: instant,
  createdAt: instant,
}) satisfies z.ZodType<Lead>;

export const said = z.strictObject({
  id: saidId,
  eventKey: eventKey.nullable(),
  day,
  personId: personId.nullable(),
  line: text,
  howMet: text,
  facts: z.array(text).max(500),
  createdAt: instant,
}) satisfies z.ZodType<Said>;
