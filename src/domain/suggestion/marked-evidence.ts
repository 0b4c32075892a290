import type { Kind } from '../marking/kind';
import type { Evidence } from './evidence';
import type { KindCounts, SuggestionInput } from './input';

/** What the user's own marks of such events say. */
export function markedEvidence(marked: SuggestionInput['marked']): readonly Evidence[] {
  if (marked === undefined) return [];
  return [
    ...fromCounts(marked.sameTitle, 2, (kind, times) => `you marked this title ${kind} ${times}`),
    ...fromCounts(
      marked.sameOrganizer,
      1,
      (kind, times) => `you marked this organiser's events ${kind} ${times}`,
    ),
  ];
}

/** Log-odds of the most frequent kind, each side with half a mark in advance so that one mark does not settle it. */
function fromCounts(
  counts: KindCounts,
  factor: number,
  reason: (kind: Kind, times: string) => string,
): readonly Evidence[] {
  const entries = Object.entries(counts) as (readonly [Kind, number])[];
  const total = entries.reduce((sum, [, count]) => sum + count, 0);
  return entries
    .map(([kind, count]) => ({ kind, count, odds: Math.log((count + 0.5) / (total - count + 0.5)) }))
    .filter(({ odds }) => odds > 0)
    .map(({ kind, count, odds }) => ({
      kind,
      form: null,
      weight: Math.min(4, factor * odds),
      reason: reason(kind, count === 1 ? 'once' : `${count} times`),
    }));
}
