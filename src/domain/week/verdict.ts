import { addDays, type Day, weekdayOf } from '../time/day';
import type { WeekMix } from './mix';
import type { MixTargets, Target, Verdict } from './target';
import { verdictOf } from './target';

export type Measure = 'networkingHours' | 'socialHours' | 'people';

/** How one measure of the week stands against its target, in words (product W2). */
export interface MixVerdict {
  readonly measure: Measure;
  /** Hours, or people. */
  readonly amount: number;
  readonly target: Target;
  readonly verdict: Verdict;
  readonly sentence: string;
}

const names: Readonly<Record<Measure, string>> = {
  networkingHours: 'networking',
  socialHours: 'social',
  people: 'people',
};

/** `1.5`, `4`: at most one decimal. */
export const amountText = (amount: number): string => String(Math.round(amount * 10) / 10);

function comparison(measure: Measure, amount: number, bound: number): string {
  const unit = measure === 'people' ? 'people' : 'hours';
  return `${amountText(amount)} of ${amountText(bound)} ${unit}`;
}

function rangeText({ floor, ceiling }: Target): string {
  if (floor !== null && ceiling !== null) return `${amountText(floor)} to ${amountText(ceiling)}`;
  if (floor !== null) return `${amountText(floor)} or more`;
  return ceiling !== null ? `up to ${amountText(ceiling)}` : 'any number of';
}

function sentenceOf(
  measure: Measure,
  amount: number,
  target: Target,
  verdict: Verdict,
  reason: string,
): string {
  const name = names[measure];
  if (verdict === 'light') {
    const start = measure === 'people' ? 'Few different people this week' : `Light on ${name} this week`;
    return `${start}: ${comparison(measure, amount, target.floor ?? 0)}${reason}.`;
  }
  if (verdict === 'heavy') {
    const start = measure === 'people' ? 'Many different people this week' : `A lot of ${name} this week`;
    const unit = measure === 'people' ? 'people' : 'hours';
    return `${start}: ${amountText(amount)} ${unit}, above ${amountText(target.ceiling ?? 0)}. Leave room to rest.`;
  }
  return measure === 'people'
    ? `${amountText(amount)} different people this week, as you wanted (${rangeText(target)}).`
    : `${name === 'social' ? 'Social' : 'Networking'} is in range: ${amountText(amount)} hours (${rangeText(target)}).`;
}

/** Why a kind is light, from the days on which it has events: "nothing after Tuesday". */
function lightReason(days: readonly Day[], from: Day): string {
  const last = days.toSorted().at(-1);
  if (last === undefined) return ', nothing planned yet';
  return last < addDays(from, 4) ? `, nothing after ${weekdayName(last)}` : '';
}

const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
/** In English, the language the verdicts are written in. */
export const weekdayName = (day: Day): string => weekdayNames[weekdayOf(day) - 1] ?? '';

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
  const judge = (measure: Measure, amount: number, target: Target, reason: string): MixVerdict => {
    const verdict = verdictOf(amount, target);
    return {
      measure,
      amount,
      target,
      verdict,
      sentence: sentenceOf(measure, amount, target, verdict, reason),
    };
  };
  return [
    judge(
      'networkingHours',
      mix.networking.minutes / 60,
      targets.networkingHours,
      lightReason(days.networking, from),
    ),
    judge('socialHours', mix.social.minutes / 60, targets.socialHours, lightReason(days.social, from)),
    judge('people', mix.people, targets.people, ''),
  ];
}
