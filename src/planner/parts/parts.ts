import { repeatsWeekly } from '../../domain/event/frequency';
import type { EventKey, SeriesKey } from '../../domain/event/key';
import { parseEventKey } from '../../domain/event/key';
import type { Occurrence } from '../../domain/event/occurrence';
import { keysOf } from '../../domain/marking/mark';
import { createMutex } from '../../domain/mutex';
import type { Belongs, Tie } from '../../domain/parts/belongs';
import { createBelongs } from '../../domain/parts/belongs';
import type { Lineage } from '../../domain/parts/lineage';
import { wholesAbove } from '../../domain/parts/lineage';
import { isMarkOfWhole } from '../../domain/parts/whole';
import { isSameList } from '../../domain/same-list';
import type { ZoneId } from '../../domain/time/zone';
import { isWholeDay } from '../../domain/week/whole-day';
import type { Plan } from '../../plan/plan';
import type { Agenda } from '../agenda/agenda';
import type { LoadedCalendar } from '../agenda/loaded-calendar';
import type { PlannedOccurrence } from '../agenda/planned-occurrence';
import { eventKeyOf } from '../agenda/planned-occurrence';
import type { Marking } from '../marking/effective-marks';
import type { FoundWhole } from './find-wholes';
import { factsOf, findWholes } from './find-wholes';
import { lastingSeries } from './lasting-series';

/** What an event is part of. */
export interface PartOf {
  /** The whole, an occurrence. */
  readonly whole: PlannedOccurrence;
  /** What tells it; null where the user said so. */
  readonly why: Tie | null;
}

/** Which events are parts of others (product N7): as the user said, else by `domain/parts/belongs.ts`. */
export interface Parts {
  /** Finds the wholes of the current marks and calendars. Callers await it before they call the others for many events. */
  learn(): Promise<void>;
  /** null for what is part of none. */
  of(planned: PlannedOccurrence): PartOf | null;
  /** The events that it is part of, the nearest first. */
  above(planned: PlannedOccurrence): readonly PlannedOccurrence[];
  /** Whether one of these may be a whole with other marks, or is known as a whole or a part. */
  concern(keys: readonly EventKey[]): boolean;
  /** The wholes that were found, and those that the user named, by key. */
  wholes(): ReadonlyMap<EventKey, PlannedOccurrence>;
}

export interface PartPorts {
  readonly agenda: Pick<Agenda, 'allCalendars'>;
  readonly marking: Pick<Marking, 'of'>;
  readonly isMe: (email: string) => boolean;
  readonly find: (key: EventKey) => Promise<PlannedOccurrence | null>;
}

export interface PartInputs {
  readonly plan: Plan;
  readonly zone: ZoneId;
}

/** What was found of some plan and calendars. */
interface Learned {
  readonly calendars: readonly LoadedCalendar[];
  readonly plan: Plan;
  readonly zone: ZoneId;
  readonly told: readonly FoundWhole[];
  readonly said: ReadonlyMap<EventKey, PlannedOccurrence>;
}

const namesOf = (told: readonly FoundWhole[]): string =>
  JSON.stringify(told.map(({ whole }) => ({ ...whole, programmes: [...whole.programmes] })));

