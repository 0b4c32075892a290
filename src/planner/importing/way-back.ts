import type { CalendarSource } from '../../domain/calendars/calendar';
import type { KeyRelations } from '../../domain/calendars/comparison';
import { noRelations } from '../../domain/calendars/comparison';
import type { ImportId, ImportRecord } from '../../domain/calendars/import-record';
import { reversed } from '../../domain/calendars/import-record';
import { chained, chainedMoves } from '../../domain/calendars/way-back/key-chain';
import { stepsBack } from '../../domain/calendars/way-back/steps-back';
import type { WayBack } from '../../domain/calendars/way-back/way-back';
import type { Plan } from '../../plan/plan';
import type { LoadedCalendar } from '../agenda/loaded-calendar';
import type { PlannerContext } from '../context';
import { openState } from '../import-history/calendar-states';
import type { StoredCalendar } from '../ports';
import { differences } from './differences';

/** A file that is imported, and what its unknown zones are said to mean. */
interface Coming {
  readonly stored: Pick<StoredCalendar, 'sha256' | 'content' | 'overlay'> | null;
  readonly source: Pick<CalendarSource, 'zoneAnswers'>;
}

/** The imports of a record's calendar before it, oldest first. */
export function importsBefore({ imports }: Plan, { id, calendarId }: ImportRecord): readonly ImportRecord[] {
  const ofCalendar = [...imports.values()].filter((one) => one.calendarId === calendarId);
  return ofCalendar.slice(
    0,
    ofCalendar.findIndex((one) => one.id === id),
  );
}

/** Relations that were found on one way, by the import that made them: a way is asked for several times on longer ones. */
type Known = Map<ImportId, Promise<KeyRelations>>;

/**
 * The way from the `current` state of a calendar to an earlier one with the same file as the one that comes; null if one of
 * the states between is not kept. `imports` led to the current state, oldest first. Each may itself have led back.
 */
export async function wayBackTo(
  context: PlannerContext,
  current: LoadedCalendar,
  { stored, source: { zoneAnswers } }: Coming,
  imports: readonly ImportRecord[],
  known: Known = new Map(),
): Promise<WayBack | null> {
  if (!stored || !current.stored || current.stored.sha256 === stored.sha256) return null;
  const steps = stepsBack(imports, { sha256: stored.sha256, zoneAnswers });
  if (!steps) return null;
  let then: LoadedCalendar | null = null;
  let now = current;
  let keys = noRelations;
  for (const record of steps.toReversed()) {
    const before = await stateBefore(context, now, record);
    if (!before) return null;
    const made = known.get(record.id) ?? relationsOf(context, record, before, now, imports, known);
    known.set(record.id, made);
    keys = chained(await made, keys);
    then = before;
    now = before;
  }
  // The same events may have had other keys of their own beside other calendars.
  const ownKeys = (overlay: StoredCalendar['overlay'] | undefined) => JSON.stringify(overlay?.keys ?? {});
  if (!then || ownKeys(then.stored?.overlay) !== ownKeys(stored.overlay)) return null;
  return {
    had: new Set(then.events.byKey.keys()),
    keys,
    certain: new Map(chainedMoves(steps.map(({ moves }) => reversed(moves)).toReversed())),
  };
}

async function stateBefore(
  context: PlannerContext,
  current: LoadedCalendar,
  { id, before }: ImportRecord,
): Promise<LoadedCalendar | null> {
  // An import that changed nothing has no state of its own.
  if (before === null) return current;
  if (before === 'nothing') return null;
  const place = { kind: 'kept', importId: id, side: 'before', state: before } as const;
  const opened = await openState(context, current, place);
  return opened.ok ? opened.value : null;
}

async function relationsOf(
  context: PlannerContext,
  record: ImportRecord,
  before: LoadedCalendar,
  after: LoadedCalendar,
  imports: readonly ImportRecord[],
  known: Known,
): Promise<KeyRelations> {
  if (before === after) return noRelations;
  const earlier = imports.slice(0, imports.indexOf(record));
  const way = await wayBackTo(context, before, after, earlier, known);
  return (await differences(context, before, after, record.at, way)).keys;
}
