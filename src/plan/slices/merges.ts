import { merge } from '../../contract/schemas/person';
import type { Merge } from '../../domain/people/merge';
import type { MapSlice } from '../slice';
import { never, onNoEvent, whole } from '../slice';

/** Merges of two people, which can be taken back. Never in share-safe copies. */
export const merges = {
  shape: 'map',
  schema: merge,
  hangsOn: onNoEvent,
  undoes: 'entries',
  outgoing: { full: whole, shareSafe: never },
  topics: ['people'],
  counts: null,
} satisfies MapSlice<Merge>;
