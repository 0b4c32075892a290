import { z } from 'zod';
import type { OwnEvent } from '../../domain/own-events/own-event';
import { mostTimes } from '../../domain/own-events/repeat';
import { day, instant, line, ownEventId, personId, uid, wallTime, zone } from './basic';

const minutesOfAYear = 366 * 24 * 60;

export const ownEventTime = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('timed'),
    start: wallTime,
    zone,
    minutes: z.number().int().min(0).max(minutesOfAYear),
  }),
  z.strictObject({ kind: z.literal('all-day'), day, days: z.number().int().min(1).max(366) }),
]);
export const participants = z.array(z.strictObject({ name: line, personId: personId.nullable() })).max(500);

export const weeklyRepeat = z.strictObject({
  weeks: z.number().int().min(1).max(52),
  until: day,
  without: z.array(day).max(mostTimes).readonly(),
});

export const ownEvent = z.strictObject({
  id: ownEventId,
  uid,
  sequence: z.number().int().min(0),
  title: line,
  place: line,
  time: ownEventTime,
  repeat: weeklyRepeat.nullable(),
  people: participants,
  createdAt: instant,
  changedAt: instant,
}) satisfies z.ZodType<OwnEvent>;
