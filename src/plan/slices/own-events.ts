import { ownEvent } from '../../contract/schemas/own-event';
import type { OwnEvent } from '../../domain/own-events/own-event';
import type { MapSlice } from '../slice';
import { never, onNoEvent, whole } from '../slice';

/** Events that the user made in Mingle. Never in share-safe copies. */
export const ownEvents = {
  shape: 'map',
  schema: ownEvent,
  hangsOn: onNoEvent,
  undoes: 'entries',
  outgoing: { full: whole, shareSafe: never },
  topics: ['events', 'people', 'calendars'],
  counts: () => true,
} satisfies MapSlice<OwnEvent>;
