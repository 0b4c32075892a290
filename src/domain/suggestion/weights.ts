import type { Kind } from '../marking/kind';
import { kinds } from '../marking/kind';
import type { Result } from '../result';
import { failure, success } from '../result';
import { listOf, number, object, readShape, type Shape, text } from '../shape';

/** What each fact says for each kind, in log-odds. */
export interface Weights {
  /**
   * Divides the sums, so that a confidence is the share of such proposals that are right (temperature scaling: Guo et al.,
   * ICML 2017).
   */
  readonly temperature: number;
  readonly byFact: ReadonlyMap<string, Readonly<Record<Kind, number>>>;
}

interface WrittenWeights {
  readonly temperature: number;
  readonly facts: readonly WrittenFact[];
}

interface WrittenFact {
  readonly fact: string;
  /** In the order of `kinds`. */
  readonly weights: readonly number[];
}

/** Validates the parsed JSON file; the error is a sentence. */
export function parseWeights(json: unknown): Result<Weights, string> {
  const read = readShape(writtenShape, json);
  if (!read.ok) return read;
  const { temperature, facts } = read.value;
  const odd = facts.find(({ weights }) => weights.length !== kinds.length);
  if (odd) return failure(`the fact '${odd.fact}' has not one weight for each kind`);
  if (temperature <= 0) return failure('the temperature is not above 0');
  return success({
    temperature,
    byFact: new Map(facts.map(({ fact, weights }) => [fact, toRecord(weights)])),
  });
}

const toRecord = ([networking = 0, social = 0, both = 0, other = 0]: readonly number[]): Readonly<
  Record<Kind, number>
> => ({ networking, social, both, other });

const writtenShape: Shape<WrittenWeights> = object({
  temperature: number,
  facts: listOf(object({ fact: text, weights: listOf(number) })),
});
