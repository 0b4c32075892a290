import type { CalendarId } from '../../domain/calendars/calendar';
import type { KeyRelations } from '../../domain/calendars/comparison';
import { copiesIn, noRelations, reversedKeys } from '../../domain/calendars/comparison';
import type { ImportRecord, SourceState } from '../../domain/calendars/import-record';
import { reversed } from '../../domain/calendars/import-record';
import type { EventKey, SeriesKey } from '../../domain/event/key';
import { parseEventKey } from '../../domain/event/key';
import { withMovedEvents } from '../../plan/events';
import type { Plan } from '../../plan/plan';
import type { LoadedCalendar } from '../agenda/loaded-calendar';
import { loadedFrom } from '../agenda/loaded-calendar';
import type { PlannerContext } from '../context';
import { differences } from '../importing/differences';
import { keyMoves } from '../importing/outcome/key-moves';
import { fatalProblem } from '../importing/review/pending-review';

/** An import that came into force since the backup or, with `isBack`, was taken back since. */
interface Step {
  readonly record: ImportRecord;
  readonly isBack: boolean;
}

/**
 * A backup's plan with the current keys of its events. What the history recorded of key moves counts first. Each import only
 * recorded keys for which the user had made something at that time, so a key that does not lead to an event of today is
 * looked for by comparing the calendar of that time with the current one, as far as it is still kept.
 */
export async function tracedPlan(context: PlannerContext, backup: Plan, current: Plan): Promise<Plan> {
  const calendars = await context.agenda.allCalendars();
  let plan = backup;
  for (const [id, steps] of stepsSince(backup, current)) {
    const now = calendars.find(({ source }) => source.id === id);
    const kept = now ? await earliestKept(context, now, steps) : null;
    const keys = now && kept ? await relations(context, kept.then, now, kept.steps) : noRelations;
    const moved = now && kept ? keyMoves(keys, kept.then, now) : null;
    const recorded = recordedMove(steps);
    const recordedBefore = recordedMove(kept?.earlier ?? []);
    const isThere = keysIn(now ? [now] : []);
    const others = keysIn(calendars.filter(({ source }) => source.id !== id));
    const trace = (key: EventKey): EventKey => {
      const last = recorded(key);
      const isTraced = last !== key && isThere.has(parseEventKey(last).series);
      return isTraced || !moved ? last : moved(recordedBefore(key));
    };
    plan = withMovedEvents(plan, trace, {
      staysToo: (key) => others.has(key),
      continued: copiesIn(keys),
      repeated: keys.repeated,
    });
  }
  return plan;
}

/** What happened to each calendar since the backup: imports that were taken back, newest first, then imports, oldest first. */
function stepsSince(backup: Plan, current: Plan): ReadonlyMap<CalendarId, readonly Step[]> {
  const isInForce = ({ imports }: Plan, { id }: ImportRecord) => imports.get(id)?.takenBack === null;
  const records = [...current.imports.values()];
  const back = records
    .filter((record) => isInForce(backup, record) && !isInForce(current, record))
    .toReversed()
    .map((record): Step => ({ record, isBack: true }));
  const forth = records
    .filter((record) => !isInForce(backup, record) && isInForce(current, record))
    .map((record): Step => ({ record, isBack: false }));
  const steps = new Map<CalendarId, Step[]>();
  for (const step of [...back, ...forth]) {
    const ofCalendar = steps.get(step.record.calendarId) ?? [];
    ofCalendar.push(step);
    steps.set(step.record.calendarId, ofCalendar);
  }
  return steps;
}

/** The key after all recorded moves, of which some may be missing. */
function recordedMove(steps: readonly Step[]): (key: EventKey) => EventKey {
  const moves = steps.map(
    ({ record: { moves: made }, isBack }) => new Map<EventKey, EventKey>(isBack ? reversed(made) : made),
  );
  return (key) => moves.reduce((moved, move) => move.get(moved) ?? moved, key);
}

/** The earliest state of the calendar among these steps that is still kept, and the steps before and after it. */
async function earliestKept(context: PlannerContext, now: LoadedCalendar, steps: readonly Step[]) {
  for (const [at, step] of steps.entries()) {
    const then = await calendarBefore(context, now, step);
    if (then) return { then, earlier: steps.slice(0, at), steps: steps.slice(at) };
  }
  return null;
}

/** The calendar as it was before this step; null when that is not kept. */
async function calendarBefore(
  { ports }: PlannerContext,
  now: LoadedCalendar,
  step: Step,
): Promise<LoadedCalendar | null> {
  const state = stateBefore(step);
  if (!state) return null;
  const { id, calendarId } = step.record;
  const kept = await ports.earlier.read(calendarId, id, step.isBack ? 'after' : 'before');
  if (!kept.ok) return null;
  const content = await ports.readCalendar(kept.value.bytes);
  if (!content || fatalProblem(content)) return null;
  const { sha256 } = state;
  return loadedFrom({ ...now.source, ...state }, { sha256, content, overlay: kept.value.overlay });
}

function stateBefore({ record, isBack }: Step): SourceState | null {
  if (isBack) return record.takenBack?.after ?? null;
  return record.before === 'nothing' ? null : record.before;
}

/** Where imports were only taken back, the current state is the earlier one. */
async function relations(
  context: PlannerContext,
  then: LoadedCalendar,
  now: LoadedCalendar,
  steps: readonly Step[],
): Promise<KeyRelations> {
  const at = steps[0]?.record.at ?? context.now();
  if (steps.every(({ isBack }) => isBack))
    return reversedKeys((await differences(context, now, then, at)).keys);
  return (await differences(context, then, now, at)).keys;
}

const keysIn = (calendars: readonly LoadedCalendar[]): ReadonlySet<SeriesKey> =>
  new Set(calendars.flatMap(({ series, archived }) => [...series, ...archived].map(({ key }) => key)));
