/** Names of weekdays and months in the four languages, for finding where a day is said; what it means is read by typed-day. */

const weekdays: readonly (readonly [string, number])[] = [
  ['mondays?|monday|mon|montag|mo|lundi|lun|lunes', 1],
  ['tuesdays?|tuesday|tues?|dienstag|di|mardi|martes|mar', 2],
  ['wednesdays?|wednesday|wensday|weds?|mittwoch|mi|mercredi|mer|mi[eé]rcoles|mi[eé]', 3],
  ['thursdays?|thursday|thurs?|thu|donnerstag|do|jeudi|jeu|jueves|jue', 4],
  ['fridays?|friday|fri|freitag|fr|vendredi|ven|viernes|vie', 5],
  ['saturdays?|saturday|sat|samstag|sonnabend|sa|samedi|sam|s[aá]bado|s[aá]b', 6],
  ['sundays?|sunday|sun|sonntag|so|dimanche|dim|domingo|dom', 7],
];

/** A name of this length with two letters exchanged, or one missing or doubled, is hardly another word. */
const [leastExchanged, leastMissing] = [5, 6];

/** The ways in which a full name is mistyped most: `thrusday`, `wednsday`, `freittag`. */
function mistypedAs(name: string): readonly string[] {
  const letters = [...name];
  return letters.flatMap((letter, at) => {
    const [before, after] = [name.slice(0, at), name.slice(at + 1)];
    const next = letters[at + 1];
    const isInside = at > 0 && next !== undefined;
    const exchanged =
      isInside && letters.length >= leastExchanged ? [`${before}${next}${letter}${name.slice(at + 2)}`] : [];
    if (at === 0 || letters.length < leastMissing) return exchanged;
    return [...exchanged, `${before}${after}`, `${before}${letter}${letter}${after}`];
  });
}

const withMistyped = ([names, number]: readonly [string, number]): readonly [string, number] => {
  const whole = names.split('|').filter((name) => /^\p{L}+$/u.test(name));
  return [[names, ...new Set(whole.flatMap(mistypedAs))].join('|'), number];
};

const monthSources: readonly string[] = [
  'january|jan|januar|jänner|janvier|janv|enero|ene',
  'february|feb|februar|feber|f[ée]vrier|f[ée]vr?|febrero',
  'march|mar|märz|maerz|marz|mär|mars|marzo',
  'april|apr|avril|avr|abril|abr',
  'may|mai|mayo',
  'june|jun|juni|juin|junio',
  'july|jul|juli|juillet|juil|julio',
  'august|aug|ao[uû]t|agosto|ago',
  'september|sept?|septembre|septiembre',
  'october|oct|oktober|okt|octobre|octubre',
  'november|nov|novembre|noviembre',
  'december|dec|dezember|dez|d[ée]cembre|d[ée]c|diciembre|dic',
];

const allWeekdays = weekdays.map(withMistyped);
/** Sources of patterns, longest names first because of `|`. */
const longestFirst = (source: string): string =>
  source
    .split('|')
    .toSorted((one, other) => other.length - one.length)
    .join('|');

export const weekdaySource = `(?:${longestFirst(allWeekdays.map(([names]) => names).join('|'))})`;
export const monthSource = `(?:${longestFirst(monthSources.join('|'))})`;

const byName = allWeekdays.map(([names, number]) => [new RegExp(`^(?:${names})$`, 'u'), number] as const);

/** From 1 (Monday) to 7; null for another word. */
export const weekdayOfName = (word: string): number | null =>
  byName.find(([pattern]) => pattern.test(word))?.[1] ?? null;

const months = monthSources.map((source) => new RegExp(`^(?:${source})$`, 'u'));

/** From 1 to 12; null for another word. */
export function monthOfName(word: string): number | null {
  const index = months.findIndex((pattern) => pattern.test(word));
  return index < 0 ? null : index + 1;
}

/** Not part of a longer or a hyphenated word. */
export const edgeBefore = String.raw`(?<![\p{L}\p{N}_'#]|\p{L}-|\d[.,:/-])`;
export const edgeAfter = String.raw`(?![\p{L}\p{N}_]|-\p{L}|'\p{L})`;
