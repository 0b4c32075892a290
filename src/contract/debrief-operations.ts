import { z } from 'zod';
import { dayLanguages } from '../domain/typed-day/day-words';
import { read, write } from './operation';
import { day, eventKey, form, itemId, jottingId, kind, line, text } from './schemas/basic';
import { leadKind } from './schemas/outcome';
import { ownEventTime } from './schemas/own-event';
import { who } from './schemas/person';
import type { DebriefKept, DebriefReading } from './views/debrief';

const mostLines = 500;

/** What the user keeps of a line, about one person or, without a name, about the event. */
const keptEntry = z.object({
  person: line.nullable(),
  who,
  organisation: line.nullable(),
  role: line.nullable(),
  howMet: text.nullable(),
  followUps: z.array(z.object({ text, due: day.nullable() })).max(50),
  lead: z.object({ kind: leadKind, text }).nullable(),
  facts: z.array(text).max(100),
});

/** The part of the contract about what is written after an event (product F1, S7). */
export const debriefOperations = {
  /**
   * What lines mean; changes nothing. `eventKey: null` is for what was in no calendar: the first line may tell of it. `day`:
   * the day from which words such as tomorrow count; without it, that of the event, or today.
   */
  'debrief.read': read(
    z.object({
      eventKey: eventKey.nullable(),
      lines: z.array(text).max(mostLines),
      day: day.optional(),
      languages: z.array(z.enum(dayLanguages)).min(1).max(dayLanguages.length).optional(),
    }),
  ).returns<DebriefReading>(),
  /**
   * Keeps lines with what is understood of them, in one edit, in place of what was kept of this event before. With `log`, they
   * are about an event that is made of it.
   */
  'debrief.keep': write(
    z.object({
      eventKey: eventKey.nullable(),
      log: z
        .object({
          title: line.trim().min(1),
          kind: kind.nullable(),
          form: form.nullable(),
          time: ownEventTime,
          people: z.array(z.object({ name: line, who })).max(200),
        })
        .nullable(),
      day,
      lines: z.array(z.object({ line: text, entries: z.array(keptEntry).max(50) })).max(mostLines),
      /** The goals that were looked at, and whether they were reached. */
      goals: z
        .array(z.object({ id: itemId, reached: z.boolean() }))
        .max(20)
        .optional(),
      /** What was noted there and is in the lines now: it goes in the same edit. */
      jottings: z.array(jottingId).max(mostLines).optional(),
    }),
    'list',
  ).returns<DebriefKept>(),
};
