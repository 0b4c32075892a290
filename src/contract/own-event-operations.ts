import { z } from 'zod';
import type { EventKey } from '../domain/event/key';
import type { OwnEventId } from '../domain/own-events/own-event';
import { write } from './operation';
import { day, form, kind, line, ownEventId } from './schemas/basic';
import { ownEventTime, participants, weeklyRepeat } from './schemas/own-event';
import type { Edited } from './views/edit';

/** The part of the contract about events that the user makes in Mingle. */
export const ownEventOperations = {
  /**
   * Changes the given fields; `id: null` makes a new event, which needs a title and a time. `on` says of which day of a
   * repeated event `time` is. With `only`, what takes place on that day becomes an event by itself, with the mark and the plan
   * of that day, and is changed alone; else all its days change likewise. `kind` and `form` mark it as by hand.
   */
  'own-event.save': write(
    z.object({
      id: ownEventId.nullable(),
      title: line.trim().min(1).optional(),
      place: line.optional(),
      time: ownEventTime.optional(),
      people: participants.optional(),
      repeat: weeklyRepeat.nullable().optional(),
      on: z.object({ day, only: z.boolean() }).optional(),
      kind: kind.optional(),
      form: form.nullable().optional(),
    }),
  ).returns<Edited & { readonly id: OwnEventId; readonly key: EventKey }>(),
  /**
   * What was written of it and promised at it stays, and then hangs on no event. `only` is a day of a repeated event, on
   * which it then does not take place.
   */
  'own-event.remove': write(z.object({ id: ownEventId, only: day.optional() })).returns<Edited>(),
};
