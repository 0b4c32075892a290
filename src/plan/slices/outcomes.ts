import { outcome } from '../../contract/schemas/outcome';
import type { Outcome } from '../../domain/outcomes/outcome';
import type { MapSlice } from '../slice';
import { byKey, never, whole } from '../slice';

/** What came of events. Never in share-safe copies. */
export const outcomes = {
  shape: 'map',
  schema: outcome,
  hangsOn: byKey,
  undoes: 'entries',
  outgoing: { full: whole, shareSafe: never },
  topics: ['events', 'leads'],
  counts: null,
} satisfies MapSlice<Outcome>;
