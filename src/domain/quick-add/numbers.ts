/** Small numbers in words, in the four languages. */
const words: readonly (readonly [string, number])[] = [
  ['an?|one|eins?|eine[rnms]?|un|une|uno|una', 1],
  ['two|zwei|deux|dos', 2],
  ['three|drei|trois|tres', 3],
  ['four|vier|quatre|cuatro', 4],
  ['five|fünf|fuenf|cinq|cinco', 5],
  ['six|sechs|seis', 6],
  ['seven|sieben|sept|siete', 7],
  ['eight|acht|huit|ocho', 8],
  ['nine|neun|neuf|nueve', 9],
  ['ten|zehn|dix|diez', 10],
  ['eleven|elf|onze|once', 11],
  ['twelve|zwölf|zwoelf|douze|doce', 12],
  ['fourteen|vierzehn|quatorze|catorce', 14],
  ['fifteen|fünfzehn|quinze|quince', 15],
  ['twenty|zwanzig|vingt|veinte', 20],
  ['thirty|dreißig|trente|treinta', 30],
  ['forty|vierzig|quarante|cuarenta', 40],
  ['forty-five|fünfundvierzig|quarante-cinq|cuarenta\\sy\\scinco', 45],
];

const patterns = words.map(([source, value]) => [new RegExp(`^(?:${source})$`, 'u'), value] as const);

export const numberWordSource = words
  .map(([source]) => source)
  .toReversed()
  .join('|');

/** The value of digits (with comma or point) or of a word; null for another word. */
export function numberOf(text: string): number | null {
  if (/^\d+(?:[.,]\d+)?$/.test(text)) return Number(text.replace(',', '.'));
  return patterns.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
