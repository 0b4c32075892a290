import { z } from 'zod';
import { write } from './operation';
import { eventKey } from './schemas/basic';
import type { Edited } from './views/edit';

/** The part of the contract about events that are part of others. */
export const partOperations = {
  /**
   * Says what events are part of. `of: null`: of none, whatever they look like; without it, as Mingle tells by itself. An event
   * that would be part of its own part is refused with `part-of-itself`.
   */
  'part.set': write(
    z.object({ keys: z.array(eventKey).min(1).max(1_000), of: eventKey.nullable().optional() }),
  ).returns<Edited>(),
};
