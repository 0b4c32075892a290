import { circle } from '../../contract/schemas/person';
import type { Circle } from '../../domain/people/circle';
import type { MapSlice } from '../slice';
import { never, onNoEvent, whole } from '../slice';

/** Groups of people. Never in share-safe copies. */
export const circles = {
  shape: 'map',
  schema: circle,
  hangsOn: onNoEvent,
  undoes: 'entries',
  outgoing: { full: whole, shareSafe: never },
  topics: ['people'],
  counts: null,
} satisfies MapSlice<Circle>;
