import type { ExportKinds, ExportOptions } from '../../contract/export/export-options';
import type { SeriesKey } from '../../domain/event/key';
import { parseEventKey } from '../../domain/event/key';
import type { Series } from '../../domain/event/series';
import type { Kind } from '../../domain/marking/kind';
import { ownCalendar } from '../../domain/own-events/own-calendar';
import { addDays } from '../../domain/time/day';
import type { Window } from '../../domain/time/window';
import { expand } from '../agenda/expand';
import type { LoadedCalendar } from '../agenda/loaded-calendar';
import type { PlannerContext } from '../context';
import { markOf } from './written-mark';

/** The events of an export. */
export interface ChosenEvents {
  /** With the chosen series alone; a calendar without any is left out, unless all are chosen. */
  readonly calendars: readonly LoadedCalendar[];
  readonly isAll: boolean;
}

type Choice = Pick<ExportOptions, 'kinds' | 'own' | 'from' | 'to'>;

export const isChoice = ({ kinds, own, from, to }: Choice): boolean =>
  kinds !== undefined || own === true || from !== undefined || to !== undefined;

export const isOfKinds = (kind: Kind | null, kinds: ExportKinds | undefined): boolean =>
  kinds === undefined || (kind !== null && (kinds === 'marked' || kind === kinds || kind === 'both'));

/** An endless series is looked for in so many days before or after the day that is given. */
const reach = 10 * 366;

/** The chosen days, of which one end may be open; null where none is given. */
export function spanWindow({ zone }: PlannerContext, { from, to }: Choice): Window | null {
  if (from !== undefined) return { from, to: to ?? addDays(from, reach), zone: zone() };
  return to === undefined ? null : { from: addDays(to, -reach), to, zone: zone() };
}

/**
 * The series that an export writes. A series is chosen as a whole when one of its events is, because a part of it would bring back
 * what was moved or removed.
 */
export async function chosenEvents(context: PlannerContext, choice: Choice): Promise<ChosenEvents> {
  await context.parts.learn();
  const all = await context.agenda.allCalendars();
  if (!isChoice(choice)) return { calendars: all, isAll: true };
  const isChosen = choosing(context, choice);
  const calendars: LoadedCalendar[] = [];
  for (const calendar of all) {
    if (choice.own && calendar.source.id !== ownCalendar.id) continue;
    const chosen = async (list: readonly Series[]): Promise<readonly Series[]> => {
      const some: Series[] = [];
      for (const series of list) {
        if (isChosen(calendar, series)) some.push(series);
        await context.ports.yieldThread();
      }
      return some;
    };
    const [series, archived] = [await chosen(calendar.series), await chosen(calendar.archived)];
    if (series.length + archived.length > 0) calendars.push({ ...calendar, series, archived });
  }
  return { calendars, isAll: false };
}

function choosing(
  context: PlannerContext,
  choice: Choice,
): (calendar: LoadedCalendar, series: Series) => boolean {
  const { kinds } = choice;
  const window = spanWindow(context, choice);
  const markedOnce = new Set<SeriesKey>();
  if (kinds !== undefined)
    for (const [key, mark] of context.edits.plan().marks)
      if (mark && isOfKinds(mark.kind, kinds)) markedOnce.add(parseEventKey(key).series);
  const hasKind = (calendar: LoadedCalendar, series: Series): boolean =>
    markedOnce.has(series.key) ||
    [null, ...series.overrides.map(({ recurrenceId }) => recurrenceId)].some((id) =>
      isOfKinds(markOf(context, calendar, series, id)?.kind ?? null, kinds),
    );
  return (calendar, series) =>
    (kinds === undefined || hasKind(calendar, series)) &&
    (window === null || expand(calendar, [series], window, 1).occurrences.length > 0);
}
