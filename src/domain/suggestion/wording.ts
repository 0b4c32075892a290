import { kinds } from '../marking/kind';
import type { WordingScore } from './facts';
import { toTokens } from './tokens';

/** How many buckets the parts of words fall into. */
export const buckets = 4_096;
const partLengths = [3, 4, 5];
const mostTokens = 12;

/** For each bucket one weight per kind, in the order of `kinds`. */
export type WordingTable = ArrayLike<number>;

export type ReadWording = (title: string) => readonly WordingScore[];

/**
 * How much a title resembles titles of each kind, by the parts of its words (character n-grams, hashed: Weinberger et al.,
 * ICML 2009), so that inflected, compound and misspelt words count like the words they come from.
 */
export function createReadWording(table: WordingTable): ReadWording {
  return (title) => {
    const tokens = toTokens(title).slice(0, mostTokens);
    const byToken = tokens.map(({ folded }) => scoresOf(folded, table));
    return kinds.map((kind, at) => {
      const values = byToken.map((scores) => scores[at] ?? 0);
      const strongest = tokens[values.indexOf(Math.max(...values, 0.001))] ?? tokens[0];
      return {
        kind,
        value: values.reduce((sum, value) => sum + value, 0),
        found: strongest ? title.slice(strongest.start, strongest.end) : '',
      };
    });
  };
}

function scoresOf(word: string, table: WordingTable): readonly number[] {
  const parts = bucketsOf(word);
  return kinds.map(
    (_, kind) =>
      parts.reduce((sum, bucket) => sum + (table[bucket * kinds.length + kind] ?? 0), 0) /
      Math.sqrt(parts.length),
  );
}

/** The buckets of the parts of a word, each once; never empty. */
export function bucketsOf(word: string): readonly number[] {
  const marked = `<${word.slice(0, 24)}>`;
  const found = new Set<number>([bucketOf(marked)]);
  for (const length of partLengths) {
    for (let at = 0; at + length <= marked.length; at += 1)
      found.add(bucketOf(marked.slice(at, at + length)));
  }
  return [...found];
}

/** FNV-1a (RFC draft-eastlake-fnv), 32 bits. */
function bucketOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return hash % buckets;
}
