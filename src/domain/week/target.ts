/** The range for a week; `floor` and `ceiling` are inclusive, and null is no limit. */
export interface Target {
  readonly floor: number | null;
  readonly ceiling: number | null;
}

/** Targets for hours of networking, hours of social, and the number of different people. */
export interface MixTargets {
  readonly networkingHours: Target;
  readonly socialHours: Target;
  readonly people: Target;
}

/** Mingle's own defaults; the five people follow Killam's 5-3-1 guideline (2024). */
export const defaultTargets: MixTargets = {
  networkingHours: { floor: 2, ceiling: 5 },
  socialHours: { floor: 4, ceiling: 10 },
  people: { floor: 5, ceiling: null },
};

export type Verdict = 'light' | 'in-range' | 'heavy';

export function verdictOf(amount: number, target: Target): Verdict {
  if (target.floor !== null && amount < target.floor) return 'light';
  if (target.ceiling !== null && amount > target.ceiling) return 'heavy';
  return 'in-range';
}
