import type { Instant } from '../../domain/time/instant';
import type { Clock } from '../../planner/ports';

export const systemClock: Clock = { now: () => Date.now() };

/** A fixed clock, for `--now`. */
export const createFixedClock = (now: Instant): Clock => ({ now: () => now });

const instantShape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Reads what `--now` may be: `2026-03-02T09:00:00Z`, or with an offset; null for anything else. */
export function parseNow(text: string): Instant | null {
  const instant = instantShape.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(instant) ? null : instant;
}
