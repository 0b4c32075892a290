import { addDays, type Day } from '../time/day';
import type { WeekMix } from './mix';
import type { MixTargets, Target, Verdict } from './target';
import { verdictOf } from './target';

export type Measure = 'networkingHours' | 'socialHours' | 'people';

/** How one measure of the week stands against its target (product W2). */
export interface MixVerdict {
  readonly measure: Measure;
  /** Hours, or people. */
  readonly amount: number;
  readonly target: Target;
  readonly verdict: Verdict;
  /** Why it is light, where the days of its events tell. */
  readonly reason: LightReason | null;
}

/** Nothing of the kind is planned in the week, or nothing after this day of it. */
export type LightReason =
  | { readonly code: 'nothing-planned' }
  | { readonly code: 'nothing-after'; readonly day: Day };

/** Why a kind is light, from the days on which it has events. */
function lightReason(days: readonly Day[], from: Day): LightReason | null {
  const last = days.toSorted().at(-1);
  if (last === undefined) return { code: 'nothing-planned' };
  return last < addDays(from, 4) ? { code: 'nothing-after', day: last } : null;
}

/** What the verdicts need besides the mix: on which days of the week each kind has events. */
export interface KindDays {
  readonly networking: readonly Day[];
  readonly social: readonly Day[];
}

/** The three verdicts of a week that starts on `from`. */
export function verdictsOf(
  mix: WeekMix,
  targets: MixTargets,
  days: KindDays,
  from: Day,
): readonly MixVerdict[] {
  const judge = (measure: Measure, amount: number, reason: LightReason | null): MixVerdict => {
    const target = targets[measure];
    const verdict = verdictOf(amount, target);
    return { measure, amount, target, verdict, reason: verdict === 'light' ? reason : null };
  };
  return [
    judge('networkingHours', mix.networking.minutes / 60, lightReason(days.networking, from)),
    judge('socialHours', mix.social.minutes / 60, lightReason(days.social, from)),
    judge('people', mix.people, null),
  ];
}
