import type { ImportView } from '../contract/views/app';
import type { CalendarId } from '../domain/calendars/calendar';
import type { ImportAction, ImportId, ImportRecord } from '../domain/calendars/import-record';
import { importActions, importsKept } from '../domain/calendars/import-record';
import type { Plan } from '../domain/plan';
import { entryOf } from '../domain/record';

/** Older lines of a calendar's history are dropped. */
const historyLimit = 200;

/** The history with a line more; of each calendar only the last imports can be taken back. */
export function withRecord(imports: readonly ImportRecord[], record: ImportRecord): readonly ImportRecord[] {
  const all = [...imports, record];
  const mine = all.filter(({ calendarId }) => calendarId === record.calendarId);
  const kept = new Set(mine.slice(-historyLimit));
  const reachable = new Set(mine.slice(-importsKept));
  return all
    .filter((one) => one.calendarId !== record.calendarId || kept.has(one))
    .map((one) =>
      one.calendarId !== record.calendarId || reachable.has(one) ? one : { ...one, before: null },
    );
}

/** The history with an import taken back, or put back (null). */
export const withMark = (
  imports: readonly ImportRecord[],
  id: ImportId,
  takenBack: ImportRecord['takenBack'],
): readonly ImportRecord[] => imports.map((one) => (one.id === id ? { ...one, takenBack } : one));

/** The imports of a calendar for which it is kept how it stood before. */
export const idsWithFiles = ({ imports }: Plan, id: CalendarId): readonly ImportId[] =>
  imports.filter(({ calendarId, before }) => calendarId === id && before !== null).map((one) => one.id);

/** What can be done with each import; nothing where the user removed the calendar. */
export function actionsIn({ imports, calendars }: Plan): ReadonlyMap<ImportId, ImportAction> {
  const byCalendar = new Map<CalendarId, ImportRecord[]>();
  for (const record of imports) {
    const records = byCalendar.get(record.calendarId) ?? [];
    records.push(record);
    byCalendar.set(record.calendarId, records);
  }
  return new Map(
    [...byCalendar].flatMap(([id, records]) => {
      const isThere = entryOf(calendars, id)?.removedAt === null;
      const wentWithItsFirst = records.some(({ before, takenBack }) => before === 'nothing' && takenBack);
      return isThere || wentWithItsFirst ? [...importActions(records)] : [];
    }),
  );
}

/** The history as it is shown, newest first. */
export function viewsOf(plan: Plan): readonly ImportView[] {
  const actions = actionsIn(plan);
  return plan.imports
    .map(
      ({ before, takenBack, ...record }): ImportView => ({
        ...record,
        calendarName: entryOf(plan.calendars, record.calendarId)?.name ?? record.fileName,
        isFirst: before === 'nothing',
        takenBackAt: takenBack?.at ?? null,
        action: actions.get(record.id) ?? null,
      }),
    )
    .toReversed();
}
