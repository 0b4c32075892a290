import { z } from 'zod';
import type { Birthday } from '../../domain/people/birthday';
import { parseBirthday } from '../../domain/people/birthday';
import type { Circle } from '../../domain/people/circle';
import type { PersonRef } from '../../domain/people/directory';
import type { Merge } from '../../domain/people/merge';
import { chosenFields } from '../../domain/people/merge';
import type { Person, PersonFacts } from '../../domain/people/person';
import { ties } from '../../domain/people/person';
import { circleId, day, email, instant, line, mergeId, personId, text } from './basic';

export const birthday = z.custom<Birthday>(
  (value) => typeof value === 'string' && parseBirthday(value) !== null,
  'a birthday is written YYYY-MM-DD or --MM-DD',
);
export const cadenceDays = z.number().int().min(1).max(3_660).nullable();
const lines = z.array(line).max(100);

const facts = {
  name: line,
  otherNames: lines,
  emails: z.array(email.toLowerCase()).max(5_000),
  phones: lines,
  organisation: line,
  role: line,
  place: line,
  birthday: birthday.nullable(),
  ties: z.array(z.enum(ties)).max(ties.length),
  cadenceDays,
  howMet: text,
  gifts: text,
  food: text,
  children: text,
  note: text,
};

export const personFacts = z.strictObject(facts) satisfies z.ZodType<PersonFacts>;
export const person = z.strictObject({
  ...facts,
  id: personId,
  restUntil: day.nullable(),
  createdAt: instant,
}) satisfies z.ZodType<Person>;
export const circle = z.strictObject({
  id: circleId,
  name: line,
  members: z.array(personId).max(5_000),
  cadenceDays,
}) satisfies z.ZodType<Circle>;
export const merge = z.strictObject({
  id: mergeId,
  into: personId,
  at: instant,
  kept: person,
  absorbed: person,
  circles: z.array(circleId).max(500),
  joined: z.array(circleId).max(500),
}) satisfies z.ZodType<Merge>;
export const chosenField = z.enum(chosenFields);
/** The id of a kept entry, or the address or name of someone who is only mentioned. */
export const personRef = z.custom<PersonRef>(
  (value) => typeof value === 'string' && value.length > 0 && value.length <= 1_000,
  'a reference to a person is a text of 1 to 1000 characters',
);

/** `name-only`: it is not known who is meant, so what is said hangs on the name alone. */
export const who = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('known'), id: personRef }),
  z.object({ kind: z.literal('new') }),
  z.object({ kind: z.literal('name-only') }),
]);

export type Who = z.infer<typeof who>;
