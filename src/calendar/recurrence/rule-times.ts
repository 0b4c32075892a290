import { hourMs, minuteMs, secondMs } from '../zones/wall';

/**
 * The times of a day or of a shorter period, in milliseconds from its start, ascending. They are computed one by one,
 * because a rule may name 86,400 of them.
 */
export interface Times {
  readonly length: number;
  readonly at: (index: number) => number;
  /** The index of the first time that is `least` or later; `length` if there is none. */
  readonly indexFrom: (least: number) => number;
}

/** BYHOUR, BYMINUTE and BYSECOND; where one is missing, that of `own`, the time of the start in its period. */
export function createTimes(
  byHour: readonly number[],
  byMinute: readonly number[],
  bySecond: readonly number[],
  own: number,
): Times {
  const hours = sortedOr(byHour, Math.floor(own / hourMs));
  const minutes = sortedOr(byMinute, Math.floor(own / minuteMs) % 60);
  // Second 60 is second 59.
  const seconds = sortedOr(
    bySecond.map((second) => Math.min(second, 59)),
    Math.floor(own / secondMs) % 60,
  );
  const perHour = minutes.length * seconds.length;
  const length = hours.length * perHour;
  const at = (index: number): number =>
    (hours[Math.floor(index / perHour)] ?? 0) * hourMs +
    (minutes[Math.floor(index / seconds.length) % minutes.length] ?? 0) * minuteMs +
    (seconds[index % seconds.length] ?? 0) * secondMs;
  return {
    length,
    at,
    indexFrom(least) {
      let [low, high] = [0, length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (at(middle) < least) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}

const sortedOr = (values: readonly number[], own: number): readonly number[] =>
  values.length > 0 ? [...new Set(values)].sort((one, other) => one - other) : [own];
