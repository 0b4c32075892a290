import { friendPicks as schema } from '../../../contract/schemas/programme';
import type { FriendPicks } from '../../../domain/programme/pick';
import type { MapSlice } from '../../slice';
import { never, whole } from '../../slice';

/** What friends picked of programmes. Never in share-safe copies. */
export const friendPicks = {
  shape: 'map',
  schema,
  hangsOn: {
    by: 'field',
    eventOf: ({ eventKey }) => eventKey,
    withEvent: (picks, key) => ({ ...picks, eventKey: key }),
  },
  undoes: 'entries',
  outgoing: { full: whole, shareSafe: never },
  topics: ['picks'],
  counts: null,
} satisfies MapSlice<FriendPicks>;
