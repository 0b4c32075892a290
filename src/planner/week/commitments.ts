import { endInstant, startInstant } from '../../domain/event/occurrence';
import type { EventDetails } from '../../domain/event/series';
import { isRecurring } from '../../domain/event/series';
import { isNetworking, isSocial } from '../../domain/marking/kind';
import type { Absence, FindAbsence } from '../../domain/suggestion/absence';
import { createFindAbsence } from '../../domain/suggestion/absence';
import type { FindCancelled } from '../../domain/suggestion/cancelled';
import { createFindCancelled } from '../../domain/suggestion/cancelled';
import type { WordLists } from '../../domain/suggestion/words';
import { addDays } from '../../domain/time/day';
import type { Commitment } from '../../domain/week/commitment';
import { isWholeDay } from '../../domain/week/whole-day';
import type { PlannedOccurrence } from '../agenda/planned-occurrence';
import { eventKeyOf } from '../agenda/planned-occurrence';
import { isOn, markedAs } from '../agenda/rows';
import type { PlannerContext } from '../context';
import { mayHaveHappened } from './did-happen';

/** An event that takes place, with what the rules of the week use of it. */
export interface Committed extends Commitment {
  readonly planned: PlannedOccurrence;
  /** Whole days of leave, of a holiday, or named as a feast, such as `Reformationstag`. */
  readonly dayOff: boolean;
}

interface TitleWords {
  readonly findAbsence: FindAbsence;
  readonly findCancelled: FindCancelled;
  /** True for a title that names a feast and nothing else; what follows in brackets is its region. */
  readonly isFeast: (title: string) => boolean;
}

/** Prepared once for each set of word lists, which takes some milliseconds. */
const prepared = new WeakMap<WordLists, TitleWords>();

function titleWords(words: WordLists): TitleWords {
  const known = prepared.get(words);
  if (known) return known;
  const feasts = new Set(words.flatMap((list) => list.feasts));
  const created: TitleWords = {
    findAbsence: createFindAbsence(words),
    findCancelled: createFindCancelled(words),
    isFeast: (title) =>
      feasts.has(
        title
          .replace(/\s*\(.*$/u, '')
          .trim()
          .toLowerCase(),
      ),
  };
  prepared.set(words, created);
  return created;
}

const mine = (context: PlannerContext, { attendees }: EventDetails) =>
  attendees.filter(({ email }) => context.isMe(email));

/** True if the user accepted an invitation, sent it, or `isMarked` tells that a mark says so and the answer is not `maybe`. */
function saidYes(context: PlannerContext, details: EventDetails, isMarked: boolean): boolean {
  const answers = mine(context, details).map(({ participation }) => participation);
  if (answers.includes('accepted')) return true;
  if (answers.includes('tentative') || answers.includes('delegated')) return false;
  const { organizer, attendees } = details;
  return isMarked || (organizer !== null && attendees.length > 0 && context.isMe(organizer.email));
}

/** An absence that somebody else shares, such as a colleague's leave, is not the user's. */
const isOwn = (context: PlannerContext, details: EventDetails): boolean =>
  details.organizer === null ||
  context.isMe(details.organizer.email) ||
  mine(context, details).some(({ participation }) => participation === 'accepted');

function toCommitted(
  context: PlannerContext,
  { findAbsence, isFeast }: TitleWords,
  planned: PlannedOccurrence,
): Committed {
  const { calendar, series, occurrence } = planned;
  const { span, version } = occurrence;
  const zone = context.zone();
  const { mark, scope } = markedAs(context, planned);
  const kind = mark?.kind ?? null;
  const form = mark?.form ?? null;
  const wholeDay = isWholeDay(span);
  const absence = (): Absence | null => {
    if (version.outOfOffice || (form === 'trip' && wholeDay)) return 'away';
    return isOwn(context, version) ? findAbsence({ ...version, wholeDay }) : null;
  };
  const away = absence();
  // A mark as other by hand says that an own event is meant; one on an invitation or a holiday only files it.
  const isKept = scope !== null && kind === 'other' && away === null && isOwn(context, version);
  const start = startInstant(span, zone);
  // A file may end an all-day event on the day it starts.
  const isEmpty = span.kind === 'all-day' && span.end <= span.start;
  const end = isEmpty
    ? startInstant({ ...span, start: addDays(span.start, 1) }, zone)
    : endInstant(span, zone);
  return {
    planned,
    key: eventKeyOf(planned),
    partOf: context.parts.above(planned).map(eventKeyOf),
    dayOff: wholeDay && (away !== null || isFeast(version.summary)),
    start,
    end,
    title: version.summary,
    wholeDay,
    kind,
    form,
    transparent: version.transparent,
    absence: away,
    outOfOffice: version.outOfOffice,
    series: series.key,
    recurring: isRecurring(series) && occurrence.recurrenceId !== null,
    calendar: calendar.source.id,
    // Of the sessions of a programme that run side by side, its conference's mark says yes to none.
    saidYes: saidYes(
      context,
      version,
      (mark?.by !== 'whole' && (isNetworking(kind) || isSocial(kind))) || isKept,
    ),
  };
}

/**
 * Those of the events that take place: neither declined nor cancelled, also not by the words of their title, nor said not to
 * have happened. `parts.learn` has been awaited.
 */
export function commitmentsOf(
  context: PlannerContext,
  found: readonly PlannedOccurrence[],
): readonly Committed[] {
  const plan = context.edits.plan();
  return plannedIn(
    context,
    found.filter((planned) => mayHaveHappened(plan, planned)),
  );
}

/** The same with those that were planned and did not happen. */
export function plannedIn(
  context: PlannerContext,
  found: readonly PlannedOccurrence[],
): readonly Committed[] {
  const words = titleWords(context.ports.resources.knowledge.words);
  return found
    .filter(
      (planned) => isOn(context, planned) && words.findCancelled(planned.occurrence.version.summary) === null,
    )
    .map((planned) => toCommitted(context, words, planned));
}
