import { edgeAfter, edgeBefore } from './day-names';
import { numberOf, numberWordSource } from './numbers';
import type { Range } from './typed-line';

export interface FoundLength extends Range {
  readonly minutes: number;
}

const minute = `(?:minutes?|mins?|minuten|minutos?|mn|')`;
const hour = String.raw`(?:hours?|hrs?|stunden?|std\.?|heures?|horas?)`;
const count = String.raw`(?:\d{1,3}(?:[.,]\d{1,2})?|${numberWordSource})`;
const before = String.raw`(?:(?:for|about|für|pendant|durante|de|pour|lasting|approx\.?|ca\.?)\s)*`;
const after = String.raw`(?:\s(?:lang|long))?`;

const sources = [
  String.raw`(?<half>half\san\shour|half\shour|(?:eine\s)?halbe\sstunde|(?:une\s)?demi-?\s?heure|media\shora)`,
  String.raw`(?<threequarters>three\squarters\sof\san\shour|(?:eine\s)?dreiviertelstunde|trois\squarts\sd'heure|tres\scuartos\sde\shora)`,
  String.raw`(?<quarter>(?:a\s)?quarter\sof\san\shour|(?:eine\s)?viertelstunde|(?:un\s)?quart\sd'heure|(?:un\s)?cuarto\sde\shora)`,
  String.raw`(?<onehalf>an\shour\sand\sa\shalf|one\sand\sa\shalf\shours|anderthalb\sstunden|eineinhalb\sstunden|une\sheure\set\sdemie|(?:una\s)?hora\sy\smedia)`,
  String.raw`(?<hours>${count})\s?${hour}(?:(?:\sand|\sund|\set|\sy)?\s?(?<more>\d{1,2})\s?${minute})?`,
  String.raw`(?<hours>[0-5](?:[.,]\d{1,2})?)\s?h\s?(?<more>\d{1,2})\s?(?:${minute}|m)`,
  String.raw`(?<minutes>${count})\s?${minute}|(?<minutes2>\d{1,3})m`,
];

const fixed: Readonly<Record<string, number>> = { half: 30, threequarters: 45, quarter: 15, onehalf: 90 };

const patterns = sources.map(
  (source) => new RegExp(`${edgeBefore}${before}(?:${source})${after}${edgeAfter}`, 'gu'),
);
/** `1h` is a length beside a time of day; alone it is one. Only small numbers are, since `18h` is a time. */
const short = new RegExp(
  `${edgeBefore}(?<said>${before})(?<hours>\\d{1,2}(?:[.,]\\d)?)\\s?h(?:rs?)?${edgeAfter}`,
  'gu',
);
/** What makes of it a time of day, a distance or a point in time. */
const isOther =
  /(?:^|[^\p{L}])(?:in|dans|dentro de|en|à|a las?|um|at|@|vor|il y a|hace|within|d'ici|de aquí a|ab|gegen|vers)\s?$/u;
const isFollowed =
  /^ (?:ago|later|from now|before|after|earlier|vorher|sp[äa]ter|du|de la|of)(?!\p{L})|^ ?(?:et |y |moins |menos )?(?:et demie|et quart|moins)/u;

const longest = 7 * 24 * 60;

/** How long it takes, where the line says so: `for 20 min`, `1,5 Stunden`, `half an hour`. */
export function findLength(plain: string): FoundLength | null {
  for (const pattern of patterns) {
    for (const found of plain.matchAll(pattern)) {
      const minutes = minutesOf(found.groups ?? {});
      if (minutes !== null && isPlausible(plain, found, minutes)) return toFound(found, minutes);
    }
  }
  for (const found of plain.matchAll(short)) {
    const hours = numberOf(found.groups?.hours ?? '') ?? 0;
    const isSaid = /(?:for|für|pendant|durante|de)\s$/u.test(found.groups?.said ?? '');
    const isSpan = /^\s?(?:-|à|a|bis)\s?\d/u.test(plain.slice(found.index + found[0].length));
    const isLength = !isSpan && (isSaid ? hours <= 12 : hours <= 5);
    if (isLength && isPlausible(plain, found, hours * 60)) return toFound(found, Math.round(hours * 60));
  }
  return null;
}

const toFound = (found: RegExpExecArray, minutes: number): FoundLength => ({
  from: found.index,
  to: found.index + found[0].length,
  minutes,
});

const isPlausible = (plain: string, { index, 0: text }: RegExpExecArray, minutes: number): boolean =>
  minutes > 0 &&
  minutes <= longest &&
  !isOther.test(plain.slice(Math.max(0, index - 14), index)) &&
  !isFollowed.test(plain.slice(index + text.length, index + text.length + 14));

function minutesOf(groups: Readonly<Record<string, string | undefined>>): number | null {
  const known = Object.keys(fixed).find((name) => groups[name] !== undefined);
  if (known !== undefined) return fixed[known] ?? null;
  const said = groups.minutes ?? groups.minutes2;
  if (said !== undefined) return rounded(numberOf(said), 1, 0);
  if (groups.hours === undefined) return null;
  return rounded(numberOf(groups.hours), 60, Number(groups.more ?? 0));
}

const rounded = (count: number | null, factor: number, more: number): number | null =>
  count === null ? null : Math.round(count * factor + more);
