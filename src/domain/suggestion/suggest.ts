import { isSocial } from '../marking/kind';
import type { Suggestion } from '../marking/suggestion';
import type { FindCancelled } from './cancelled';
import { createFindCancelled } from './cancelled';
import { factsOf } from './facts';
import { formOf } from './form';
import type { SuggestionInput } from './input';
import { judge, weigh } from './judge';
import type { Learned } from './learned';
import { nothingLearned } from './learned';
import { writtenKind } from './own-categories';
import { createReadEvent } from './read-event';
import type { Reason } from './reason';
import { routineReason } from './routine';
import type { Weights } from './weights';
import type { WordLists } from './words';

/** Suggests the kind and form of one event; deterministic. */
export type Suggester = (event: SuggestionInput) => Suggestion;

/** What Mingle ships for suggestions: the words it knows, and what each fact of an event weighs. */
export interface SuggestionKnowledge {
  readonly words: WordLists;
  readonly weights: Weights;
}

export interface SuggesterContext {
  /** The user's own addresses, lower case. */
  readonly myEmails: readonly string[];
  /** Evidence from the user's own marks. */
  readonly learned?: Learned;
}

/** A suggester; one event takes some microseconds. */
export const createSuggester = (knowledge: SuggestionKnowledge, context: SuggesterContext): Suggester =>
  prepareSuggesters(knowledge)(context);

/** Prepares the word lists, which takes some milliseconds, so that several suggesters can share them. */
export function prepareSuggesters({
  words,
  weights,
}: SuggestionKnowledge): (context: SuggesterContext) => Suggester {
  const read = createReadEvent(words);
  const findCancelled = createFindCancelled(words);

  return ({ myEmails: addresses, learned = nothingLearned }) => {
    const myEmails = new Set(addresses);
    return (event) => {
      const cancelled = cancelledReason(event, findCancelled);
      if (cancelled) return { kind: null, form: null, confidence: 0, reasons: [cancelled] };
      const written = writtenKind(event.categories);
      if (written) {
        const { kind, form, found } = written;
        return { kind, form, confidence: 1, reasons: [{ code: 'own-categories', found: found.join(', ') }] };
      }
      const reading = read(event, myEmails);
      const said = learned(event);
      const judged = judge(weigh(factsOf(reading), weights, said), {
        reason: routineReason(event, myEmails),
        isSocial: reading.text.some(({ kind }) => isSocial(kind)),
      });
      const form = judged.kind && formOf(judged.kind, [...said, ...reading.text, ...reading.place], reading);
      return { ...judged, form };
    };
  };
}

/** What does not take place needs no kind, whatever its title says besides. */
function cancelledReason({ status, summary }: SuggestionInput, find: FindCancelled): Reason | null {
  const found = status === 'cancelled' ? null : find(summary);
  return status === 'cancelled' || found !== null ? { code: 'cancelled', found } : null;
}
