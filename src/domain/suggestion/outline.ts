import type { WallSpan } from '../event/wall-span';

const hour = 60;
const friday = 5;
const saturday = 6;

/** The part of the day or the shape of the days in which an event lies. */
export type Slot =
  | 'early'
  | 'morning'
  | 'noon'
  | 'afternoon'
  | 'evening'
  | 'night'
  | 'weekend-day'
  | 'weekend-evening'
  | 'day'
  | 'weekend-all-day'
  | 'workdays'
  | 'days-with-weekend'
  | 'many-days';

export function slotOf(time: WallSpan): Slot {
  if (time.kind === 'all-day') return slotOfDays(time);
  const { weekday, startMinute, minutes } = time;
  if (minutes >= 20 * hour)
    return slotOfDays({ weekday, days: Math.max(1, Math.round(minutes / (24 * hour))) });
  if (weekday >= saturday) return startMinute < 17 * hour ? 'weekend-day' : 'weekend-evening';
  if (startMinute < 8 * hour) return startMinute < 5 * hour ? 'night' : 'early';
  if (startMinute >= (weekday === friday ? 17 * hour : 17 * hour + 30)) return 'evening';
  if (startMinute < 11 * hour + 45) return 'morning';
  return startMinute <= 14 * hour + 30 ? 'noon' : 'afternoon';
}

/** A conference or a journey lasts no longer; leave and shifts often do. */
const mostDays = 9;

function slotOfDays({ weekday, days }: { readonly weekday: number; readonly days: number }): Slot {
  if (days === 1) return weekday >= saturday ? 'weekend-all-day' : 'day';
  if (days > mostDays) return 'many-days';
  return weekday + days - 1 <= friday ? 'workdays' : 'days-with-weekend';
}

/** Slots in which most people are free, in which they work, and whole days. */
export type SlotGroup = 'free' | 'work' | 'days';

export function groupOf(slot: Slot): SlotGroup {
  switch (slot) {
    case 'evening':
    case 'night':
    case 'weekend-day':
    case 'weekend-evening':
      return 'free';
    case 'early':
    case 'morning':
    case 'noon':
    case 'afternoon':
      return 'work';
    default:
      return 'days';
  }
}

/** Without an end the length is unknown; an hour is what calendar programs set. */
export type Length = 'quarter' | 'half' | 'hour' | 'two-hours' | 'half-day' | 'long' | 'days';

export function lengthOf(time: WallSpan): Length {
  if (time.kind === 'all-day') return 'days';
  const minutes = time.minutes || hour;
  if (minutes <= 20) return 'quarter';
  if (minutes <= 30) return 'half';
  if (minutes <= 75) return 'hour';
  if (minutes <= 150) return 'two-hours';
  return minutes <= 5 * hour ? 'half-day' : 'long';
}
