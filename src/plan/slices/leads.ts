import { lead } from '../../contract/schemas/outcome';
import type { Lead } from '../../domain/outcomes/lead';
import type { MapSlice } from '../slice';
import { never, whole } from '../slice';

/** Leads. Never in share-safe copies. */
export const leads = {
  shape: 'map',
  schema: lead,
  hangsOn: {
    by: 'field',
    eventOf: (one) => one.eventKey,
    withEvent: (one, key) => ({ ...one, eventKey: key }),
  },
  undoes: 'entries',
  outgoing: { full: whole, shareSafe: never },
  topics: ['leads', 'people', 'events'],
  counts: null,
} satisfies MapSlice<Lead>;
