import type { MixTargets, Target } from './target';
import { defaultTargets } from './target';

/** A published figure that a preset rests on; product.md, section 5 has its source and its limits. */
export type Figure =
  | 'five-people'
  | 'variety'
  | 'flattening'
  | 'one-good-talk'
  | 'hours-together'
  | 'reaching-out'
  | 'weak-ties';

export type PresetName = 'balanced' | 'quiet' | 'season' | 'new-in-town';

/** Targets to start from. The hours are Mingle's own; the figures tell why the preset leans as it does. */
export interface Preset {
  readonly name: PresetName;
  readonly targets: MixTargets;
  readonly figures: readonly Figure[];
}

export const presets: readonly Preset[] = [
  { name: 'balanced', targets: defaultTargets, figures: ['five-people', 'variety'] },
  {
    name: 'quiet',
    targets: {
      networkingHours: { floor: null, ceiling: 2 },
      socialHours: { floor: 2, ceiling: 6 },
      people: { floor: 2, ceiling: 8 },
    },
    figures: ['one-good-talk', 'flattening'],
  },
  {
    name: 'season',
    targets: {
      networkingHours: { floor: 4, ceiling: 10 },
      socialHours: { floor: 3, ceiling: 8 },
      people: { floor: 5, ceiling: null },
    },
    figures: ['weak-ties', 'five-people'],
  },
  {
    name: 'new-in-town',
    targets: {
      networkingHours: { floor: 1, ceiling: 4 },
      socialHours: { floor: 6, ceiling: 14 },
      people: { floor: 5, ceiling: null },
    },
    figures: ['hours-together', 'reaching-out'],
  },
];

const isSameTarget = (one: Target, other: Target): boolean =>
  one.floor === other.floor && one.ceiling === other.ceiling;

/** The preset with exactly these targets; null where they are the user's own. */
export const presetWith = (targets: MixTargets): Preset | null =>
  presets.find(
    (preset) =>
      isSameTarget(preset.targets.networkingHours, targets.networkingHours) &&
      isSameTarget(preset.targets.socialHours, targets.socialHours) &&
      isSameTarget(preset.targets.people, targets.people),
  ) ?? null;
