import type { PastEvening } from '../../contract/social/company';
import { endInstant, startDay, startInstant } from '../../domain/event/occurrence';
import { isRecurring } from '../../domain/event/series';
import { isSameEdition } from '../../domain/outcomes/edition';
import { emptyOutcome } from '../../domain/outcomes/outcome';
import { startOfMonth } from '../../domain/time/day';
import type { Plan } from '../../plan/plan';
import { distinctMeetings } from '../agenda/distinct';
import type { PlannedOccurrence } from '../agenda/planned-occurrence';
import { eventKeyOf } from '../agenda/planned-occurrence';
import { guestsOf, isOn, markedAs, prepOf } from '../agenda/rows';
import type { PlannerContext } from '../context';
import { toEdition } from '../outcomes/last-time';
import type { Roster } from '../people/roster';
import { mayHaveHappened } from '../week/did-happen';

/** How far back evenings are looked for, and how many are told. */
const monthsBack = 12;
const most = 12;

/** The earlier evenings of a club, or of what comes again among friends, newest first (product S7). */
export async function pastEvenings(
  context: PlannerContext,
  roster: Roster,
  planned: PlannedOccurrence,
): Promise<readonly PastEvening[]> {
  const { series } = planned;
  const isClub = markedAs(context, planned).mark?.form === 'club';
  if (!isClub && !isRecurring(series)) return [];
  const [today, zone] = [context.today(), context.zone()];
  // Whole months, so that the window stays cached.
  const window = { from: startOfMonth(today, -monthsBack), to: startOfMonth(today, 1), zone };
  const { found } = await context.agenda.occurrences(window);
  const start = startInstant(planned.occurrence.span, zone);
  const edition = toEdition(context, planned);
  const isEarlier = (one: PlannedOccurrence): boolean =>
    endInstant(one.occurrence.span, zone) <= context.now() && startInstant(one.occurrence.span, zone) < start;
  const plan = context.edits.plan();
  const evenings = distinctMeetings(found)
    .filter(
      (one) => one.series.key === series.key || (isClub && isSameEdition(edition, toEdition(context, one))),
    )
    .filter((one) => isEarlier(one) && isOn(context, one) && mayHaveHappened(plan, one))
    .map((one) => toEvening(context, roster, plan, one))
    .filter(
      ({ came, learning, felt, talked }) =>
        came.length + talked.length > 0 || learning !== '' || felt !== null,
    );
  return evenings.toReversed().slice(0, most);
}

function toEvening(
  context: PlannerContext,
  roster: Roster,
  plan: Plan,
  planned: PlannedOccurrence,
): PastEvening {
  const key = eventKeyOf(planned);
  const { learning, felt } = plan.outcomes.get(key) ?? emptyOutcome;
  const { prep, scope } = prepOf(plan, planned);
  // The plan of a series does not say of which evening it was.
  const own = scope === 'occurrence' || !isRecurring(planned.series) ? prep : { ...prep, social: null };
  const coming = guestsOf(context, planned, own).filter(({ answer }) => answer === 'coming');
  const writtenOf = [...plan.said.values()]
    .filter(({ eventKey, personId }) => eventKey === key && personId !== null)
    .flatMap(({ personId }) => roster.named({ personId, person: '' })?.name ?? []);
  return {
    key,
    day: startDay(planned.occurrence.span, context.zone()),
    came: [...new Set([...coming.map(({ name }) => name), ...writtenOf])],
    learning: learning.trim(),
    felt: felt ?? null,
    talked: (own.social?.topics ?? [])
      .filter(({ text, talkedAbout }) => talkedAbout && text.trim() !== '')
      .map(({ text }) => text.trim()),
  };
}
