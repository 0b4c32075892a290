import { birthdaySoon } from '../../domain/people/birthday';
import type { Reminder } from '../../domain/reminders/reminder';
import { digestOn } from '../../domain/reminders/reminder-settings';
import type { Day } from '../../domain/time/day';
import { addDays } from '../../domain/time/day';
import type { Instant } from '../../domain/time/instant';
import { distinctMeetings } from '../agenda/distinct';
import { eventKeyOf } from '../agenda/planned-occurrence';
import { isOn } from '../agenda/rows';
import type { PlannerContext } from '../context';
import { nameIn } from '../people/people';
import { openSteps } from '../run-sheets/open-steps';
import { eventsToDebrief } from '../today/to-debrief';
import { toPlannedEvent } from '../today/today-events';

/** What is older is no longer reminded of; Today and Follow-ups still show it. */
const oldestDays = 30;
/** What ended longer ago is not debriefed any more. */
const debriefDays = 3;
/** So many days before a birthday there is time for a card or a gift. */
const birthdayDays = 3;
/** For so many days after a birthday one can still send good wishes. */
const belatedDays = 3;

/** What is open and was due in the last 30 days, by time (R1). What is done, cancelled or put away is not in it. */
export async function dueReminders(context: PlannerContext): Promise<readonly Reminder[]> {
  const today = context.today();
  const from = addDays(today, -oldestDays);
  const { reminders: settings } = context.edits.plan().settings;
  const digest = (day: Day) => digestOn(day, settings, context.zone());
  const all = [
    ...followUpReminders(context, digest, from),
    ...birthdayReminders(context, digest),
    ...(await stepReminders(context, digest, from)),
    ...(await debriefReminders(context)),
  ];
  const now = context.now();
  return all.filter(({ at }) => at <= now).toSorted((one, other) => one.at - other.at);
}

type DigestOf = (day: Day) => Instant;

function followUpReminders(context: PlannerContext, digest: DigestOf, from: Day): readonly Reminder[] {
  const today = context.today();
  return [...context.edits.plan().followUps.values()].flatMap(({ id, state, due, person, text }) =>
    state === 'to-do' && due !== null && due >= from && due <= today
      ? [{ at: digest(due), about: { kind: 'follow-up', id, person, text } }]
      : [],
  );
}

/** Steps that rest, as those of a cancelled event, are not reminded of. */
async function stepReminders(
  context: PlannerContext,
  digest: DigestOf,
  from: Day,
): Promise<readonly Reminder[]> {
  const today = context.today();
  const steps = await openSteps(context);
  return steps
    .filter(({ day, rest }) => rest === null && day >= from && day <= today)
    .map(({ day, eventKey, summary, text }) => ({
      at: digest(day),
      about: { kind: 'step', eventKey, event: summary, text },
    }));
}

/**
 * An occasion to call: some days before, and on the day itself. The latter stays for some days, since quiet hours may hold it
 * over midnight, and the computer may be off on the day.
 */
function birthdayReminders(context: PlannerContext, digest: DigestOf): readonly Reminder[] {
  const today = context.today();
  return [...context.edits.plan().people.values()].flatMap((person): readonly Reminder[] => {
    const on = birthdaySoon(person.birthday, addDays(today, -belatedDays));
    if (on === null) return [];
    const days = on < today ? [on] : [addDays(on, -birthdayDays), on].filter((day) => day <= today);
    return days.map((day) => ({
      at: digest(day),
      about: { kind: 'birthday', id: person.id, person: nameIn(person), on },
    }));
  });
}

async function debriefReminders(context: PlannerContext): Promise<readonly Reminder[]> {
  const [today, zone] = [context.today(), context.zone()];
  const window = { from: addDays(today, -debriefDays), to: addDays(today, 1), zone };
  const { found } = await context.agenda.occurrences(window);
  await context.suggestions.learn();
  await context.parts.learn();
  const events = distinctMeetings(found)
    .filter((planned) => isOn(context, planned))
    .map((planned) => toPlannedEvent(context, planned));
  const now = context.now();
  return eventsToDebrief(context, events, ({ end }) => end <= now).map(({ planned, end }) => ({
    at: end,
    about: { kind: 'debrief', eventKey: eventKeyOf(planned), event: planned.occurrence.version.summary },
  }));
}
