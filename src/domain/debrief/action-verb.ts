import type { DebriefLine } from './debrief-line';
import { plainAt } from './debrief-line';
import { isCapital } from './tokens';

const noVerb =
  /^(?:ge|zu(?:m|r)?$)|^(?:gegen|wegen|zwischen|neben|beiden|jemanden|anderen|vielen|neuen|morgen|ihnen|unseren|meinen|seinen|ihren|keinen|zusammen|haben|waren|wollen|sollen|werden|würden|können|suchen|brauchen|stellen|offen|besetzen|hätten|könnten|dürften|sollten|wären|denken|glauben|meinen|sagen|stehen|liegen|kommen|bleiben|finden|leben|wohnen|arbeiten|heißen|kennen|nehmen|bekommen|selten|eigen|trocken|golden)$/;

/**
 * True for the infinitive that ends a promise in German: a known one, or any word with its ending behind a noun, as in
 * `Schlüssel hinlegen bis Donnerstag`.
 */
export function isGermanAction(line: DebriefLine, index: number, to: number): boolean {
  const token = line.tokens[index];
  if (!token || !/^\p{Ll}/u.test(token.text)) return false;
  if (line.words.isWord('actionWord', token.plain)) return true;
  if (!/^.{3,}(?:en|ern|eln)$/u.test(token.plain) || noVerb.test(token.plain)) return false;
  const [last, next] = [line.tokens[index - 1], plainAt(line, index + 1)];
  const isEnd =
    index + 1 >= to ||
    line.tokens[index + 1]?.before !== '' ||
    line.words.isWord('dayStartWord', next) ||
    line.words.isWord('dayWord', next);
  return (
    isEnd &&
    last !== undefined &&
    token.before === '' &&
    isCapital(last) &&
    !line.words.isWord('dayWord', token.plain)
  );
}

const noFrenchVerb =
  /^(?:plaisir|avenir|soir|loisir|souvenir|désir|cuir|hiver|amer|cher|fier|léger|étranger|danger|berger|verger|foyer|loyer|clocher|plancher|rocher|cancer|poster|super|partner|manager|leader|designer|janvier|février)$/;
const noSpanishVerb =
  /^(?:lugar|hogar|mujer|taller|ayer|alquiler|poder|familiar|escolar|auxiliar|titular|similar|particular|militar|celular|popular|regular|líder|póster|máster|joven|solar|azúcar|altar|collar|dólar|placer|deber|carácter|interior|exterior|ultramar|militar|hospitalar|polar|lunar|nuclear|singular|ejemplar)$/;

/**
 * True for the first word of a clause that has the ending of an infinitive in French or Spanish, with an object behind it:
 * `échanger nos articles`. Promises are written so, and what somebody else does is not.
 */
export function isInfinitive(line: DebriefLine, index: number, to: number): boolean {
  const plain = plainAt(line, index);
  if (index + 1 >= to || plain.length < 5) return false;
  const known = [
    'roleWord',
    'placeWord',
    'dayWord',
    'noNameWord',
    'relationWord',
    'institutionWord',
    'kinWord',
  ] as const;
  if (known.some((name) => line.words.isWord(name, plain))) return false;
  if (line.language === 'fr')
    return /^\p{L}+(?:[^i]er|[^o]ir|ndre|ttre|crire)$/u.test(plain) && !noFrenchVerb.test(plain);
  if (line.language !== 'es') return false;
  return (
    /^\p{L}+[aeiáéí]r(?:me|te|se|l[aeo]s?|nos)?(?:l[aeo]s?)?$/u.test(plain) && !noSpanishVerb.test(plain)
  );
}
