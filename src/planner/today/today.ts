import type { Handlers } from '../../contract/client';
import type { AheadView, PastEventView, TodayView } from '../../contract/views/today';
import { overlapping } from '../../domain/event/occurrence';
import type { FollowUp } from '../../domain/follow-ups/follow-up';
import { addDays } from '../../domain/time/day';
import type { Window } from '../../domain/time/window';
import { startOfDay } from '../../domain/time/zoned-day';
import { aheadOf, partOf } from '../../domain/today/ahead';
import { headlineOf, justOver } from '../../domain/today/attention';
import { longestLead } from '../../domain/today/lead-time';
import { phaseOf } from '../../domain/today/phase';
import type { TodayMoment } from '../../domain/today/today-event';
import { eveningHour } from '../../domain/today/today-event';
import { distinctMeetings } from '../agenda/distinct';
import { withPartsAfter } from '../agenda/parts-after';
import type { PlannedOccurrence } from '../agenda/planned-occurrence';
import { eventKeyOf } from '../agenda/planned-occurrence';
import { guestsOf, isOn, markedAs, prepOf, progressFor, toRow } from '../agenda/rows';
import { answered } from '../answer';
import type { PlannerContext } from '../context';
import { undecidedIn } from '../marking/triage';
import { atOnce } from '../pacing/at-once';
import { nextStepOf } from '../run-sheets/open-steps';
import { todaysSteps } from '../run-sheets/todays-steps';
import { balanceOf, clashesAmong } from '../week/balance';
import { commitmentsOf } from '../week/commitments';
import { shownWeek, weekOf } from '../week/weeks';
import { createNewsHandlers, newsViews } from './news';
import { eventsToDebrief } from './to-debrief';
import type { PlannedEvent } from './today-events';
import { toPlannedEvent } from './today-events';

const hoursAfterEvening = (24 - eveningHour) * 3_600_000;

/** How far ahead Today counts what is unmarked. */
const unmarkedWeeks = 4;

/** What matters today and ahead, what has changed, the number of undecided events, and the balance of the week. */
export function createTodayHandlers(context: PlannerContext): Pick<Handlers, 'today.get' | 'news.dismiss'> {
  return {
    ...createNewsHandlers(context),
    'today.get': async () => {
      const [today, zone] = [context.today(), context.zone()];
      const shown = shownWeek(context);
      const week = weekOf(context, shown.from);
      const yesterday = addDays(today, -1);
      // One window covers all: the week ends before the longest lead time does.
      const from = yesterday < week.from ? yesterday : week.from;
      const to = addDays(today, longestLead + 1);
      const { found } = await context.agenda.occurrences({ from, to, zone });
      await context.parts.learn();
      const events = distinctMeetings(found).filter((planned) => isOn(context, planned));
      const overlap = (list: readonly PlannedOccurrence[], window: Window) => {
        const isWithin = overlapping(window);
        return list.filter(({ occurrence }) => isWithin(occurrence.span));
      };
      return answered({
        ...(await partsOf(context, overlap(events, { from: yesterday, to, zone }))),
        clashes: clashesToCome(context, overlap(events, { from: today, to: addDays(today, 1), zone })),
        ...(await todaysSteps(context)),
        news: await newsViews(context),
        unmarked: await unmarkedIn(
          context,
          overlap(found, { from: today, to: addDays(today, unmarkedWeeks * 7), zone }),
        ),
        week: { ...balanceOf(context, overlap(events, week), week), ...shown },
      });
    },
  };
}

/** What clashes today, without what is over. */
function clashesToCome(context: PlannerContext, ofToday: readonly PlannedOccurrence[]): TodayView['clashes'] {
  const { list, complete } = clashesAmong(commitmentsOf(context, ofToday));
  return { list: list.filter(({ end }) => end > context.now()), complete };
}

