import { z } from 'zod';
import { answers } from '../../domain/people/guest';
import type { NetworkingPrep } from '../../domain/prep/networking';
import { goalLimit } from '../../domain/prep/networking';
import type { Prep } from '../../domain/prep/prep';
import type { SocialDetail, SocialPrep } from '../../domain/prep/social';
import { socialAims, socialDetails } from '../../domain/prep/social';
import { email, itemId, line, text } from './basic';
import { personRef } from './person';
import { recordOf } from './record';

const list = <Item extends z.ZodType>(item: Item) => z.array(item).max(500);

const networkingFields = {
  purpose: z.strictObject({ goTo: line, soThat: line, decision: line }),
  goals: z
    .array(z.strictObject({ id: itemId, text: line, when: line, action: line, reached: z.boolean() }))
    .max(goalLimit),
  mustMeets: list(
    z.strictObject({
      id: itemId,
      name: line,
      email,
      person: personRef.optional(),
      why: text,
      questions: text,
      give: text,
      met: z.boolean(),
      isLeft: z.boolean().optional(),
    }),
  ),
  materials: list(z.strictObject({ id: itemId, text: line, ready: z.boolean() })),
  introduction: text.optional(),
  questions: list(
    z.strictObject({
      id: itemId,
      text: line,
      minutes: z.number().int().min(0).max(600),
      asked: z.boolean(),
    }),
  ).optional(),
};

type DetailFields = Readonly<Record<SocialDetail, z.ZodOptional<typeof line>>>;

const socialFields = {
  purpose: z.strictObject({ goFor: line, aims: z.array(z.enum(socialAims)).max(socialAims.length) }),
  guests: list(
    z.strictObject({ id: itemId, name: line, person: personRef.optional(), answer: z.enum(answers) }),
  ),
  answers: recordOf(z.enum(answers), 320),
  brings: list(
    z.strictObject({
      id: itemId,
      what: line,
      who: line,
      person: personRef.optional(),
      packed: z.boolean(),
    }),
  ),
  topics: list(
    z.strictObject({
      id: itemId,
      text,
      about: z.enum(['mine', 'theirs', 'open-thread']),
      talkedAbout: z.boolean(),
      isLeft: z.boolean().optional(),
    }),
  ),
  details: z
    .strictObject(
      Object.fromEntries(socialDetails.map((detail) => [detail, line.optional()])) as DetailFields,
    )
    .optional(),
  questionsAway: list(z.string().min(1).max(1_100)).optional(),
  justEnjoy: z.boolean().optional(),
};

const networkingPrep = z.strictObject(networkingFields) satisfies z.ZodType<NetworkingPrep>;
const socialPrep = z.strictObject(socialFields) satisfies z.ZodType<SocialPrep>;

/** The sections that changed, each as a whole. */
export const networkingSections = networkingPrep.partial();
export const socialSections = socialPrep.partial();

export const prep = z.strictObject({
  networking: networkingPrep.nullable(),
  social: socialPrep.nullable(),
}) satisfies z.ZodType<Prep>;
