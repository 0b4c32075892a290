import { happened as schema } from '../../../contract/schemas/happened';
import type { Happened } from '../../../domain/happened/happened';
import type { MapSlice } from '../../slice';
import { byKey, never, whole } from '../../slice';

/** Whether events took place. Never in share-safe copies. */
export const happened = {
  shape: 'map',
  schema,
  hangsOn: byKey,
  undoes: 'entries',
  outgoing: { full: whole, shareSafe: never },
  topics: ['events'],
  counts: null,
} satisfies MapSlice<Happened>;
