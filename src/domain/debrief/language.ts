import type { DayLanguage } from '../typed-day/day-words';
import type { Vocabulary } from './debrief-words';
import { toVocabulary } from './debrief-words';
import type { Token } from './tokens';
import { common } from './words/common';
import { german } from './words/de';
import { english } from './words/en';
import { spanish } from './words/es';
import { french } from './words/fr';

const vocabularies: Readonly<Record<DayLanguage, Vocabulary>> = {
  en: toVocabulary([english, common]),
  de: toVocabulary([german, common]),
  fr: toVocabulary([french, common]),
  es: toVocabulary([spanish, common]),
};

export const vocabularyOf = (language: DayLanguage): Vocabulary => vocabularies[language];

const telling = ['joiningWord', 'actionWord', 'dayWord', 'finiteWord', 'roleWord'] as const;

/** The language with most of its words in a line; of several, the first. */
export function languageOf(tokens: readonly Token[], languages: readonly DayLanguage[]): DayLanguage {
  let best: { readonly language: DayLanguage; readonly count: number } | null = null;
  for (const language of languages) {
    const words = vocabularies[language];
    let count = 0;
    for (const { plain } of tokens) if (telling.some((name) => words.isWord(name, plain))) count += 1;
    if (best === null || count > best.count) best = { language, count };
  }
  return best?.language ?? 'en';
}
