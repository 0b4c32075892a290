import { addDays, type Day } from '../time/day';
import type { WeekMix } from './mix';
import type { MixTargets, Target, Verdict } from './target';
import { verdictOf } from './target';

export type Measure = 'networkingHours' | 'socialHours' | 'people';

/** One measure of the week compared with its target (product W2). */
export interface MixVerdict {
  readonly measure: Measure;
  /** In hours or people, by `measure`. */
  readonly amount: number;
  readonly target: Target;
  /** `undecided` while unmarked events may change it. */
  readonly verdict: Verdict | 'undecided';
  /** Why it is light, if the days of its events explain it. */
  readonly reason: LightReason | null;
}

/** Nothing of the kind is planned in the week, or nothing after `day`. */
export type LightReason =
  | { readonly code: 'nothing-planned' }
  | { readonly code: 'nothing-after'; readonly day: Day };

function lightReason(days: readonly Day[], from: Day): LightReason | null {
  const last = days.toSorted().at(-1);
  if (last === undefined) return { code: 'nothing-planned' };
  return last < addDays(from, 4) ? { code: 'nothing-after', day: last } : null;
}

/** The last day in the week of each event, by kind. */
export interface KindDays {
  readonly networking: readonly Day[];
  readonly social: readonly Day[];
}

/** The three verdicts on the week that starts on `from`, of which `undecided` events wait for a mark. */
export function verdictsOf(
  mix: WeekMix,
  targets: MixTargets,
  days: KindDays,
  from: Day,
  undecided: number,
): readonly MixVerdict[] {
  const judge = (measure: Measure, amount: number, reason: LightReason | null): MixVerdict => {
    const target = targets[measure];
    const verdict = undecided > 0 ? 'undecided' : verdictOf(amount, target);
    return { measure, amount, target, verdict, reason: verdict === 'light' ? reason : null };
  };
  return [
    judge('networkingHours', mix.networking.minutes / 60, lightReason(days.networking, from)),
    judge('socialHours', mix.social.minutes / 60, lightReason(days.social, from)),
    judge('people', mix.people, null),
  ];
}
