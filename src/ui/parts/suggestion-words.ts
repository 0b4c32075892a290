import type { Suggestion } from '../../domain/marking/suggestion';
import { formWord, kindWord } from '../../words/kind';

function likelihood(confidence: number): string {
  if (confidence >= 0.9) return 'Very likely';
  return confidence >= 0.75 ? 'Likely' : 'Perhaps';
}

/** `Likely social, party` */
export function suggestionSentence({ kind, form, confidence }: Suggestion): string {
  const words = [kindWord(kind), form ? formWord(form) : ''].filter((word) => word !== '');
  return `${likelihood(confidence)} ${words.join(', ').toLowerCase()}`;
}
