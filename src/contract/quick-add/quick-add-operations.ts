import { z } from 'zod';
import { dayLanguages } from '../../domain/typed-day/day-words';
import { read, write } from '../operation';
import { form, kind, line, text } from '../schemas/basic';
import { ownEventTime, weeklyRepeat } from '../schemas/own-event';
import { who } from '../schemas/person';
import type { QuickAddKept, QuickAddReading } from './quick-add-view';

/** The part of the contract about events that are added in plain words (product W7). */
export const quickAddOperations = {
  /**
   * What a line in plain words means, with the people and circles that the user has; changes nothing. Only the start of a long
   * text is read, which a doubt then says. `languages`: in the order of their precedence.
   */
  'quick-add.read': read(
    z.object({
      text,
      languages: z.array(z.enum(dayLanguages)).min(1).max(dayLanguages.length).optional(),
    }),
  ).returns<QuickAddReading>(),
  /**
   * Makes an own event of what was understood and, as the user changed it, in one edit. What has begun is logged as by
   * `debrief.keep`. Without a time the answer is `needs-a-time`.
   */
  'quick-add.keep': write(
    z.object({
      title: line.trim().min(1),
      time: ownEventTime.nullable(),
      repeat: weeklyRepeat.nullable(),
      place: line,
      people: z.array(z.object({ name: line, who })).max(500),
      kind: kind.nullable(),
      form: form.nullable(),
    }),
  ).returns<QuickAddKept>(),
};
