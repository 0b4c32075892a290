import type { Day } from '../../../../domain/time/day';
import { addDays } from '../../../../domain/time/day';
import { weekLanes } from '../../../../domain/week/month/lanes';
import type { PlacedEvent } from '../grid/placed-event';

/** One line of a day in the month. */
export type DayLine =
  /** Keeps the bars beneath level. */
  | { readonly kind: 'gap' }
  /** `days`: days of this week over which it is drawn from here; 0 where it is drawn from an earlier day. */
  | { readonly kind: 'bar'; readonly event: PlacedEvent; readonly days: number }
  | { readonly kind: 'event'; readonly event: PlacedEvent };

/** What a day of the month shows. */
export interface MonthDay {
  readonly day: Day;
  /** On this day, also those that are not shown. */
  readonly count: number;
  readonly lines: readonly DayLine[];
  /** How many have no line. */
  readonly hidden: number;
}

const gap: DayLine = { kind: 'gap' };

/** The week from `from`, with at most `room` lines a day; where that is too few, one of them says how many more there are. */
export function monthWeek(events: readonly PlacedEvent[], from: Day, room: number): readonly MonthDay[] {
  const to = addDays(from, 7);
  const whole = events.filter(({ day, place }) => place.kind === 'days' && day < to && place.to > from);
  const lanes = weekLanes(
    whole,
    ({ day, place }) => ({ from: day, to: place.kind === 'days' ? place.to : day }),
    from,
  );
  // The last line is for single events, or for how many more there are.
  const lanesShown = Math.max(1, room - 1);
  return lanes.map(({ day, lines }) => {
    const bars = lines.slice(0, lanesShown);
    const hiddenBars = lines.slice(lanesShown).filter((bar) => bar !== null).length;
    const timed = events.filter((event) => event.place.kind === 'hours' && event.day === day);
    const free = bars.filter((bar) => bar === null).length + Math.max(0, room - bars.length);
    const fits = hiddenBars === 0 && timed.length <= free;
    const shown = timed.slice(0, fits ? timed.length : Math.max(0, free - 1));
    return {
      day,
      count: lines.filter((bar) => bar !== null).length + timed.length,
      lines: filled(bars, shown),
      hidden: hiddenBars + timed.length - shown.length,
    };
  });
}

/** Single events take the free lines between and under the bars. */
function filled(
  bars: readonly ({ readonly item: PlacedEvent; readonly days: number } | null)[],
  single: readonly PlacedEvent[],
): readonly DayLine[] {
  const rest = [...single];
  const next = (): DayLine => {
    const event = rest.shift();
    return event ? { kind: 'event', event } : gap;
  };
  const among = bars.map((bar): DayLine => (bar ? { kind: 'bar', event: bar.item, days: bar.days } : next()));
  return [...among, ...rest.map((event): DayLine => ({ kind: 'event', event }))];
}
