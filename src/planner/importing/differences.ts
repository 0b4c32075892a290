import { compareYielding } from '../../domain/calendars/compare';
import type { CompareContext } from '../../domain/calendars/compared';
import type { Comparison } from '../../domain/calendars/comparison';
import type { WayBack } from '../../domain/calendars/way-back/way-back';
import type { Instant } from '../../domain/time/instant';
import type { LoadedCalendar } from '../agenda/loaded-calendar';
import { toldSeries } from '../agenda/loaded-calendar';
import type { PlannerContext } from '../context';
import { runYielding } from '../pacing/run-yielding';
import { overIn } from './review/over';
import { timesBetween } from './review/times-between';

/** Which events of two states are the same does not depend on what the user decided, or on the time of today. */
const nothingKnown: Omit<CompareContext, keyof ReturnType<typeof timesBetween> | 'wayBack'> = {
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

/** How the file of the `later` state differs from the `earlier` state, which it was imported into at this time. */
export function differences(
  context: PlannerContext,
  earlier: LoadedCalendar,
  later: LoadedCalendar,
  at: Instant,
  wayBack: WayBack | null = null,
): Promise<Comparison> {
  const moment = { now: at, zone: context.zone() };
  const after = later.stored ? toldSeries(later.stored, later.stored.overlay.messages ?? []) : [];
  const steps = compareYielding(earlier.events, after, {
    ...nothingKnown,
    wayBack,
    ...timesBetween(earlier, later),
    overBefore: (series) => overIn(earlier, series, moment),
    overAfter: (series) => overIn(later, series, moment),
  });
  return runYielding(steps, context.ports.yieldThread);
}
