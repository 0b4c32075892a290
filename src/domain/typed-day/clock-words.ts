/** Times of day in the four languages, which a day does not need: `3pm`, `15h30`, `um 9`, `halb acht`, `por la tarde`. */

const time = String.raw`(?:\d{1,2}(?::\d{2})?\s?(?:am|pm|a\.m\.|p\.m\.|uhr|o'clock|h(?:\d{2})?|hrs?|heures?)|\d{1,2}:\d{2}(?:\s?uhr)?)(?![\p{L}\d])`;
const bareTime = String.raw`\d{1,2}(?::\d{2})?(?![\d./])`;
const before = String.raw`(?:at|@|um|ab|gegen|à|a\slas?|de|from|von|between)`;
const to = String.raw`\s?(?:-|to|until|till|and|bis|und|à|a|hasta)\s?`;
const edge = String.raw`(?<![\p{L}\d.:/])`;

const inWords = [
  /half past \p{L}+|half past \d{1,2}|quarter (?:past|to) (?:\p{L}+|\d{1,2})|noon|midday|midnight/u,
  /halb \p{L}+|viertel (?:vor|nach) (?:\p{L}+|\d{1,2})|mitternachts?/u,
  /midi|minuit|a? ?mediod[ií]a|a? ?medianoche/u,
  /(?:in the |at )?(?:morning|afternoon|evening|night)/u,
  /(?:am )?(?:fr[üu]h|vormittags?|mittags?|nachmittags?|abends?|nachts?)|morgens/u,
  /(?:au |le |dans l')?(?:matin|apr[èe]s-midi|soir)|dans la nuit/u,
  /(?:por|de|en) la (?:ma[ñn]ana|tarde|noche)/u,
  /for \d+ ?(?:hours?|h|minutes?|min)|\d+ (?:stunden?|minuten) lang|(?:pendant|durante) \d+ (?:heures?|minutes?|horas?|minutos?)/u,
].map(({ source }) => source);

const patterns = [
  `${edge}(?:${before}\\s?)?${time}${to}(?:${time}|${bareTime})`,
  `${edge}(?:${before}\\s?)?${bareTime}${to}${time}`,
  `${edge}(?:${before}\\s?)?${time}`,
  `${edge}(?:at|@|um|gegen|a\\slas?)\\s?${bareTime}(?:\\sy\\smedia)?`,
  `${edge}(?:${inWords.join('|')})(?![\\p{L}\\d])`,
].map((source) => new RegExp(source, 'gu'));

/** `Dienstagabend`, `Freitag Morgen`: in German the part of the day is also written in one word, and Morgen is also tomorrow. */
const german = [
  /(?<=tag|mittwoch|sonnabend|morgen|heute|gestern)(?:vormittag|mittag|nachmittag|abend|nacht)$/u,
  /(?<=tag|mittwoch|sonnabend|heute|gestern|^mo|^di|^mi|^do|^fr|^sa|^so) ?morgen$/u,
];

/** The text without its times of day. */
export function withoutClock(text: string): string {
  const rest = [...german, ...patterns].reduce((left, pattern) => left.replace(pattern, ' '), text);
  return rest === text
    ? text
    : rest
        .replace(/\s+/g, ' ')
        .replace(/^[\s,]+|[\s,]+$/g, '')
        .trim();
}
