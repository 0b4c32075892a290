import { z } from 'zod';
import { eventKey, instant, jottingId, text } from '../../contract/schemas/basic';
import type { Jotting } from '../../domain/jottings/jotting';
import type { MapSlice } from '../slice';
import { never, whole } from '../slice';

/** What was noted at events. Never in share-safe copies. */
export const jottings = {
  shape: 'map',
  schema: z.strictObject({ id: jottingId, eventKey, text, at: instant, isGone: z.boolean().optional() }),
  hangsOn: {
    by: 'field',
    eventOf: (jotting) => jotting.eventKey,
    withEvent: (jotting, key) => ({ ...jotting, eventKey: key }),
  },
  undoes: 'entries',
  outgoing: { full: whole, shareSafe: never },
  topics: ['events'],
  counts: null,
} satisfies MapSlice<Jotting>;
