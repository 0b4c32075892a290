import type { Handlers } from '../../contract/client';
import type { EventRow, EventView } from '../../contract/views/event';
import type { EventKey } from '../../domain/event/key';
import { occurrenceEventKey, seriesEventKey } from '../../domain/event/key';
import type { ForWhom } from '../../domain/follow-ups/usual-steps';
import { isOfChoice } from '../../domain/marking/kind';
import { emptyOutcome } from '../../domain/outcomes/outcome';
import { ownCalendar } from '../../domain/own-events/own-calendar';
import { ownEventWith } from '../../domain/own-events/own-events';
import { emptyNetworkingPrep } from '../../domain/prep/networking';
import { emptySocialPrep } from '../../domain/prep/social';
import type { Plan } from '../../plan/plan';
import { putsMonthFirst } from '../../words/language';
import { purposeLine } from '../../words/purpose';
import { badWindow, isBadWindow } from '../agenda/asked-window';
import { distinctMeetings } from '../agenda/distinct';
import { findPlanned, noSuchEvent } from '../agenda/find';
import type { PlannedOccurrence } from '../agenda/planned-occurrence';
import { eventKeyOf } from '../agenda/planned-occurrence';
import { guestsOf, prepOf, progressFor, toRow, toRows } from '../agenda/rows';
import { answered } from '../answer';
import { jottingsAt } from '../brief/jottings';
import type { PlannerContext } from '../context';
import { namedAlone } from '../debrief/named-alone';
import { lastTimeOf } from '../outcomes/last-time';
import { leadsOf } from '../outcomes/leads-of';
import { partsOf, wholePlanOf } from '../parts/parts-of';
import { idAfterMerges } from '../people/after-merges';
import { isWith } from '../people/is-with';
import { runSheetOf } from '../run-sheets/run-sheet-of';
import { clashesIn } from '../week/balance';
import { eventStates } from './event-states';
import { search } from './search';

/** The text of a row that the user can see, and may therefore search for. */
export const shownText = ({
  summary,
  location,
  purposes,
}: Pick<EventRow, 'summary' | 'location' | 'purposes'>): string =>
  `${summary} ${location} ${purposeLine(purposes)}`;

const linesOf = ({ said }: Plan, key: EventKey): readonly string[] => [
  ...new Set([...said.values()].filter(({ eventKey }) => eventKey === key).map(({ line }) => line)),
];

/** By the entry that is left after merges, then those whose name alone was kept. */
function writtenOf(plan: Plan, key: EventKey, monthFirst: boolean): readonly ForWhom[] {
  const said = [...plan.said.values()].filter(({ eventKey }) => eventKey === key);
  const ids = said.flatMap(({ personId }) => (personId === null ? [] : [idAfterMerges(plan, personId)]));
  const people = [...new Set(ids)].flatMap((personId) => {
    const person = plan.people.get(personId);
    return person ? [{ person: person.name || (person.emails[0] ?? ''), personId }] : [];
  });
  return [...people, ...namedAlone(plan, said, monthFirst)];
}

/** Everything about one event: the calendar's data and what the user planned. */
export async function eventViewOf(context: PlannerContext, planned: PlannedOccurrence): Promise<EventView> {
  await context.suggestions.learn();
  await context.parts.learn();
  const plan = context.edits.plan();
  const row = toRow(context, plan, planned);
  const { version } = planned.occurrence;
  const { prep, scope } = prepOf(plan, planned);
  const guests = guestsOf(context, planned, prep);
  return {
    row,
    calendarName: planned.calendar.source.name,
    own:
      planned.calendar.source.id === ownCalendar.id ? ownEventWith(plan.ownEvents, planned.series.uid) : null,
    debrief: linesOf(plan, row.key),
    writtenOf: writtenOf(plan, row.key, putsMonthFirst(context.ports.locale.tag)),
    jottings: jottingsAt(plan, row.key),
    description: version.description,
    url: version.url,
    conference: version.conference,
    organizer: version.organizer,
    archived: planned.archived,
    prepScope: scope,
    networking: prep.networking ?? emptyNetworkingPrep,
    social: prep.social ?? emptySocialPrep,
    guests,
    progress: progressFor(row, prep, guests),
    followUps: [...plan.followUps.values()]
      .filter((followUp) => followUp.eventKey === row.key || followUp.eventKey === row.seriesKey)
      .toSorted((a, b) => a.createdAt - b.createdAt),
    runSheet: runSheetOf(context, planned),
    outcome: plan.outcomes.get(row.key) ?? emptyOutcome,
    leads: leadsOf(plan, row.key),
    whole: wholePlanOf(context, plan, planned),
    parts: (await partsOf(context, planned)).map((part) => toRow(context, plan, part)),
    lastTime: await lastTimeOf(context, planned),
  };
}

export function createEventHandlers(
  context: PlannerContext,
): Pick<Handlers, 'events.list' | 'events.find' | 'events.states' | 'event.get'> {
  return {
    'events.list': async ({ from, to, kind, calendarId, text, person, distinct, clashes }) => {
      if (isBadWindow(from, to)) return badWindow();
      const { found, truncated } = await context.agenda.occurrences({ from, to, zone: context.zone() });
      const isMeant = person ? isWith(context, context.edits.plan(), person) : () => true;
      const meant = (distinct ? distinctMeetings(found) : found).filter(isMeant);
      // Before rows are made, whose suggestions take longer than the search.
      const wanted = text?.trim()
        ? (await search(context, meant, text)).map(({ planned }) => planned)
        : meant;
      const rows = await toRows(context, wanted);
      const events = rows.filter(
        (row) =>
          (kind === undefined || isOfChoice(row.mark?.kind ?? null, kind)) &&
          (calendarId === undefined || row.calendarId === calendarId),
      );
      return answered({ events, truncated, ...(clashes && { clashes: await clashesIn(context, found) }) });
    },

    'events.find': async ({ text, from, to }) => {
      if (isBadWindow(from, to)) return badWindow();
      const { found } = await context.agenda.occurrences({ from, to, zone: context.zone() });
      const byPeople = (await search(context, found, text)).filter(({ hit }) => hit === 'people');
      return answered({ keys: byPeople.map(({ planned }) => eventKeyOf(planned)) });
    },

    'events.states': async ({ keys, from, to }) =>
      isBadWindow(from, to)
        ? badWindow()
        : answered(await eventStates(context, keys, { from, to, zone: context.zone() })),

    'event.get': async ({ key }) => {
      const planned = await findPlanned(context, key);
      return planned ? answered(await eventViewOf(context, planned)) : noSuchEvent(key);
    },
  };
}

/** The key under which an edit of this occurrence is stored. */
export const keyForScope = (planned: PlannedOccurrence, scope: 'series' | 'occurrence'): EventKey => {
  const { recurrenceId } = planned.occurrence;
  return scope === 'series' || recurrenceId === null
    ? seriesEventKey(planned.series.key)
    : occurrenceEventKey(planned.series.key, recurrenceId);
};
