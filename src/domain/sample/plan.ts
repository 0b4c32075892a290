import type { EventKey } from '../event/key';
import { parseEventKey } from '../event/key';
import type { FollowUp, FollowUpId } from '../follow-ups/follow-up';
import { isFormOf, kinds, networkingForms, socialForms } from '../marking/kind';
import type { Mark } from '../marking/mark';
import { answers } from '../people/guest';
import type { NetworkingPrep } from '../prep/networking';
import { goalLimit } from '../prep/networking';
import type { Prep } from '../prep/prep';
import type { SocialPrep } from '../prep/social';
import { socialAims } from '../prep/social';
import type { Result } from '../result';
import { failure, success } from '../result';
import { flag, listOf, mapOf, number, object, oneOf, orNull, readShape, type Shape, text } from '../shape';

/** A mark in the sample file; `by` and `at` are set when the sample is added. */
export type SampleMark = Pick<Mark, 'kind' | 'form'>;

/** A follow-up in the sample file, to do; it is due `dueInDays` after the day on which the sample is added. */
export type SampleFollowUp = Pick<FollowUp, 'person' | 'text'> & {
  readonly eventKey: EventKey;
  readonly dueInDays: number;
};

/** The sample user's marks, preps and follow-ups, by series: the key of a series stays the same when its dates move. */
export interface SamplePlan {
  /** The sample user's addresses in the invitations, lower case. */
  readonly myEmails: readonly string[];
  readonly marks: Readonly<Record<EventKey, SampleMark>>;
  readonly preps: Readonly<Record<EventKey, Prep>>;
  readonly followUps: Readonly<Record<FollowUpId, SampleFollowUp>>;
}

/** Validates `sample-plan.json`; the error is a sentence that names the faulty part. */
export function parseSamplePlan(json: unknown): Result<SamplePlan, string> {
  const plan = readShape(planShape, json);
  if (!plan.ok) return plan;
  const problem = problemOf(plan.value);
  return problem === null ? success(plan.value) : failure(problem);
}

/** Checks what a shape cannot express. */
function problemOf({ marks, preps, followUps }: SamplePlan): string | null {
  const followed = Object.values(followUps).map(({ eventKey }) => eventKey);
  for (const key of [
    ...(Object.keys(marks) as EventKey[]),
    ...(Object.keys(preps) as EventKey[]),
    ...followed,
  ]) {
    if (parseEventKey(key).recurrenceId !== null) return `${key} names one occurrence, whose date moves`;
  }
  for (const [key, { kind, form }] of Object.entries(marks)) {
    if (form !== null && !isFormOf(kind, form)) return `marks.${key}: ${kind} has no form ${form}`;
  }
  for (const [key, { networking }] of Object.entries(preps)) {
    if ((networking?.goals.length ?? 0) > goalLimit) return `preps.${key} has more than ${goalLimit} goals`;
  }
  return null;
}

const networkingShape: Shape<NetworkingPrep> = object({
  purpose: object({ goTo: text, soThat: text, decision: text }),
  goals: listOf(object({ id: text, text, when: text, action: text, reached: flag })),
  mustMeets: listOf(
    object({ id: text, name: text, email: text, why: text, questions: text, give: text, met: flag }),
  ),
  materials: listOf(object({ id: text, text, ready: flag })),
});

const socialShape: Shape<SocialPrep> = object({
  purpose: object({ goFor: text, aims: listOf(oneOf(socialAims)) }),
  guests: listOf(object({ id: text, name: text, answer: oneOf(answers) })),
  answers: mapOf(oneOf(answers)),
  brings: listOf(object({ id: text, what: text, who: text, packed: flag })),
  topics: listOf(
    object({ id: text, text, about: oneOf(['mine', 'theirs', 'open-thread']), talkedAbout: flag }),
  ),
});

const key: Shape<EventKey> = (value, path) => text(value, path) as EventKey;

const planShape: Shape<SamplePlan> = object({
  myEmails: listOf(text),
  marks: mapOf(object({ kind: oneOf(kinds), form: orNull(oneOf([...networkingForms, ...socialForms])) })),
  preps: mapOf(object({ networking: orNull(networkingShape), social: orNull(socialShape) })),
  followUps: mapOf(object({ eventKey: key, person: text, text, dueInDays: number })),
});
