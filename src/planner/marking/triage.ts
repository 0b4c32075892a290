import type { Handlers, InputOf } from '../../contract/client';
import type { TriageGroup } from '../../contract/views/triage';
import { seriesEventKey } from '../../domain/event/key';
import { startInstant } from '../../domain/event/occurrence';
import { leadingVersion } from '../../domain/event/series';
import type { EventGroup, Groupable } from '../../domain/marking/group';
import { groupEvents } from '../../domain/marking/group';
import type { Suggestion } from '../../domain/marking/suggestion';
import { attendeeName } from '../../domain/people/guest';
import { addDays } from '../../domain/time/day';
import type { Instant } from '../../domain/time/instant';
import type { Window } from '../../domain/time/window';
import { badWindow, isBadWindow } from '../agenda/asked-window';
import type { PlannedOccurrence } from '../agenda/planned-occurrence';
import { eventKeyOf } from '../agenda/planned-occurrence';
import { guestsOf, isOn, markedAs, prepOf } from '../agenda/rows';
import { answered } from '../answer';
import type { PlannerContext } from '../context';
import { atOnce } from '../pacing/at-once';

/** The days to look back and ahead: two years in all. */
const reach = 366;

/** The most groups in one answer: more are hardly decided on in a sitting, and the rest comes next time. */
const mostGroups = 500;
const mostExamples = 5;
/** The most examples of a group by organiser, whose events may have many different titles. */
const mostTitles = 12;

interface UnmarkedEvent extends Groupable {
  readonly planned: PlannedOccurrence;
  readonly at: Instant;
}

/**
 * True when neither the user nor a rule has decided on the event, and it is neither cancelled nor declined. A part is decided
 * on with its whole.
 */
export function needsDecision(context: PlannerContext, planned: PlannedOccurrence): boolean {
  if (!isOn(context, planned)) return false;
  const { mark, isKeptOff } = markedAs(context, planned);
  return mark === null && !isKeptOff && context.parts.of(planned) === null;
}

/** Those of `found` that need a decision. */
export async function undecidedIn(
  context: PlannerContext,
  found: readonly PlannedOccurrence[],
): Promise<readonly PlannedOccurrence[]> {
  await context.parts.learn();
  const undecided: PlannedOccurrence[] = [];
  for (const [index, planned] of found.entries()) {
    if (index % atOnce === atOnce - 1) await context.ports.yieldThread();
    if (needsDecision(context, planned)) undecided.push(planned);
  }
  return undecided;
}

/** The days that are asked for; without them, two years around today. */
function windowOf(context: PlannerContext, { from, to }: InputOf<'triage.get'>): Window {
  const today = context.today();
  return { from: from ?? addDays(today, -reach), to: to ?? addDays(today, reach), zone: context.zone() };
}

async function unmarkedEvents(context: PlannerContext, window: Window): Promise<readonly UnmarkedEvent[]> {
  const { found } = await context.agenda.occurrences(window);
  await context.suggestions.learn();
  const events: UnmarkedEvent[] = [];
  for (const [index, planned] of (await undecidedIn(context, found)).entries()) {
    if (index % atOnce === atOnce - 1) await context.ports.yieldThread();
    const { series, occurrence } = planned;
    const { summary, organizer } = leadingVersion(series);
    events.push({
      planned,
      at: startInstant(occurrence.span, window.zone),
      seriesKey: series.key,
      title: summary,
      organizer: organizer && !context.isMe(organizer.email) ? organizer.email : '',
      proposed: context.suggestions.of(planned)?.kind ?? null,
    });
  }
  return events;
}

function toTriageGroup(
  context: PlannerContext,
  { id, bond, events }: EventGroup<UnmarkedEvent>,
): TriageGroup | null {
  const now = context.now();
  const ahead = events.filter(({ at }) => at >= now);
  const shown = [...ahead, ...events.filter(({ at }) => at < now).toReversed()];
  const [first] = shown;
  if (!first) return null;
  const { calendar, series, occurrence } = first.planned;
  const plan = context.edits.plan();
  const people = new Set(
    events.flatMap(({ planned }) =>
      guestsOf(context, planned, prepOf(plan, planned).prep).map(({ id: guest }) => guest),
    ),
  );
  return {
    id,
    bond,
    title: occurrence.version.summary,
    location: common(events, ({ planned }) => planned.occurrence.version.location),
    organizer: common(events, (event) => inviterOf(context, event)),
    calendarIds: [...new Set(events.map(({ planned }) => planned.calendar.source.id))],
    keys: [...new Set(events.map(({ planned }) => seriesEventKey(planned.series.key)))],
    occurrences: events.length,
    past: events.length - ahead.length,
    examples: oneOfEach(shown, bond === 'organizer' ? mostTitles : mostExamples).map(({ planned }) => ({
      key: eventKeyOf(planned),
      title: planned.occurrence.version.summary,
      span: planned.occurrence.span,
    })),
    people: people.size,
    suggestion: suggestionFor(context, events, context.suggestions.of({ calendar, series })),
  };
}

/** The first event of each series, then others, at most `most` in all. */
function oneOfEach(events: readonly UnmarkedEvent[], most: number): readonly UnmarkedEvent[] {
  const firsts = new Map(events.toReversed().map((event) => [event.seriesKey, event]));
  const isFirst = (event: UnmarkedEvent): boolean => firsts.get(event.seriesKey) === event;
  const others = events.filter((event) => !isFirst(event));
  return [...events.filter(isFirst).slice(0, most), ...others].slice(
    0,
    Math.min(most, Math.max(mostExamples, firsts.size)),
  );
}

/** The suggestion for all of the events, with its form only if all series have the same. */
function suggestionFor(
  context: PlannerContext,
  events: readonly UnmarkedEvent[],
  suggestion: Suggestion | null,
): Suggestion | null {
  const perSeries = new Map(events.map(({ seriesKey, planned }) => [seriesKey, planned]));
  const forms = new Set(
    [...perSeries.values()].map((planned) => context.suggestions.of(planned)?.form ?? null),
  );
  return suggestion && forms.size > 1 ? { ...suggestion, form: null } : suggestion;
}

/** The organiser's name; empty when it is the user or there is none. */
function inviterOf(context: PlannerContext, { planned }: UnmarkedEvent): string {
  const { organizer } = planned.occurrence.version;
  return organizer && !context.isMe(organizer.email) ? attendeeName(organizer) : '';
}

/** The text that all events have in common; empty when they differ. */
function common(events: readonly UnmarkedEvent[], textOf: (event: UnmarkedEvent) => string): string {
  const [first = '', ...others] = new Set(events.map(textOf));
  return others.length === 0 ? first : '';
}

/** Undecided events, in groups that one decision can mark (product M3). */
export function createTriageHandlers(context: PlannerContext): Pick<Handlers, 'triage.get'> {
  return {
    'triage.get': async (days) => {
      const window = windowOf(context, days);
      if (isBadWindow(window.from, window.to)) return badWindow();
      const events = await unmarkedEvents(context, window);
      const now = context.now();
      const groups = groupEvents(events)
        .map((group) => ({ group, isAhead: group.events.some(({ at }) => at >= now) }))
        .toSorted(
          (one, other) =>
            Number(other.isAhead) - Number(one.isAhead) ||
            other.group.events.length - one.group.events.length,
        )
        .slice(0, mostGroups)
        .flatMap(({ group }) => toTriageGroup(context, group) ?? []);
      return answered({ groups, occurrences: events.length });
    },
  };
}
