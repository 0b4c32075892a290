import { person } from '../../contract/schemas/person';
import type { Person } from '../../domain/people/person';
import type { MapSlice } from '../slice';
import { never, onNoEvent, whole } from '../slice';

/** People of whom the user has said something. Never in share-safe copies. */
export const people = {
  shape: 'map',
  schema: person,
  hangsOn: onNoEvent,
  undoes: 'fields',
  outgoing: { full: whole, shareSafe: never },
  topics: ['people'],
  counts: () => true,
} satisfies MapSlice<Person>;
