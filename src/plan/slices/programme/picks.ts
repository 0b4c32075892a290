import { pick } from '../../../contract/schemas/programme';
import type { Pick } from '../../../domain/programme/pick';
import type { MapSlice } from '../../slice';
import { never, whole } from '../../slice';

/** The sessions that the user wants to see, with notes. Never in share-safe copies. */
export const picks = {
  shape: 'map',
  schema: pick,
  hangsOn: {
    by: 'field',
    eventOf: ({ eventKey }) => eventKey,
    withEvent: (one, key) => ({ ...one, eventKey: key }),
  },
  // A new version of the programme, which is no edit, may change the session between an edit and its undo.
  undoes: 'fields',
  outgoing: { full: whole, shareSafe: never },
  topics: ['picks', 'events'],
  counts: null,
} satisfies MapSlice<Pick>;
