import { prep } from '../../contract/schemas/prep';
import type { Prep } from '../../domain/prep/prep';
import type { MapSlice } from '../slice';
import { byKey, never, whole } from '../slice';

export const preps = {
  shape: 'map',
  schema: prep,
  hangsOn: byKey,
  undoes: 'entries',
  outgoing: { full: whole, shareSafe: never },
  topics: ['events'],
  counts: () => true,
} satisfies MapSlice<Prep>;
