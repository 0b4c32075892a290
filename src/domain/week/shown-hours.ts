/** The hours that a grid of days shows, counted from midnight; `to` may be after the next midnight. */
export interface ShownHours {
  readonly from: number;
  readonly to: number;
}

/** When an event takes place on its day, in minutes after midnight of the clock; `end` may be after the next midnight. */
export interface DayPart {
  readonly start: number;
  readonly end: number;
}

/** The hours of a usual day, evening included. */
export const usualHours: ShownHours = { from: 7, to: 23 };
export const wholeDay: ShownHours = { from: 0, to: 24 };

/**
 * The usual hours, and more where an event is earlier or later. What goes on after midnight is shown below its evening, as
 * far as that hides no hours of the next day.
 */
export function shownHours(parts: readonly DayPart[]): ShownHours {
  const { from, to } = parts.reduce(
    ({ from, to }, { start, end }) => ({
      from: Math.min(from, Math.floor(start / 60)),
      to: Math.max(to, Math.ceil(end / 60)),
    }),
    usualHours,
  );
  const earliest = Math.max(0, from);
  return { from: earliest, to: Math.min(to, 24 + earliest) };
}
