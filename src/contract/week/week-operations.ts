import { z } from 'zod';
import { read, write } from '../operation';
import { day, eventKey, line, personId } from '../schemas/basic';
import { happenedAnswer } from '../schemas/happened';
import { weekHour } from '../schemas/my-hours';
import type { Edited } from '../views/edit';
import type { WeekIdeasView, WeekView } from '../views/week';
import type { HappenedView } from './happened';
import type { TrendView } from './trend';

/** The part of the contract about weeks and their mix. */
export const weekOperations = {
  /** The week that contains the day `of`. */
  'week.get': read(z.object({ of: day })).returns<WeekView>(),
  /** The mix of so many weeks, up to the one that contains the day `of`. */
  'week.trend': read(z.object({ of: day, weeks: z.number().int().min(1).max(53) })).returns<TrendView>(),
  /** What could be done in its free time; `without` are ids of people and circles that are passed over this time. */
  'week.ideas': read(
    z.object({ of: day, without: z.array(line).max(200).optional() }),
  ).returns<WeekIdeasView>(),
  /**
   * Remembers an hour of the week that does not suit, until when several people are left in peace, or the first day of the week
   * that gets no more ideas; `forget` begins anew.
   */
  'ideas.teach': write(
    z.object({
      notThen: weekHour.optional(),
      notThem: z.object({ people: z.array(personId).min(1).max(1_000), until: day }).optional(),
      restWeek: day.nullable().optional(),
      forget: z.boolean().optional(),
    }),
  ).returns<Edited>(),
  /** What of the last week, or from the turn on of this one, is over and not told of. */
  'happened.get': read(z.object({})).returns<HappenedView>(),
  /** Says of single occurrences whether they took place; `null` takes back what was said. */
  'happened.save': write(
    z.object({ keys: z.array(eventKey).min(1).max(1_000), answer: happenedAnswer.nullable() }),
  ).returns<Edited>(),
};
