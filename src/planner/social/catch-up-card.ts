import type { CatchUpCard, LastTimeWith } from '../../contract/social/company';
import { startDay } from '../../domain/event/occurrence';
import type { Form } from '../../domain/marking/kind';
import type { Birthday } from '../../domain/people/birthday';
import { nextBirthday } from '../../domain/people/birthday';
import type { Answer } from '../../domain/people/guest';
import { unknownFacts } from '../../domain/people/person';
import { lightQuestions } from '../../domain/prep/light-questions';
import type { Day } from '../../domain/time/day';
import { addDays, daysBetween } from '../../domain/time/day';
import type { Plan } from '../../plan/plan';
import type { PlannedOccurrence } from '../agenda/planned-occurrence';
import { eventKeyOf } from '../agenda/planned-occurrence';
import { prepOf } from '../agenda/rows';
import type { PlannerContext } from '../context';
import { saidOf } from '../people/person-page';
import type { Known } from '../people/roster';

/** A birthday is shown if it is within so many days before or after the event. */
const aroundDays = { before: 7, after: 14 };

interface At {
  readonly answer: Answer;
  /** The day of the event. */
  readonly day: Day;
  readonly form: Form | null;
}

/** The card of a guest; null for a name of whom nothing is known. */
export function toCard(context: PlannerContext, known: Known, { answer, day, form }: At): CatchUpCard | null {
  const lastTime = lastTimeWith(context, known);
  if (known.person === null && lastTime === null) return null;
  const facts = known.person ?? unknownFacts;
  const { organisation, place, children, birthday, phones, gifts, food } = facts;
  return {
    person: known.ref,
    name: known.name,
    answer,
    phones,
    lastTime,
    birthday: birthday && birthdayAround(birthday, day),
    gifts,
    food,
    children,
    questions: lightQuestions(
      {
        ref: known.ref,
        organisation,
        place,
        children,
        daysSinceMet: lastTime && daysBetween(lastTime.day, day),
        daysSinceBirthday: birthday && daysSince(birthday, day),
      },
      form,
    ),
  };
}

/** True if a card has more than questions and the day of the last time. */
export const isTelling = ({ birthday, gifts, food, children, lastTime }: CatchUpCard): boolean =>
  birthday !== null ||
  `${gifts}${food}${children}`.trim() !== '' ||
  (lastTime !== null && lastTime.said.length + lastTime.talked.length > 0);

function birthdayAround(birthday: Birthday, day: Day): Day | null {
  const next = nextBirthday(birthday, addDays(day, -aroundDays.before));
  return daysBetween(day, next) <= aroundDays.after ? next : null;
}

/** How many days before `day` the last birthday was. */
function daysSince(birthday: Birthday, day: Day): number {
  const yearBefore = addDays(day, -365);
  const last = nextBirthday(birthday, yearBefore);
  return last > day ? 0 : daysBetween(last, day);
}

/** How many meetings back something that was talked about still counts. */
const talkReach = 10;

function lastTimeWith(context: PlannerContext, { person, there }: Known): LastTimeWith | null {
  const past = there.filter(({ end }) => end <= context.now()).slice(-talkReach);
  const last = past.at(-1);
  if (!last) return null;
  const { planned } = last;
  const plan = context.edits.plan();
  const key = eventKeyOf(planned);
  return {
    key,
    day: startDay(planned.occurrence.span, context.zone()),
    summary: planned.occurrence.version.summary,
    said: person ? saidOf(plan, person.id)(key) : [],
    talked:
      past
        .toReversed()
        .map((encounter) => talkedAt(plan, encounter.planned))
        .find((talked) => talked.length > 0) ?? [],
  };
}

const talkedAt = (plan: Plan, planned: PlannedOccurrence): LastTimeWith['talked'] =>
  (prepOf(plan, planned).prep.social?.topics ?? [])
    .filter(({ text, talkedAbout }) => talkedAbout && text.trim() !== '')
    .map(({ text, about }) => ({ text, about }));