export function createParts({ agenda, marking, isMe, find }: PartPorts, inputs: () => PartInputs): Parts {
  const exclusively = createMutex();
  let learned: Learned | null = null;
  let belongs: Belongs = createBelongs([]);
  let names = namesOf([]);
  let byKey = new Map<EventKey, PlannedOccurrence>();
  /** Those that were ever found to be parts: what concerns them is announced with their wholes. */
  const partSeries = new Set<SeriesKey>();
  let memo = new WeakMap<Occurrence, PartOf | null>();

  /** By the rule alone. */
  const told = (planned: PlannedOccurrence): PartOf | null => {
    if (!learned || learned.told.length === 0) return null;
    const cached = memo.get(planned.occurrence);
    if (cached !== undefined) return cached;
    const { zone } = learned;
    const repeats = repeatsWeekly(planned.series);
    const found = repeats
      ? null
      : belongs({ ...factsOf(planned, { zone, isMe }), repeatsWeekly: repeats, isWhole: false });
    const whole = found && byKey.get(found.whole.key);
    const part = found && whole ? { whole, why: found.why } : null;
    memo.set(planned.occurrence, part);
    if (part) partSeries.add(planned.series.key);
    return part;
  };

  const mayBeWhole = (key: SeriesKey): boolean =>
    (learned?.calendars ?? []).some((calendar) => {
      const series = calendar.byKey.get(key);
      return series !== undefined && lastingSeries(calendar).has(series);
    });

  const isWhole = ({ calendar, series, occurrence: { span, recurrenceId } }: PlannedOccurrence): boolean =>
    isWholeDay(span) && isMarkOfWhole(marking.of({ calendar, series, recurrenceId }).mark);

  const sayOrTell: Parts['of'] = (planned) => {
    const { parts } = inputs().plan;
    for (const key of keysOf(planned.series.key, planned.occurrence.recurrenceId)) {
      const said = parts.get(key);
      if (said === undefined) continue;
      if (said.of === null) return null;
      const whole = byKey.get(said.of);
      // What the user named may have gone with its calendar; then it is as if nothing was said.
      if (whole && said.of !== eventKeyOf(planned)) return { whole, why: null };
      break;
    }
    const part = told(planned);
    return part && !isWhole(planned) ? part : null;
  };

  const lineage: Lineage<PlannedOccurrence> = {
    keyOf: eventKeyOf,
    wholeOf: (one) => sayOrTell(one)?.whole ?? null,
  };

  /** What goes round in a circle, as two merged data folders may say, is part of nothing. */
  const isRound = (planned: PlannedOccurrence): boolean => {
    const top = wholesAbove(planned, lineage).at(-1);
    return top !== undefined && lineage.wholeOf(top) !== null;
  };

  const of: Parts['of'] = (planned) => {
    const part = sayOrTell(planned);
    return part?.why === null && isRound(planned) ? null : part;
  };

  return {
    learn: () =>
      exclusively(async () => {
        const { plan, zone } = inputs();
        const calendars = await agenda.allCalendars();
        if (learned && isSameInput(learned, { plan, zone, calendars })) return;
        const isOfSame = learned !== null && isSameList(learned.calendars, calendars);
        const next = {
          ...{ calendars, plan, zone },
          told: findWholes(calendars, marking, plan.marks, { zone, isMe }),
          said:
            isOfSame && learned?.plan.parts === plan.parts ? learned.said : await findSaid(plan.parts, find),
        };
        const nextNames = namesOf(next.told);
        const isSame =
          isOfSame &&
          learned?.zone === zone &&
          learned.plan.settings === plan.settings &&
          names === nextNames;
        byKey = new Map([
          ...next.said,
          ...next.told.map(({ whole, planned }): [EventKey, PlannedOccurrence] => [whole.key, planned]),
        ]);
        learned = next;
        if (isSame) return;
        names = nextNames;
        belongs = createBelongs(next.told.map(({ whole }) => whole));
        memo = new WeakMap();
      }),
    of,
    above: (planned) => wholesAbove(planned, { ...lineage, wholeOf: (one) => of(one)?.whole ?? null }),
    concern: (keys) =>
      keys.some((key) => {
        const { series } = parseEventKey(key);
        return byKey.has(key) || partSeries.has(series) || inputs().plan.parts.has(key) || mayBeWhole(series);
      }),
    wholes: () => byKey,
  };
}

const isSameInput = (
  one: Learned,
  { plan, zone, calendars }: Pick<Learned, 'plan' | 'zone' | 'calendars'>,
): boolean =>
  one.zone === zone &&
  (['marks', 'rules', 'parts', 'settings'] as const).every((slice) => one.plan[slice] === plan[slice]) &&
  isSameList(one.calendars, calendars);

/** The events that the user named as wholes, as far as they are there. */
async function findSaid(
  parts: Plan['parts'],
  find: PartPorts['find'],
): Promise<ReadonlyMap<EventKey, PlannedOccurrence>> {
  const keys = new Set([...parts.values()].flatMap((part) => part.of ?? []));
  const found = new Map<EventKey, PlannedOccurrence>();
  for (const key of keys) {
    const planned = await find(key);
    if (planned) found.set(key, planned);
  }
  return found;
}
