import { z } from 'zod';
import type { EventKey } from '../domain/event/key';
import type { OwnEventId } from '../domain/own-events/own-event';
import { write } from './operation';
import { line, ownEventId } from './schemas/basic';
import { ownEventTime, participants } from './schemas/own-event';
import type { Edited } from './views/edit';

/** The part of the contract about events that the user makes in Mingle. */
export const ownEventOperations = {
  /** Changes the given fields; `id: null` makes a new event, which needs a title and a time. */
  'own-event.save': write(
    z.object({
      id: ownEventId.nullable(),
      title: line.trim().min(1).optional(),
      place: line.optional(),
      time: ownEventTime.optional(),
      people: participants.optional(),
    }),
  ).returns<Edited & { readonly id: OwnEventId; readonly key: EventKey }>(),
  /** What was written of it and promised at it stays, and then hangs on no event. */
  'own-event.remove': write(z.object({ id: ownEventId })).returns<Edited>(),
};
