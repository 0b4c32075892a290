import type { Failure } from '../../../contract/failure';
import { toFetchSentences } from '../../app/words/fetch-sentences';

/** True while an address is typed that is not encrypted. */
export const isUnencrypted = (address: string): boolean => /^\s*http:\/\//i.test(address);

/** What a form says below the address of a fetch that failed; `words` take the place of the title or the advice. */
export function fetchErrorText(
  failure: Failure,
  words: { readonly title?: string | undefined; readonly next?: string | undefined } = {},
): string {
  const { title, kept, next } = toFetchSentences(failure, 'Nothing was changed.');
  const sentences = [words.title ?? title, kept, words.next ?? next];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}
