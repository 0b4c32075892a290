import type { ImportView } from '../../contract/views/import';
import type { CalendarId } from '../../domain/calendars/calendar';
import type { ImportAction, ImportId, ImportRecord } from '../../domain/calendars/import-record';
import { importActions, importsKept } from '../../domain/calendars/import-record';
import type { Plan } from '../../plan/plan';

/** Older lines of a calendar's history are dropped. */
const historyLimit = 200;

/** What an import is to the history: it changed nothing, it can be taken back, or it lies on what nobody can bring back. */
export type ImportWeight = 'none' | 'can-go-back' | 'final';

/** The history with a line more; of each calendar only the last imports can be taken back. */
export function withRecord(
  imports: Plan['imports'],
  record: ImportRecord,
  weight: ImportWeight,
): Plan['imports'] {
  const isMine = ({ calendarId }: ImportRecord) => calendarId === record.calendarId;
  // What was taken back cannot be put on a calendar that went another way; what is below a final import stays there.
  const isOver = ({ takenBack }: ImportRecord) =>
    weight === 'final' || (weight === 'can-go-back' && takenBack !== null);
  const mine = [
    ...[...imports.values()].filter(isMine).map((one) => (isOver(one) ? final(one) : one)),
    record,
  ];
  const kept = new Set(mine.slice(-historyLimit));
  const reachable = new Set(mine.filter(({ before }) => before !== null).slice(-importsKept));
  return imports.with(
    mine.map((one) => {
      if (!kept.has(one)) return [one.id, undefined];
      return [one.id, reachable.has(one) ? one : final(one)];
    }),
  );
}

/** The import as one that can no longer be taken back; the same object where it is so already. */
const final = (record: ImportRecord): ImportRecord =>
  record.before === null ? record : { ...record, before: null };

/** The history with an import taken back, or put back (null). */
export function withMark(
  imports: Plan['imports'],
  id: ImportId,
  takenBack: ImportRecord['takenBack'],
  moves?: ImportRecord['moves'],
): Plan['imports'] {
  const record = imports.get(id);
  return record ? imports.with([[id, { ...record, takenBack, moves: moves ?? record.moves }]]) : imports;
}

/** True while something of this calendar is taken back and may be put back. */
export const waitsForPutBack = (imports: Plan['imports'], id: CalendarId): boolean =>
  [...importActions([...imports.values()].filter(({ calendarId }) => calendarId === id)).values()].includes(
    'put-back',
  );

/** The imports of a calendar for which it is kept how it stood before. */
export const idsWithFiles = ({ imports }: Plan, id: CalendarId): readonly ImportId[] =>
  [...imports.values()]
    .filter(({ calendarId, before }) => calendarId === id && before !== null)
    .map((one) => one.id);

/** What can be done with each import; nothing where the user removed the calendar. */
export function actionsIn({ imports, calendars }: Plan): ReadonlyMap<ImportId, ImportAction> {
  const byCalendar = new Map<CalendarId, ImportRecord[]>();
  for (const record of imports.values()) {
    const records = byCalendar.get(record.calendarId) ?? [];
    records.push(record);
    byCalendar.set(record.calendarId, records);
  }
  return new Map(
    [...byCalendar].flatMap(([id, records]) => {
      const source = calendars.get(id);
      const wentWithItsFirst = records.some(({ before, takenBack }) => before === 'nothing' && takenBack);
      return source && (source.removedAt === null || wentWithItsFirst) ? [...importActions(records)] : [];
    }),
  );
}

/** The history as it is shown, newest first. */
export function viewsOf(plan: Plan): readonly ImportView[] {
  const actions = actionsIn(plan);
  const oldest = new Map(
    [...plan.imports.values()].toReversed().map((record) => [record.calendarId, record.id]),
  );
  return [...plan.imports.values()]
    .map(
      ({ before, takenBack, moves: _, ...record }): ImportView => ({
        ...record,
        calendarName: plan.calendars.get(record.calendarId)?.name ?? record.fileName,
        isFirst:
          oldest.get(record.calendarId) === record.id &&
          plan.calendars.get(record.calendarId)?.addedAt === record.at,
        takenBackAt: takenBack?.at ?? null,
        action: actions.get(record.id) ?? null,
      }),
    )
    .toReversed();
}
