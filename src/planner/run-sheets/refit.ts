import type { EventKey } from '../../domain/event/key';
import { parseEventKey } from '../../domain/event/key';
import { isRecurring } from '../../domain/event/series';
import { refitted } from '../../domain/run-sheets/refitted';
import type { RunSheet } from '../../domain/run-sheets/run-sheet';
import type { Plan } from '../../plan/plan';
import { findPlanned } from '../agenda/find';
import type { PlannedOccurrence } from '../agenda/planned-occurrence';
import type { PlannerContext } from '../context';
import { atOnce } from '../pacing/at-once';
import { eventDaysOf, restOf } from './run-sheet-of';

/** What the days of events depend on. */
type Times = Pick<Plan, 'calendars' | 'ownEvents'>;

/**
 * Arranges the steps of events that moved, after an import, a change of an own event, or their undo. For the end of each
 * operation that writes; it looks only at run-sheets that changed, unless events may have.
 */
export function createRefit(context: PlannerContext): () => Promise<void> {
  let times: Times = context.edits.plan();
  let looked: Plan['runSheets'] | null = null;
  /** By the id of a run-sheet, the highest that was seen: an undo must not lower what other programs know. */
  const sequences = new Map<string, number>();

  const next = async (key: EventKey, sheet: RunSheet): Promise<RunSheet> => {
    const planned = await findPlanned(context, key);
    const canMove = planned !== null && !isNextOf(key, planned) && restOf(context, planned) === null;
    const fitted = canMove ? refitted(sheet, eventDaysOf(context, planned), context.today()) : sheet;
    const { id, sequence = 0 } = fitted;
    if (id === undefined) return fitted;
    const seen = sequences.get(id) ?? 0;
    const now = sequence < seen ? seen + 1 : sequence;
    sequences.set(id, now);
    return now === sequence ? fitted : { ...fitted, sequence: now };
  };

  const changedSheets = async (sheets: Plan['runSheets'], all: boolean) => {
    const changed = new Map<EventKey, { readonly from: RunSheet; readonly to: RunSheet }>();
    let count = 0;
    for (const [key, from] of sheets) {
      if (!all && looked?.get(key) === from) continue;
      count += 1;
      if (count % atOnce === 0) await context.ports.yieldThread();
      const to = await next(key, from);
      if (to !== from) changed.set(key, { from, to });
    }
    return changed;
  };

  /** Whether no event and no run-sheet changed since the last look. */
  const isSame = ({ calendars, ownEvents, runSheets }: Plan): boolean =>
    calendars === times.calendars && ownEvents === times.ownEvents && runSheets === looked;

  const refit = async (): Promise<void> => {
    const { calendars, ownEvents, runSheets } = context.edits.plan();
    const changed = await changedSheets(
      runSheets,
      calendars !== times.calendars || ownEvents !== times.ownEvents,
    );
    times = { calendars, ownEvents };
    looked = runSheets;
    if (changed.size === 0 || context.ports.plan.readOnly) return;
    const saved = await context.ports.plan.update((plan) => ({
      ...plan,
      runSheets: plan.runSheets.with(
        [...changed].flatMap(([key, { from, to }]) => (plan.runSheets.get(key) === from ? [[key, to]] : [])),
      ),
    }));
    if (saved.ok) context.announce({ topics: ['events', 'steps'], events: [...changed.keys()] });
  };

  return async () => {
    // Most edits change neither, and do not wait here for an import that is under way.
    if (isSame(context.edits.plan())) return;
    await context.edits.onEvents(async () => {
      if (!isSame(context.edits.plan())) await refit();
    });
  };
}

/** Whether the key means the next date of a series, which is another one as time passes. */
const isNextOf = (key: EventKey, { series }: PlannedOccurrence): boolean =>
  isRecurring(series) && parseEventKey(key).recurrenceId === null;
