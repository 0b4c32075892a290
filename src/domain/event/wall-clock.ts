import type { Day } from '../time/day';
import type { WallTime } from './series';

/** The wall time on a day; `minutes` since midnight, less than those of a day. */
export const wallAt = (day: Day, minutes: number): WallTime =>
  `${day}T${[Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')}:00`;

/** Minutes since midnight of a wall time `HH:MM`. */
export const clockMinutes = (time: string): number =>
  Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** The minutes since midnight. */
export const minutesOfWall = (wall: WallTime): number => clockMinutes(wall.slice(11));
