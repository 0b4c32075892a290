import type { Handlers } from '../../contract/client';
import type { Answer } from '../../contract/failure';
import type { CalendarSource } from '../../domain/calendars/calendar';
import type { ImportId, ImportRecord } from '../../domain/calendars/import-record';
import { sidesOf } from '../../domain/calendars/import-sides';
import type { LoadedCalendar } from '../agenda/loaded-calendar';
import { answered, refused } from '../answer';
import type { PlannerContext } from '../context';
import { viewsOf } from '../importing/import-history';
import { currentState, openState } from './calendar-states';
import type { StateDifferences } from './compare-states';
import { compareStates } from './compare-states';

/** A page of this size takes host and page only some milliseconds. */
const itemsInAPage = 2000;

const none: StateDifferences = { items: [], problems: [] };

/** Each import that changes a calendar changes its history or its entry. */
interface Cached {
  readonly ofCalendar: readonly ImportRecord[];
  readonly source: CalendarSource;
  readonly found: Promise<Answer<StateDifferences | null>>;
}

/** What each import brought (product I14), computed from the kept states of its calendar. */
export function createDifferencesHandlers(context: PlannerContext): Pick<Handlers, 'import.differences'> {
  // Pages are asked for one after the other, and a comparison reads up to two files.
  const cache = new Map<ImportId, Cached>();

  const find = async (record: ImportRecord): Promise<Answer<StateDifferences | null>> => {
    if (record.added + record.changed + record.gone === 0) return answered(none);
    const ofCalendar = [...context.edits.plan().imports.values()].filter(
      ({ calendarId }) => calendarId === record.calendarId,
    );
    const current = await currentState(context, record.calendarId);
    if (!current) return answered(null);
    const cached = cache.get(record.id);
    const isSame =
      cached?.source === current.source &&
      cached.ofCalendar.length === ofCalendar.length &&
      cached.ofCalendar.every((one, at) => one === ofCalendar[at]);
    if (cached && isSame) return cached.found;
    cache.clear();
    const found = compare(context, record, ofCalendar, current);
    cache.set(record.id, { ofCalendar, source: current.source, found });
    return found;
  };

  return {
    'import.differences': async ({ id, from }) => {
      const plan = context.edits.plan();
      const record = plan.imports.get(id);
      const view = viewsOf(plan).find((one) => one.id === id);
      if (!record || !view) return refused('not-found', 'This import is no longer in the history.');
      const found = await find(record);
      if (!found.ok) return found;
      const { items, problems } = found.value ?? none;
      if (from + itemsInAPage >= items.length) cache.delete(id);
      return answered({
        record: view,
        isKept: found.value !== null,
        items: items.slice(from, from + itemsInAPage),
        problems: from === 0 ? problems : [],
        total: items.length,
      });
    },
  };
}

/** null when the states on the import's sides are not kept. */
async function compare(
  context: PlannerContext,
  record: ImportRecord,
  ofCalendar: readonly ImportRecord[],
  current: LoadedCalendar,
): Promise<Answer<StateDifferences | null>> {
  const sides = sidesOf(record, ofCalendar);
  if (!sides) return answered(null);
  const before = await openState(context, current, sides.before);
  if (!before.ok) return before;
  const after = await openState(context, current, sides.after);
  if (!after.ok) return after;
  if (!after.value) return answered(null);
  const moment = { now: record.at, zone: context.zone() };
  return answered(await compareStates(context, before.value, after.value, moment));
}
