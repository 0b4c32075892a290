import type { EventRow, EventState, SeriesStates } from '../../contract/views/event';
import type { EventKey, SeriesKey } from '../../domain/event/key';
import { parseEventKey, seriesEventKey } from '../../domain/event/key';
import type { Series } from '../../domain/event/series';
import type { Window } from '../../domain/time/window';
import { expand } from '../agenda/expand';
import type { LoadedCalendar } from '../agenda/loaded-calendar';
import { toRow } from '../agenda/rows';
import type { PlannerContext } from '../context';
import { atOnce } from '../pacing/at-once';

const toState = ({
  mark,
  markScope,
  suggestion,
  part,
  purposes,
  progress,
  people,
}: EventRow): EventState => ({
  mark,
  markScope,
  suggestion,
  part,
  purposes,
  progress,
  people,
});

/**
 * The states of some series' rows in a window. A daily series has thousands of rows, and nearly all have the same state, so
 * that one is sent once and only the exceptions by row.
 */
export async function eventStates(
  context: PlannerContext,
  keys: readonly EventKey[],
  window: Window,
): Promise<readonly SeriesStates[]> {
  await context.suggestions.learn();
  await context.parts.learn();
  const wanted = new Set<SeriesKey>(keys.map((key) => parseEventKey(key).series));
  const states: SeriesStates[] = [];
  for (const calendar of await context.agenda.allCalendars()) {
    for (const key of wanted) {
      const series = calendar.byKey.get(key);
      const found = series && (await statesOf(context, calendar, series, window));
      if (found) states.push(found);
    }
  }
  return states;
}

/** null when the series has no row in the window. */
async function statesOf(
  context: PlannerContext,
  calendar: LoadedCalendar,
  series: Series,
  window: Window,
): Promise<SeriesStates | null> {
  const plan = context.edits.plan();
  const rowsByState = new Map<string, { readonly state: EventState; readonly keys: EventKey[] }>();
  await context.ports.yieldThread();
  for (const [index, occurrence] of expand(calendar, [series], window).occurrences.entries()) {
    if (index % atOnce === atOnce - 1) await context.ports.yieldThread();
    const row = toRow(context, plan, { calendar, series, occurrence, archived: false });
    const state = toState(row);
    const name = JSON.stringify(state);
    const same = rowsByState.get(name) ?? { state, keys: [] };
    same.keys.push(row.key);
    rowsByState.set(name, same);
  }
  const [usual, ...others] = [...rowsByState.values()].toSorted((a, b) => b.keys.length - a.keys.length);
  return usual
    ? {
        calendarId: calendar.source.id,
        seriesKey: seriesEventKey(series.key),
        usual: usual.state,
        exceptions: others.flatMap(({ state, keys }) => keys.map((key) => ({ key, state }))),
      }
    : null;
}
