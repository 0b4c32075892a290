import { rule } from '../../contract/schemas/rule';
import type { Rule } from '../../domain/rules/rule';
import type { MapSlice } from '../slice';
import { never, onNoEvent, whole } from '../slice';

/** Their conditions may name guests and organisers, so they stay out of share-safe copies. */
export const rules = {
  shape: 'map',
  schema: rule,
  hangsOn: onNoEvent,
  undoes: 'entries',
  outgoing: { full: whole, shareSafe: never },
  topics: ['rules', 'events'],
  counts: null,
} satisfies MapSlice<Rule>;
