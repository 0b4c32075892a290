import { said as schema } from '../../contract/schemas/outcome';
import type { Said } from '../../domain/debrief/said';
import type { MapSlice } from '../slice';
import { never, whole } from '../slice';

/** What the user wrote of events afterwards. Never in share-safe copies. */
export const said = {
  shape: 'map',
  schema,
  hangsOn: {
    by: 'field',
    eventOf: (one) => one.eventKey,
    withEvent: (one, key) => ({ ...one, eventKey: key }),
  },
  undoes: 'entries',
  outgoing: { full: whole, shareSafe: never },
  topics: ['people', 'events'],
  counts: null,
} satisfies MapSlice<Said>;
