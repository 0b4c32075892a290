import type { EventKey } from '../../../src/domain/event/key';
import type { Day } from '../../../src/domain/time/day';
import { addDays } from '../../../src/domain/time/day';
import type { TodayEvent, TodayMoment } from '../../../src/domain/today/today-event';
import { eveningHour } from '../../../src/domain/today/today-event';

const hour = 3_600_000;
const midnight = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** A moment in UTC: `2026-10-13T08:00`. */
export const momentAt = (text: string): TodayMoment => {
  const today = text.slice(0, 10) as Day;
  return { now: Date.parse(`${text}:00Z`), today, evening: midnight(today) + eveningHour * hour };
};

type Facts = Partial<
  Pick<TodayEvent, 'kind' | 'form' | 'isPrepared' | 'isWeekly' | 'concernsPeople' | 'partOf'>
>;

export interface NamedEvent extends TodayEvent {
  readonly name: string;
}

const facts = {
  ...{ kind: null, form: null, isPrepared: false, isWeekly: false },
  ...{ concernsPeople: true, partOf: null },
} as const;

/** An event of some hours: `2026-10-13T09:00`. */
export function timed(name: string, from: string, hours: number, given: Facts = {}): NamedEvent {
  const start = Date.parse(`${from}:00Z`);
  const day = from.slice(0, 10) as Day;
  return {
    ...{
      name,
      key: name as EventKey,
      seriesKey: name,
      start,
      end: start + hours * hour,
      day,
      lastDay: day,
      isWholeDay: false,
    },
    ...facts,
    ...given,
  };
}

/** An all-day event of some days. */
export function wholeDays(name: string, from: string, days: number, given: Facts = {}): NamedEvent {
  const day = from as Day;
  const start = midnight(from);
  return {
    ...{
      name,
      key: name as EventKey,
      seriesKey: name,
      start,
      end: start + days * 24 * hour,
      day,
      lastDay: addDays(day, days - 1),
    },
    isWholeDay: true,
    ...facts,
    ...given,
  };
}
