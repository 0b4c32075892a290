import type { ClashView } from '../../contract/views/event';
import type { CutDays, WeekBalance } from '../../contract/views/week';
import { isNetworking, isSocial, type Kind } from '../../domain/marking/kind';
import { addDays, daysBetween } from '../../domain/time/day';
import { toInstants, type Window } from '../../domain/time/window';
import { dayOfInstant, startOfDay } from '../../domain/time/zoned-day';
import type { Clash } from '../../domain/week/clash';
import { clashesOf } from '../../domain/week/clash';
import type { MixRules } from '../../domain/week/mix';
import { mixOf, sessionDaysOf } from '../../domain/week/mix';
import { verdictsOf } from '../../domain/week/verdict';
import { distinctMeetings } from '../agenda/distinct';
import type { PlannedOccurrence } from '../agenda/planned-occurrence';
import { eventKeyOf } from '../agenda/planned-occurrence';
import type { PlannerContext } from '../context';
import { needsDecision } from '../marking/triage';
import type { Committed } from './commitments';
import { commitmentsOf } from './commitments';
import { toMixEvent } from './mix-events';

const daysOf = ({ from, zone }: Window): MixRules['days'] =>
  Array.from({ length: 7 }, (_, index) => ({
    start: startOfDay(addDays(from, index), zone),
    end: startOfDay(addDays(from, index + 1), zone),
  }));

/** How the mix of a week is counted. */
export const mixRulesOf = (context: PlannerContext, week: Window): MixRules => ({
  days: daysOf(week),
  wholeDayHours: context.edits.plan().settings.wholeDayHours,
});

/** More clashes are not computed: a few lines are shown, and a crowd of events at once has thousands of pairs. */
const mostClashes = 100;

const toClashView = ({ kind, start, end, event, other }: Clash<Committed>): ClashView => ({
  kind,
  start,
  end,
  wholeDays: event.wholeDay && other.wholeDay,
  event: { key: eventKeyOf(event.planned), title: event.title },
  other: { key: eventKeyOf(other.planned), title: other.title },
});

/** What clashes among these occurrences. */
export async function clashesIn(
  context: PlannerContext,
  found: readonly PlannedOccurrence[],
): Promise<readonly ClashView[]> {
  await context.parts.learn();
  await context.suggestions.learn();
  return clashesAmong(commitmentsOf(context, distinctMeetings(found))).list;
}

/** What clashes among events that are known to take place, by start. */
export function clashesAmong(events: readonly Committed[]): WeekBalance['clashes'] {
  const { list, complete } = clashesOf(events, mostClashes);
  return { list: list.map(toClashView), complete };
}

/** The events of whole days that begin before the week or end after it. */
function cutDaysOf(events: readonly Committed[], { from, to, zone }: Window): readonly CutDays[] {
  const networking = events.filter(
    ({ kind, wholeDay }) => wholeDay && (isNetworking(kind) || isSocial(kind)),
  );
  return networking.flatMap(({ title, start, end }) => {
    const first = dayOfInstant(start, zone);
    const next = addDays(dayOfInstant(end - 1, zone), 1);
    const of = daysBetween(first, next);
    const inWeek = daysBetween(first < from ? from : first, next > to ? to : next);
    return inWeek < of ? [{ title, inWeek, of }] : [];
  });
}

/**
 * True for an event that waits for a mark and may then add to the mix. A day off adds nothing,
 * unless Mingle takes it for a trip with people.
 */
function mayAdd(context: PlannerContext, { planned, dayOff }: Committed): boolean {
  if (!needsDecision(context, planned)) return false;
  if (!dayOff) return true;
  return (context.suggestions.of(planned)?.kind ?? 'other') !== 'other';
}

/** The mix of a week, compared with the targets, and its clashes; `events` overlap the week. */
export const balanceOf = (
  context: PlannerContext,
  events: readonly PlannedOccurrence[],
  week: Window,
): WeekBalance => balanceAmong(context, commitmentsOf(context, events), week);

/** The same for events that are known to take place. */
export function balanceAmong(
  context: PlannerContext,
  events: readonly Committed[],
  week: Window,
): WeekBalance {
  const { start, end } = toInstants(week);
  const { targets, wholeDayHours } = context.edits.plan().settings;
  const counted = events.map((event) => ({
    ...toMixEvent(context, event),
    lastDay: dayOfInstant(Math.max(event.start, start, Math.min(event.end, end) - 1), week.zone),
  }));
  const rules = mixRulesOf(context, week);
  const mix = mixOf(counted, rules);
  const lastDays = (isKind: (kind: Kind | null) => boolean) =>
    counted.filter(({ kind }) => isKind(kind)).map(({ lastDay }) => lastDay);
  const days = { networking: lastDays(isNetworking), social: lastDays(isSocial) };
  const undecided = events.filter((event) => mayAdd(context, event)).length;
  return {
    mix,
    targets,
    wholeDayHours,
    notCounted: { cut: cutDaysOf(events, week), bySessions: sessionDaysOf(counted, rules) },
    undecided,
    verdicts: verdictsOf(mix, targets, days, week.from, undecided),
    clashes: clashesAmong(events),
  };
}
