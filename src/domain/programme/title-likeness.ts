import { foldText } from '../text/fold';

/** A title as it is compared: case, accents and blanks do not count. */
export const titleKey = (title: string): string => foldText(title).replaceAll(/\s+/g, ' ').trim();

/** In words. A longer title is compared by its beginning. */
const mostWords = 100;

/** Words that any two titles may share: of English, German, French and Spanish. */
const smallWords = new Set([
  ...'a,an,and,as,at,by,for,from,in,is,of,on,or,the,to,with'.split(','),
  ...'das,dem,den,der,des,die,ein,eine,im,mit,oder,und,von,zu'.split(','),
  ...'de,del,du,el,en,et,la,las,le,les,los,un,una,une,y'.split(','),
]);

const wordsOf = (title: string): ReadonlySet<string> =>
  new Set(
    (foldText(title.slice(0, 2000)).match(/[\p{L}\p{N}]+/gu) ?? [])
      .filter((word) => !smallWords.has(word))
      .slice(0, mostWords),
  );

/** A third: a renamed talk keeps its subject or its speaker, while two talks by chance share little. */
const leastShared = 1 / 3;

/** Whether two titles may be of one session: a third of their words, without small ones, are in both (Dice's coefficient). */
export function areTitlesSimilar(one: string, other: string): boolean {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  if (words.size + others.size === 0) return titleKey(one) === titleKey(other);
  let shared = 0;
  for (const word of words) if (others.has(word)) shared += 1;
  return (2 * shared) / (words.size + others.size) >= leastShared;
}
