import { z } from 'zod';
import { read, write } from '../operation';
import { day, line } from '../schemas/basic';
import { weekHour } from '../schemas/my-hours';
import type { Edited } from '../views/edit';
import type { WeekIdeasView, WeekView } from '../views/week';

/** The part of the contract about weeks. */
export const weekOperations = {
  /** The week that contains the day `of`. */
  'week.get': read(z.object({ of: day })).returns<WeekView>(),
  /** What could be done in its free time; `without` are ids of people and circles that are passed over this time. */
  'week.ideas': read(
    z.object({ of: day, without: z.array(line).max(200).optional() }),
  ).returns<WeekIdeasView>(),
  /**
   * Remembers an hour of the week that does not suit, or the first day of the week that gets no more ideas; `forget` begins anew.
   */
  'ideas.teach': write(
    z.object({
      notThen: weekHour.optional(),
      restWeek: day.nullable().optional(),
      forget: z.boolean().optional(),
    }),
  ).returns<Edited>(),
};
