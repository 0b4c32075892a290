import type { ImportView } from '../../contract/views/import';
import type { CalendarId, CalendarSource } from '../../domain/calendars/calendar';
import { isInUse } from '../../domain/calendars/calendar';
import type { ImportAction, ImportId, ImportRecord } from '../../domain/calendars/import-record';
import { importActions, importsKept } from '../../domain/calendars/import-record';
import type { Plan } from '../../plan/plan';

/** The most lines of one calendar's history; older ones are deleted. */
const historyLimit = 200;

/** `none`: the import changed nothing; `can-go-back`: it can be taken back; `final`: the state before it is lost. */
export type ImportWeight = 'none' | 'can-go-back' | 'final';

/** The history with this record added. Only the last imports of each calendar can be taken back. */
export function withRecord(
  imports: Plan['imports'],
  record: ImportRecord,
  weight: ImportWeight,
): Plan['imports'] {
  const isMine = ({ calendarId }: ImportRecord) => calendarId === record.calendarId;
  // A new import makes those that were taken back impossible to put back; a final one makes all earlier imports final.
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

/** The import as one that can no longer be taken back; the same object if it already is one. */
const final = (record: ImportRecord): ImportRecord =>
  record.before === null ? record : { ...record, before: null };

/** The history with an import taken back, or put back if `takenBack` is null. */
export function withMark(
  imports: Plan['imports'],
  id: ImportId,
  takenBack: ImportRecord['takenBack'],
  moves?: ImportRecord['moves'],
): Plan['imports'] {
  const record = imports.get(id);
  return record ? imports.with([[id, { ...record, takenBack, moves: moves ?? record.moves }]]) : imports;
}

/** True while an import of this calendar is taken back and can be put back. */
export const waitsForPutBack = (imports: Plan['imports'], id: CalendarId): boolean =>
  [...importActions([...imports.values()].filter(({ calendarId }) => calendarId === id)).values()].includes(
    'put-back',
  );

/** The imports of a calendar whose earlier state is saved. */
export const idsWithFiles = ({ imports }: Plan, id: CalendarId): readonly ImportId[] =>
  [...imports.values()]
    .filter(({ calendarId, before }) => calendarId === id && before !== null)
    .map((one) => one.id);

/** True for a taken-back import that had added its calendar, which went with it. */
const wentWithFirst = ({ before, takenBack }: ImportRecord): boolean =>
  before === 'nothing' && takenBack !== null;

/** What can be done with each import; there is no action when the user has removed the calendar. */
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
      const wentWithItsFirst = records.some(wentWithFirst);
      return source && (source.removedAt === null || wentWithItsFirst) ? [...importActions(records)] : [];
    }),
  );
}

/** The sample is no loss: another is one click away. */
const isGone = (source: CalendarSource | undefined): boolean =>
  source !== undefined && !isInUse(source) && source.kind !== 'sample';

/** The history for display, newest first. */
export function viewsOf(plan: Plan): readonly ImportView[] {
  const actions = actionsIn(plan);
  const tookBackFirst = new Set(
    [...plan.imports.values()].filter(wentWithFirst).map(({ calendarId }) => calendarId),
  );
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
        isRemoved:
          takenBack === null &&
          !tookBackFirst.has(record.calendarId) &&
          isGone(plan.calendars.get(record.calendarId)),
        action: actions.get(record.id) ?? null,
      }),
    )
    .toReversed();
}
