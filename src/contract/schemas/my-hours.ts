import { z } from 'zod';
import type { IdeaLessons } from '../../domain/week/ideas/lessons';
import type { MyHours } from '../../domain/week/ideas/my-hours';
import { isInOrder } from '../../domain/week/ideas/my-hours';
import { clockTime, day } from './basic';

const clockHours = z.strictObject({ from: clockTime, to: clockTime });
const dayHours = clockHours.refine(isInOrder, 'the hours end before they begin');
const weekHours = z.array(dayHours).length(7);

/** No more than half a day. */
const minutes = z.number().int().min(0).max(720);

export const myHours = z.strictObject({
  work: weekHours,
  personal: weekHours,
  sleep: clockHours,
  bufferMinutes: minutes,
  wayMinutes: minutes,
}) satisfies z.ZodType<MyHours>;

/** An hour of the week; 1 is Monday. */
export const weekHour = z.strictObject({
  weekday: z.number().int().min(1).max(7),
  hour: z.number().int().min(0).max(23),
});

export const ideaLessons = z.strictObject({
  notThen: z.array(weekHour.extend({ count: z.number().int().min(1).max(1_000), last: day })).max(200),
  restWeek: day.nullable(),
}) satisfies z.ZodType<IdeaLessons>;
