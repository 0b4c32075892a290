import { z } from 'zod';
import { eventKey } from '../../contract/schemas/basic';
import type { EventKey } from '../../domain/event/key';
import type { Part } from '../../domain/parts/part';
import type { MapSlice } from '../slice';
import { never, whole } from '../slice';

function withRenamed(part: Part, rename: (key: EventKey) => EventKey): Part {
  const of = part.of && rename(part.of);
  return of === part.of ? part : { of };
}

/** What is part of what, as the user said. */
export const parts = {
  shape: 'map',
  schema: z.strictObject({ of: eventKey.nullable() }),
  hangsOn: { by: 'key', named: withRenamed },
  undoes: 'entries',
  outgoing: { full: whole, shareSafe: never },
  topics: ['events'],
  counts: null,
} satisfies MapSlice<Part>;