/** Counted as the screen counts that the user decides on. */
async function unmarkedIn(
  context: PlannerContext,
  found: readonly PlannedOccurrence[],
): Promise<TodayView['unmarked']> {
  const undecided = await undecidedIn(context, found);
  const series = new Set(undecided.map((planned) => planned.series.key));
  return { events: undecided.length, series: series.size, weeks: unmarkedWeeks };
}

type Parts = Pick<TodayView, 'headline' | 'justOver' | 'toDebrief' | 'rest' | 'earlier' | 'ahead'>;

/** The events of Today in its parts; `found` is what is on from yesterday on. */
async function partsOf(context: PlannerContext, found: readonly PlannedOccurrence[]): Promise<Parts> {
  const [now, today, zone] = [context.now(), context.today(), context.zone()];
  const midnight = startOfDay(addDays(today, 1), zone);
  const moment: TodayMoment = { now, today, evening: midnight - hoursAfterEvening };
  const events: PlannedEvent[] = [];
  await context.suggestions.learn();
  await context.parts.learn();
  for (const [index, planned] of found.entries()) {
    if (index % atOnce === atOnce - 1) await context.ports.yieldThread();
    events.push(toPlannedEvent(context, planned));
  }
  const isOver = (event: PlannedEvent) => phaseOf(event, events, moment) === 'over';
  const [toDebrief = null] = eventsToDebrief(context, events, isOver);
  const views = createEventViews(context);
  const headline = headlineOf(events, moment);
  const part = headline?.phase === 'running' ? partOf(headline.event, events, moment) : null;
  const last = justOver(events, moment);
  const over = last === headline?.event ? null : last;
  const under = headline ? partsUnder(context, headline.event, events) : [];
  const others = events.filter(
    (event) => event !== headline?.event && event !== over && event !== part && !under.includes(event),
  );
  const ofToday = others
    .filter(
      ({ start, day, lastDay, end }) => start < midnight && (lastDay >= today || end > now || day === today),
    )
    .toSorted((one, other) => one.start - other.start);
  return {
    headline: headline && {
      ...views.ahead(headline.event),
      phase: headline.phase,
      part: part && views.row(part),
      parts: under
        .filter(({ day }) => day === (headline.phase === 'ahead' ? headline.event.day : today))
        .map((event) => ({ row: views.row(event), phase: phaseOf(event, events, moment) })),
      followUps: views.past(headline.event).followUps,
    },
    justOver: over && views.past(over),
    toDebrief: toDebrief && views.row(toDebrief),
    rest: withPartsAfter(ofToday.filter((event) => !isOver(event)).map(views.row), zone),
    earlier: ofToday.filter(isOver).map(views.past),
    ahead: aheadOf(events, moment)
      .filter((event) => event !== headline?.event)
      .map(views.ahead),
  };
}

/** The parts of the headline, also those of its parts, by start. */
const partsUnder = (
  context: PlannerContext,
  { key }: PlannedEvent,
  events: readonly PlannedEvent[],
): readonly PlannedEvent[] =>
  events
    .filter(({ planned }) => context.parts.above(planned).some((whole) => eventKeyOf(whole) === key))
    .toSorted((one, other) => one.start - other.start);

/** How events are shown. */
function createEventViews(context: PlannerContext) {
  const plan = context.edits.plan();
  const row = ({ planned }: PlannedEvent) => toRow(context, plan, planned);
  return {
    row,
    ahead: (event: PlannedEvent): AheadView => {
      const { prep } = prepOf(plan, event.planned);
      const guests = guestsOf(context, event.planned, prep);
      const progress = progressFor(markedAs(context, event.planned), prep, guests);
      return {
        row: row(event),
        open: progress.filter(({ done }) => !done),
        nextStep: nextStepOf(context, event.planned),
      };
    },
    past: (event: PlannedEvent): PastEventView => {
      const shown = row(event);
      const isOf = ({ eventKey, createdAt }: FollowUp) =>
        (eventKey === shown.key || eventKey === shown.seriesKey) && createdAt >= event.start;
      return { row: shown, followUps: [...plan.followUps.values()].filter(isOf).length };
    },
  };
}
