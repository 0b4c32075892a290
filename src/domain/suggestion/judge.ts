import type { Kind } from '../marking/kind';
import { kinds } from '../marking/kind';
import type { Suggestion } from '../marking/suggestion';
import type { Evidence } from './evidence';
import type { Fact } from './facts';
import { sumOfWeights } from './facts';
import type { Reason } from './reason';
import type { Weights } from './weights';

/** Something that speaks for or against kinds, in log-odds. */
export interface Weighed {
  readonly reason: Reason | null;
  readonly byKind: Readonly<Record<Kind, number>>;
}

/** What the user marked says more than what was fitted on others. */
const learnedFactor = 1.6;

const nothing: Readonly<Record<Kind, number>> = { networking: 0, social: 0, both: 0, other: 0 };

export function weigh(
  facts: readonly Fact[],
  { byFact, temperature }: Weights,
  learned: readonly Evidence[],
): readonly Weighed[] {
  const known = facts.flatMap(({ name, value, reason }): Weighed[] => {
    const weights = byFact.get(name);
    return weights ? [{ reason, byKind: mapKinds((kind) => (weights[kind] * value) / temperature) }] : [];
  });
  const fromMarks = kinds.flatMap((kind) => {
    const ofKind = learned.filter((item) => item.kind === kind);
    const sum = learnedFactor * sumOfWeights(ofKind);
    const all = ofKind.reduce((total, { weight }) => total + weight, 0);
    return ofKind.map(({ reason, weight }) => ({
      reason,
      byKind: { ...nothing, [kind]: (sum * weight) / all },
    }));
  });
  return [...fromMarks, ...known];
}

const mapKinds = (toValue: (kind: Kind) => number): Readonly<Record<Kind, number>> => ({
  networking: toValue('networking'),
  social: toValue('social'),
  both: toValue('both'),
  other: toValue('other'),
});

/** Below this share of right proposals, "not sure" is better. */
const leastConfidence = 0.65;

type Judged = Omit<Suggestion, 'form'>;

/** Whether a series is routine, and whether its words are of something social besides. */
interface Routine {
  readonly reason: Reason | null;
  readonly isSocial: boolean;
}

export function judge(weighed: readonly Weighed[], routine: Routine): Judged {
  const shares = sharesOf(mapKinds((kind) => weighed.reduce((sum, { byKind }) => sum + byKind[kind], 0)));
  const turned = routine.reason === null ? shares : withRoutine(shares, routine.isSocial ? 1 : routineOdds);
  const [kind] = kinds.toSorted((one, other) => turned[other] - turned[one]) as [Kind];
  const confidence = Math.round(turned[kind] * 100) / 100;
  if (confidence < leastConfidence)
    return { kind: null, confidence: 0, reasons: reasonsForEither(weighed, turned) };
  const reasons =
    routine.reason !== null && kind === 'other' ? [routine.reason] : reasonsFor(kind, weighed, turned);
  return { kind, confidence, reasons };
}

function sharesOf(sums: Readonly<Record<Kind, number>>): Readonly<Record<Kind, number>> {
  const most = Math.max(sums.networking, sums.social, sums.both, sums.other);
  const total = kinds.reduce((sum, kind) => sum + Math.exp(sums[kind] - most), 0);
  return mapKinds((kind) => Math.exp(sums[kind] - most) / total);
}

/** How many times likelier `other` becomes by routine. */
const routineOdds = 8;

/** Routine is work, not networking (product M7). It can still be social: a weekly lunch with colleagues. */
function withRoutine(shares: Readonly<Record<Kind, number>>, odds: number): Readonly<Record<Kind, number>> {
  const work = (shares.other + shares.networking) * odds;
  const total = work + shares.social + shares.both;
  return { networking: 0, social: shares.social / total, both: shares.both / total, other: work / total };
}

const outlineCodes: ReadonlySet<Reason['code']> = new Set([
  'working-hours',
  'evening',
  'weekend',
  'minutes',
  'hours',
  'all-day',
  'days',
  'repeats',
  'video-link',
]);

/** Time and length hold for many events, so they come after what is this event's own. */
const isOfOutline = (reason: Reason): boolean =>
  outlineCodes.has(reason.code === 'speaks-for' ? reason.reason.code : reason.code);

const reasonLimit = 4;
/** In log-odds; less is no reason that a person would name. */
const leastReason = 0.25;

/** What speaks most for a kind against the others, by their shares. */
function reasonsFor(
  kind: Kind,
  weighed: readonly Weighed[],
  shares: Readonly<Record<Kind, number>>,
): readonly Reason[] {
  const rest = Math.max(1e-9, 1 - shares[kind]);
  const others = kinds.filter((other) => other !== kind);
  const byReason = sumsByReason(weighed, ({ byKind }) =>
    others.reduce((sum, other) => sum - (byKind[other] * shares[other]) / rest, byKind[kind]),
  );
  return strongest(byReason);
}

/** For an event without a proposal: each reason, with that of the two likeliest kinds that it speaks for. */
function reasonsForEither(
  weighed: readonly Weighed[],
  shares: Readonly<Record<Kind, number>>,
): readonly Reason[] {
  const [first, second] = kinds.toSorted((one, other) => shares[other] - shares[one]) as [Kind, Kind];
  const byReason = sumsByReason(weighed, ({ byKind }) => byKind[first] - byKind[second]);
  return strongest(
    byReason.map(({ reason, sum }) => ({
      reason: { code: 'speaks-for', kind: sum > 0 ? first : second, reason },
      sum: Math.abs(sum),
    })),
  );
}

interface ReasonSum {
  readonly reason: Reason;
  readonly sum: number;
}

/** Several facts can have one reason; their values add up. */
function sumsByReason(weighed: readonly Weighed[], toValue: (item: Weighed) => number): readonly ReasonSum[] {
  const sums = new Map<string, ReasonSum>();
  for (const item of weighed) {
    if (item.reason === null) continue;
    const name = JSON.stringify(item.reason);
    sums.set(name, { reason: item.reason, sum: (sums.get(name)?.sum ?? 0) + toValue(item) });
  }
  return [...sums.values()];
}

const strongest = (sums: readonly ReasonSum[]): readonly Reason[] =>
  sums
    .filter(({ sum }) => sum >= leastReason)
    .toSorted((one, other) => other.sum - one.sum)
    .slice(0, reasonLimit)
    .map(({ reason }) => reason)
    .toSorted((one, other) => Number(isOfOutline(one)) - Number(isOfOutline(other)));
