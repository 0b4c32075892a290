import type { Handlers } from '../../contract/client';
import type { Answer } from '../../contract/failure';
import type { CalendarSource } from '../../domain/calendars/calendar';
import type { ImportId, ImportRecord } from '../../domain/calendars/import-record';
import { sidesOf } from '../../domain/calendars/import-sides';
import type { LoadedCalendar } from '../agenda/loaded-calendar';
import { answered, refused } from '../answer';
import type { PlannerContext } from '../context';
import { toListing } from '../importing/review/listing';
import { wayBackTo } from '../importing/way-back';
import { currentState, openState } from './calendar-states';
import type { StateDifferences } from './compare-states';
import { compareStates } from './compare-states';

/** A page of this size takes host and page only some milliseconds. */
const itemsInAPage = 2000;

const none: StateDifferences = { items: [], problems: [], listing: toListing([], [], () => false) };

/** Valid for one history and entry of the calendar: each import that changes the calendar changes one of them. */
interface Cached {
  readonly id: ImportId;
  readonly ofCalendar: readonly ImportRecord[];
  readonly source: CalendarSource;
  readonly differences: StateDifferences;
}

/** What each import brought (product I14), computed from the kept states of its calendar. */
export function createDifferencesHandlers(context: PlannerContext): Pick<Handlers, 'import.differences'> {
  // Pages are asked for one after the other, and a comparison reads up to two files.
  let cached: Cached | null = null;

  const find = async (record: ImportRecord): Promise<Answer<StateDifferences | null>> => {
    const { id, calendarId, added, changed, gone } = record;
    if (added + changed + gone === 0) return answered(none);
    const ofCalendar = [...context.edits.plan().imports.values()].filter(
      (one) => one.calendarId === calendarId,
    );
    const current = await currentState(context, calendarId);
    if (!current) return answered(null);
    const isSame =
      cached?.id === id &&
      cached.source === current.source &&
      cached.ofCalendar.length === ofCalendar.length &&
      cached.ofCalendar.every((one, at) => one === ofCalendar[at]);
    if (cached && isSame) return answered(cached.differences);
    const found = await compare(context, record, ofCalendar, current);
    if (found.ok && found.value)
      cached = { id, ofCalendar, source: current.source, differences: found.value };
    return found;
  };

  return {
    'import.differences': async ({ id, from }) => {
      const record = context.edits.plan().imports.get(id);
      if (!record) return refused('not-found', 'This import is no longer in the history.');
      const found = await find(record);
      if (!found.ok) return found;
      const { items, problems, listing } = found.value ?? none;
      // After the last page the items, which may be very many, are no longer held.
      if (from + itemsInAPage >= items.length && cached?.id === id) cached = null;
      return answered({
        isKept: found.value !== null,
        items: items.slice(from, from + itemsInAPage).map(listing.listed),
        problems: from === 0 ? problems : [],
        total: items.length,
      });
    },
  };
}

/** null when the states on the import's sides are no longer kept. */
async function compare(
  context: PlannerContext,
  record: ImportRecord,
  ofCalendar: readonly ImportRecord[],
  current: LoadedCalendar,
): Promise<Answer<StateDifferences | null>> {
  const sides = sidesOf(record, ofCalendar);
  if (!sides) return answered(null);
  const after = await openState(context, current, sides.after);
  if (!after.ok || !after.value) return after.ok ? answered(null) : after;
  const moment = { now: record.at, zone: context.zone() };
  if (sides.before === 'nothing')
    return answered(await compareStates(context, null, after.value, moment, null));
  const before = await openState(context, current, sides.before);
  if (!before.ok || !before.value) return before.ok ? answered(null) : before;
  const wayBack = await wayBackTo(
    context,
    before.value,
    after.value,
    ofCalendar.slice(0, ofCalendar.indexOf(record)),
  );
  return answered(await compareStates(context, before.value, after.value, moment, wayBack));
}
