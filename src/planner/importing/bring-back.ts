import type { Answer } from '../../contract/failure';
import type { CalendarSource } from '../../domain/calendars/calendar';
import { compareYielding } from '../../domain/calendars/compare';
import type { ImportRecord, KeyChange, SourceState } from '../../domain/calendars/import-record';
import type { Plan } from '../../plan/plan';
import type { LoadedCalendar } from '../agenda/loaded-calendar';
import { loadedFrom } from '../agenda/loaded-calendar';
import { answered, refused, toAnswer } from '../answer';
import { runYielding } from '../pacing/run-yielding';
import type { CalendarState } from '../ports';
import { waitsForPutBack, withMark } from './import-history';
import type { ImportingContext } from './importing-context';
import { fatalProblem, isArchivedIn, withoutTags } from './pending-review';
import { replaceCalendar } from './replace-calendar';
import { withSource } from './with-source';

const unreadable = () =>
  refused('damaged', 'How the calendar stood then can no longer be read. Nothing was changed.');

const nothingKnown = {
  hasMark: () => false,
  hasPrep: () => false,
  leftOutBefore: () => false,
  mayBeThere: () => false,
};

/** Restores the state of a calendar on one side of an import, and records that in the history with `mark`. */
export async function bringBack(
  context: ImportingContext,
  target: LoadedCalendar,
  { bytes, overlay }: CalendarState,
  state: SourceState,
  moves: readonly KeyChange[],
  mark: (imports: Plan['imports'], moves: readonly KeyChange[]) => Plan['imports'],
): Promise<Answer<null>> {
  const content = await context.ports.readCalendar(bytes);
  if (!content || fatalProblem(content)) return unreadable();
  const { zoneAnswers, sha256 } = state;
  const { id } = target.source;
  const restored = loadedFrom({ ...target.source, ...state }, { sha256, content, overlay });
  const items = await differences(context, target, restored);
  const next = { bytes, content, overlay, zoneAnswers };
  const change = (plan: Plan, appliedMoves: readonly KeyChange[]) => {
    const imports = mark(plan.imports, appliedMoves);
    const source = withState(plan.calendars.get(id) ?? target.source, state);
    return answered({
      ...plan,
      calendars: plan.calendars.with([[id, paused(source, waitsForPutBack(imports, id))]]),
      imports,
    });
  };
  return replaceCalendar(context, id, target, next, items, change, moves);
}

/** The differences when a calendar goes from its `current` state to the `restored` one. */
async function differences(context: ImportingContext, current: LoadedCalendar, restored: LoadedCalendar) {
  // Series archived in the restored state have their keys there, so no other event can have been renumbered to them.
  const isArchived = isArchivedIn(restored);
  const staying = current.series.filter(({ key }) => !isArchived(key));
  const base = { series: staying, byKey: new Map(staying.map((series) => [series.key, series])) };
  const knowledge = { ...nothingKnown, isArchived: isArchivedIn(current) };
  const steps = compareYielding(base, restored.series, knowledge);
  return (await runYielding(steps, context.ports.yieldThread)).items;
}

/** Removes the calendar that an import created, or brings it back when `takenBack` is null. */
export async function setRemoved(
  context: ImportingContext,
  { id, calendarId }: ImportRecord,
  takenBack: ImportRecord['takenBack'],
): Promise<Answer<null>> {
  const removedAt = takenBack?.at ?? null;
  const saved = await context.ports.plan.update((plan) =>
    plan.calendars.get(calendarId)
      ? {
          ...withSource(plan, calendarId, (source) => ({ ...source, removedAt })),
          imports: withMark(plan.imports, id, takenBack),
        }
      : plan,
  );
  if (!saved.ok) return toAnswer(saved);
  if (takenBack) context.waiting.dropWith(calendarId);
  context.announce({ topics: ['calendars', 'events', 'follow-ups', 'reviews'] });
  return answered(null);
}

/** The calendar's entry with a restored state. */
const withState = (source: CalendarSource, state: SourceState): CalendarSource => ({
  ...source,
  ...state,
  subscription: withoutTags(source.subscription),
});

/** Pauses the subscription after an import was taken back: the next refresh would bring the import again. */
const paused = (source: CalendarSource, isPaused: boolean): CalendarSource => ({
  ...source,
  subscription: source.subscription && { ...source.subscription, isPaused },
});
