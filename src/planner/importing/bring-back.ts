import type { Answer } from '../../contract/failure';
import type { CalendarSource } from '../../domain/calendars/calendar';
import { compareYielding } from '../../domain/calendars/compare';
import type { CompareContext } from '../../domain/calendars/compared';
import type { Comparison } from '../../domain/calendars/comparison';
import { reversedKeys } from '../../domain/calendars/comparison';
import type { ImportRecord, KeyChange, SourceState } from '../../domain/calendars/import-record';
import type { EventKey } from '../../domain/event/key';
import type { Instant } from '../../domain/time/instant';
import type { Plan } from '../../plan/plan';
import type { LoadedCalendar } from '../agenda/loaded-calendar';
import { loadedFrom, toldSeries } from '../agenda/loaded-calendar';
import { answered, refused, toAnswer } from '../answer';
import type { PlannerContext } from '../context';
import { runYielding } from '../pacing/run-yielding';
import type { CalendarState } from '../ports';
import { waitsForPutBack, withMark } from './import-history';
import type { ImportingContext } from './importing-context';
import { replaceCalendar } from './outcome/replace-calendar';
import { overIn } from './review/over';
import { fatalProblem, withoutTags } from './review/pending-review';
import { timesBetween } from './review/times-between';
import { withSource } from './with-source';

const unreadable = () =>
  refused('damaged', 'How the calendar stood then can no longer be read. Nothing was changed.');

/** Which events of two states are the same does not depend on what the user decided, or on the time of today. */
const nothingKnown: Omit<CompareContext, keyof ReturnType<typeof timesBetween>> = {
  hasMark: () => false,
  hasPrep: () => false,
  leftOutBefore: () => false,
  mayBeThere: () => false,
  isTold: () => false,
  staysAlready: () => false,
  overBefore: () => 'nothing',
  overAfter: () => 'nothing',
  isKeyed: false,
  nature: 'whole',
  isFetched: true,
  isSameName: true,
  exported: 0,
};

/** The key changes that the import recorded, in the direction of the restoring: back, or forth again. */
interface KnownMoves {
  readonly moves: readonly KeyChange[];
  /** Other events whose moves are recorded. */
  readonly alsoKnown?: Iterable<EventKey>;
  readonly isBack: boolean;
  /** The time of the import. */
  readonly at: Instant;
}

/** Restores the state of a calendar on one side of an import, and records that in the history with `mark`. */
export async function bringBack(
  context: ImportingContext,
  target: LoadedCalendar,
  { bytes, overlay }: CalendarState,
  state: SourceState,
  { moves, alsoKnown = [], isBack, at }: KnownMoves,
  mark: (imports: Plan['imports'], moves: readonly KeyChange[]) => Plan['imports'],
): Promise<Answer<null>> {
  const content = await context.ports.readCalendar(bytes);
  if (!content || fatalProblem(content)) return unreadable();
  const { zoneAnswers, sha256 } = state;
  const { id } = target.source;
  const restored = loadedFrom({ ...target.source, ...state }, { sha256, content, overlay });
  const keys = isBack
    ? reversedKeys((await differences(context, restored, target, at)).keys)
    : (await differences(context, target, restored, at)).keys;
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
  return replaceCalendar(context, id, target, next, keys, change, { certain: moves, alsoKnown });
}

/** How the file of the `later` state differs from the `earlier` state, which it was imported into at this time. */
export function differences(
  context: PlannerContext,
  earlier: LoadedCalendar,
  later: LoadedCalendar,
  at: Instant,
): Promise<Comparison> {
  const moment = { now: at, zone: context.zone() };
  const after = later.stored ? toldSeries(later.stored, later.stored.overlay.messages ?? []) : [];
  const steps = compareYielding(earlier.events, after, {
    ...nothingKnown,
    ...timesBetween(earlier, later),
    overBefore: (series) => overIn(earlier, series, moment),
    overAfter: (series) => overIn(later, series, moment),
  });
  return runYielding(steps, context.ports.yieldThread);
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
