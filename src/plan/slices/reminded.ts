import { reminded as schema } from '../../contract/schemas/reminders';
import type { Reminded } from '../../domain/reminders/reminded';
import { nothingReminded } from '../../domain/reminders/reminded';
import type { FieldsSlice } from '../slice';
import { never, onNoEvent } from '../slice';

/** Up to when the user was reminded. It is about this computer and is never exported. */
export const reminded = {
  shape: 'fields',
  schema,
  defaults: nothingReminded,
  hangsOn: onNoEvent,
  outgoing: { full: never, shareSafe: never },
  topics: ['reminders'],
  counts: null,
} satisfies FieldsSlice<Reminded>;
