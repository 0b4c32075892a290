import { z } from 'zod';
import type { FollowUpId } from '../domain/follow-ups/follow-up';
import { followUpStates, followUpSteps } from '../domain/follow-ups/follow-up';
import { read, write } from './operation';
import { day, eventKey, followUpId, itemId, line, personId, text } from './schemas/basic';
import type { CompanyView } from './social/company';
import type { CarriedView } from './views/carried';
import type { Edited } from './views/edit';
import type { FollowUpView } from './views/follow-up';

const state = z.enum(followUpStates);
const person = personId.nullable().optional();
const written = { person: line, text, due: day.nullable(), state, personId: person };

/** The part of the contract about follow-ups. */
export const followUpOperations = {
  /** All, or those of `ids` that exist; by due date, those without a date last. */
  'follow-ups.list': read(z.object({ ids: z.array(followUpId).max(500).optional() })).returns<
    readonly FollowUpView[]
  >(),
  /**
   * `base`: what the page had of it when the user began to change it. What another window changed since stays, part by part;
   * where both changed the same part differently, nothing is saved: `changed-elsewhere`. Without `personId`, or with null, a name
   * that means exactly one kept entry leads to it. Without `step`, it stays as it was.
   */
  'follow-up.save': write(
    z.object({
      id: followUpId.nullable(),
      eventKey: eventKey.nullable(),
      ...written,
      step: z.enum(followUpSteps).nullable().optional(),
      base: z.object(written).optional(),
    }),
  ).returns<{ readonly id: FollowUpId }>(),
  /** Gives each of these the state or the day, or removes them, as one edit; ids that are no longer there are ignored. */
  'follow-ups.edit': write(
    z.object({
      ids: z.array(followUpId).min(1).max(50_000),
      state: state.optional(),
      due: day.nullable().optional(),
      remove: z.boolean().optional(),
    }),
    'list',
  ).returns<Edited>(),
  /** What is open with people of this event, from earlier ones, if it is the next event with them (product F4). */
  'event.carried': read(z.object({ key: eventKey })).returns<readonly CarriedView[]>(),
  /** What is known of those who may come to an event among friends that is not over, and of its earlier evenings (product S3). */
  'event.company': read(z.object({ key: eventKey })).returns<CompanyView>(),
  /** Ends a thread: it was talked about or asked, or it is not carried on. */
  'carried.settle': write(
    z.object({ plan: eventKey, item: itemId, as: z.enum(['done', 'left']) }),
  ).returns<Edited>(),
  'follow-up.remove': write(z.object({ id: followUpId })).returns<null>(),
};
