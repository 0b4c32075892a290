import { z } from 'zod';
import type { FollowUpId } from '../domain/follow-ups/follow-up';
import { followUpStates } from '../domain/follow-ups/follow-up';
import { read, write } from './operation';
import { day, eventKey, followUpId, line, text } from './schemas/basic';
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
  'follow-up.remove': write(z.object({ id: followUpId })).returns<null>(),
};
