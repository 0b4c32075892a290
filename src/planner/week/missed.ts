import { startDay } from '../../domain/event/occurrence';
import type { Day } from '../../domain/time/day';
import { daysBetween } from '../../domain/time/day';
import type { IdeaKind } from '../../domain/week/ideas/candidate';
import { missedWeeks } from '../../domain/week/ideas/candidate';
import { markedAs } from '../agenda/rows';
import type { PlannerContext } from '../context';
import type { Known } from '../people/roster';

/** More others than this are a crowd, in which one need not have talked. */
const smallCompany = 6;

/**
 * What the last time with somebody in small company was, if that is some weeks before a day; null for others. Of unmarked events
 * only what seems social counts: a meeting at work does not make one miss a colleague.
 */
export function missedKind(context: PlannerContext, { there }: Known, day: Day): IdeaKind | null {
  const now = context.now();
  const last = there.findLast(({ end }) => end <= now);
  if (!last || last.crowd > smallCompany) return null;
  const weeks = daysBetween(startDay(last.planned.occurrence.span, context.zone()), day) / 7;
  if (weeks < missedWeeks.least || weeks > missedWeeks.most) return null;
  const { mark, isKeptOff } = markedAs(context, last.planned);
  if (mark?.kind === 'networking') return 'networking';
  if (isKeptOff) return null;
  const kind = mark?.kind ?? context.suggestions.of(last.planned)?.kind;
  return kind === 'social' || (mark && kind === 'both') ? 'social' : null;
}
