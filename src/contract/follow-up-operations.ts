import { z } from 'zod';
import type { FollowUpId } from '../domain/follow-ups/follow-up';
import { followUpStates } from '../domain/follow-ups/follow-up';
import { read, write } from './operation';
import { day, eventKey, followUpId, itemId, line, text } from './schemas/basic';
import type { CarriedView } from './views/carried';
import type { Edited } from './views/edit';
import type { FollowUpView } from './views/follow-up';

/** The part of the contract about follow-ups. */
export const followUpOperations = {
  /** All, or those of `ids` that exist; by due date, those without a date last. */
  'follow-ups.list': read(z.object({ ids: z.array(followUpId).max(500).optional() })).returns<
    readonly FollowUpView[]
  >(),
  'follow-up.save': write(
    z.object({
      id: followUpId.nullable(),
      eventKey: eventKey.nullable(),
      person: line,
      text,
      due: day.nullable(),
      state: z.enum(followUpStates),
    }),
  ).returns<{ readonly id: FollowUpId }>(),
  /** What is open with people of this event, from earlier ones, if it is the next event with them (product F4). */
  'event.carried': read(z.object({ key: eventKey })).returns<readonly CarriedView[]>(),
  /** Ends a thread: it was talked about or asked, or it is not carried on. */
  'carried.settle': write(
    z.object({ plan: eventKey, item: itemId, as: z.enum(['done', 'left']) }),
  ).returns<Edited>(),
  'follow-up.remove': write(z.object({ id: followUpId })).returns<null>(),
};
