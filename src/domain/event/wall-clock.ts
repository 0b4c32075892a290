import type { Day } from '../time/day';
import type { WallTime } from './series';

/** The wall time on a day; `minutes` since midnight, less than those of a day. */
export const wallAt = (day: Day, minutes: number): WallTime =>
  `${day}T${[Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')}:00`;

/** The minutes since midnight. */
export const minutesOfWall = (wall: WallTime): number =>
  Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16));
