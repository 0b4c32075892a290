import type { Kind } from '../../../src/domain/marking/kind';
import { kinds } from '../../../src/domain/marking/kind';
import type { Fact } from '../../../src/domain/suggestion/facts';
import type { Weights } from '../../../src/domain/suggestion/weights';

/** The facts of an event whose kind is known. */
export interface LabelledFacts {
  readonly facts: readonly Fact[];
  readonly kind: Kind;
  readonly weight: number;
}

const penalty = 2;
const steps = 400;
const rate = 0.05;

/**
 * Multinomial logistic regression with a quadratic penalty, by Adam (Kingma, Ba, ICLR 2015): the weights that make the
 * labels likeliest. Deterministic.
 */
export function fitWeights(examples: readonly LabelledFacts[]): Weights {
  const names = [...new Set(examples.flatMap(({ facts }) => facts.map(({ name }) => name)))];
  const places = new Map(names.map((name, at) => [name, at * kinds.length]));
  const rows = examples.map(({ facts, kind, weight }) => ({
    cells: facts.map(({ name, value }) => ({ at: places.get(name) ?? 0, value })),
    kind: kinds.indexOf(kind),
    weight,
  }));
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const weights = new Float64Array(names.length * kinds.length);
  const [means, squares] = [new Float64Array(weights.length), new Float64Array(weights.length)];
  for (let step = 1; step <= steps; step += 1) {
    const gradient = gradientOf(rows, weights);
    for (let at = 0; at < weights.length; at += 1) {
      const slope = ((gradient[at] ?? 0) + penalty * (weights[at] ?? 0)) / total;
      means[at] = 0.9 * (means[at] ?? 0) + 0.1 * slope;
      squares[at] = 0.999 * (squares[at] ?? 0) + 0.001 * slope ** 2;
      const mean = (means[at] ?? 0) / (1 - 0.9 ** step);
      const spread = Math.sqrt((squares[at] ?? 0) / (1 - 0.999 ** step));
      weights[at] = (weights[at] ?? 0) - (rate * mean) / (spread + 1e-8);
    }
  }
  const weightsAt = (at: number): Readonly<Record<Kind, number>> => ({
    networking: weights[at + kinds.indexOf('networking')] ?? 0,
    social: weights[at + kinds.indexOf('social')] ?? 0,
    both: weights[at + kinds.indexOf('both')] ?? 0,
    other: weights[at + kinds.indexOf('other')] ?? 0,
  });
  return {
    temperature: 1,
    byFact: new Map([...places].map(([name, at]) => [name, weightsAt(at)])),
  };
}

interface TrainingRow {
  readonly cells: readonly { readonly at: number; readonly value: number }[];
  readonly kind: number;
  readonly weight: number;
}

function gradientOf(rows: readonly TrainingRow[], weights: Float64Array): Float64Array {
  const gradient = new Float64Array(weights.length);
  for (const { cells, kind, weight } of rows) {
    const sums = kinds.map((_, one) =>
      cells.reduce((sum, { at, value }) => sum + (weights[at + one] ?? 0) * value, 0),
    );
    const shares = softmax(sums);
    shares.forEach((share, one) => {
      const error = (share - (one === kind ? 1 : 0)) * weight;
      for (const { at, value } of cells) gradient[at + one] = (gradient[at + one] ?? 0) + error * value;
    });
  }
  return gradient;
}

function softmax(sums: readonly number[]): readonly number[] {
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/** The sums of the weights for each kind, before they become shares. */
export const sumsOf = (facts: readonly Fact[], { byFact }: Weights): readonly number[] =>
  kinds.map((kind) =>
    facts.reduce((sum, { name, value }) => sum + (byFact.get(name)?.[kind] ?? 0) * value, 0),
  );

/** The temperature with the least log loss, for examples that the weights were not fitted on. */
export function fitTemperature(
  predicted: readonly { readonly sums: readonly number[]; readonly kind: Kind }[],
): number {
  const losses = Array.from({ length: 60 }, (_, at) => 0.5 + at * 0.05).map((temperature) => ({
    temperature,
    loss: predicted.reduce((sum, { sums, kind }) => {
      const share = softmax(sums.map((one) => one / temperature))[kinds.indexOf(kind)] ?? 0;
      return sum - Math.log(Math.max(share, 1e-9));
    }, 0),
  }));
  const [best] = losses.toSorted((one, other) => one.loss - other.loss);
  return Math.round((best?.temperature ?? 1) * 100) / 100;
}
