import { edgeAfter, edgeBefore } from './day-names';
import { numberOf, numberWordSource } from './numbers';
import type { Range } from './typed-line';

/** A time of day as it is written. */
export interface ClockValue {
  /** Since midnight. */
  readonly minute: number;
  /** Whether the half of the day is said: `open` in `at 3` and `halb acht`, `likely` as written in `7:30` and `7 Uhr`. */
  readonly half: 'open' | 'likely' | 'said';
}

export interface FoundClock extends Range, ClockValue {
  /** Where it ends, if the line says so. */
  readonly end: ClockValue | null;
}

const lead = String.raw`(?:(?:at|@|from|starting|um|ab|gegen|ungefähr\sum|à|dès|vers|de|a\slas?|a\spartir\sde\slas?|sobre\slas?|hacia\slas?|desde\slas?|around|about|circa|ca\.|approx\.?|~|by)\s?)`;
const half = String.raw`(?:\s?(?<HALF>[ap])\.?m\.?(?![\p{L}\p{N}]))`;
const unit = String.raw`(?:\s?(?:uhr|o'clock|hrs?|heures?|horas?|h)(?![\p{L}\p{N}]))`;
const time = (name: string): string =>
  String.raw`(?<${name}h>[01]?\d|2[0-4])(?:(?:[:.]|\s?h\s?|\s?uhr\s)(?<${name}m>[0-5]\d)(?![\d]))?(?:${half.replace('HALF', `${name}half`)}|(?<${name}u>${unit}))?`;

const wordHour = numberWordSource;
const hourSource = String.raw`(?<hour>\d{1,2}|${wordHour})`;

const to = String.raw`\s?(?:-|to|until|till|til|and|bis|und|à|au|a\slas|a|hasta(?:\slas)?|y)\s?`;
const range = new RegExp(
  String.raw`${edgeBefore}(?<lead>(?:from|between|von|zwischen|de|entre|desde|at|um|@|ab|à|a\slas|de\slas)\s?(?:las?\s)?)?${time('s')}${to}(?:${time('e')}|(?<enoon>noon|midday|midi|mittags?|mediod[ií]a)|(?<emidnight>midnight|minuit|mitternacht|medianoche))${edgeAfter}(?![.:]\d|\s?(?:%|€|\$|km|kg))`,
  'gu',
);

const inWords: readonly (readonly [RegExp, (hour: number, groups: Groups) => number])[] = [
  [phrase(String.raw`(?:at\s)?(?:half\spast|half)\s${hourSource}`), (hour) => hour * 60 + 30],
  [phrase(String.raw`(?:at\s)?(?:a\s)?quarter\spast\s${hourSource}`), (hour) => hour * 60 + 15],
  [phrase(String.raw`(?:at\s)?(?:a\s)?quarter\sto\s${hourSource}`), (hour) => hour * 60 - 15],
  [
    phrase(String.raw`(?:at\s)?(?<part>\d{1,2}|${wordHour})\s(?:minutes\s)?past\s${hourSource}`),
    (hour, { part }) => hour * 60 + (numberOf(part ?? '') ?? 0),
  ],
  [phrase(String.raw`(?:um\s|gegen\s|ab\s)?halb\s${hourSource}`), (hour) => hour * 60 - 30],
  [phrase(String.raw`(?:um\s|gegen\s|ab\s)?dreiviertel\s${hourSource}`), (hour) => hour * 60 - 15],
  [phrase(String.raw`(?:um\s|gegen\s|ab\s)?viertel\snach\s${hourSource}`), (hour) => hour * 60 + 15],
  [phrase(String.raw`(?:um\s|gegen\s|ab\s)?viertel\svor\s${hourSource}`), (hour) => hour * 60 - 15],
  [phrase(String.raw`(?:à\s|vers\s)?${hourSource}\s?h(?:eures?)?\set\sdemie?`), (hour) => hour * 60 + 30],
  [
    phrase(String.raw`(?:à\s|vers\s)?${hourSource}\s?h(?:eures?)?\s(?:et|un)\squart`),
    (hour) => hour * 60 + 15,
  ],
  [
    phrase(String.raw`(?:à\s|vers\s)?${hourSource}\s?h(?:eures?)?\smoins\sle\squart`),
    (hour) => hour * 60 - 15,
  ],
  [
    phrase(String.raw`(?:à\s|vers\s)?${hourSource}\s?heures?\smoins\s(?<part>\d{1,2}|${wordHour})`),
    (hour, { part }) => hour * 60 - (numberOf(part ?? '') ?? 0),
  ],
  [phrase(String.raw`(?:a\s|sobre\s|hacia\s)?las?\s${hourSource}\sy\smedia`), (hour) => hour * 60 + 30],
  [phrase(String.raw`(?:a\s|sobre\s|hacia\s)?las?\s${hourSource}\sy\scuarto`), (hour) => hour * 60 + 15],
  [phrase(String.raw`(?:a\s|sobre\s|hacia\s)?las?\s${hourSource}\smenos\scuarto`), (hour) => hour * 60 - 15],
];

type Groups = Readonly<Record<string, string | undefined>>;

function phrase(source: string): RegExp {
  return new RegExp(`${edgeBefore}(?:${source})${edgeAfter}`, 'gu');
}

const named: readonly (readonly [RegExp, number])[] = [
  [
    phrase(
      '(?:at\\s|around\\s)?(?:noon|midday)|(?:à\\s|vers\\s)?midi|(?:a\\s|al\\s)?mediod[ií]a|um\\szwölf\\suhr\\smittags',
    ),
    12 * 60,
  ],
  [phrase('(?:at\\s)?midnight|(?:um\\s)?mitternacht|(?:à\\s)?minuit|(?:a\\s)?medianoche'), 0],
];

/** In order of certainty; the last ones are times only where a word before says so. */
const single: readonly RegExp[] = [
  phrase(String.raw`${lead}?(?<sh>[01]?\d|2[0-3])(?:[:.](?<sm>[0-5]\d))?${half.replace('HALF', 'shalf')}`),
  phrase(String.raw`${lead}?(?<sh>[01]?\d)(?<sm>[0-5]\d)${half.replace('HALF', 'shalf')}`),
  phrase(String.raw`${lead}?(?<sh>[01]?\d|2[0-3]):(?<sm>[0-5]\d)(?<su>${unit})?(?!:?\d)`),
  phrase(
    String.raw`${lead}?(?<sh>[01]?\d|2[0-4])(?:\s?h\s?(?<sm>[0-5]\d)|[.](?<sm2>[0-5]\d)(?<su>${unit})|\suhr\s(?<sm3>[0-5]\d)(?!\s?min))(?!\d)`,
  ),
  phrase(String.raw`${lead}?(?<sh>[01]?\d|2[0-4])(?<su>${unit})`),
  phrase(String.raw`${lead}(?<sh>[01]?\d|2[0-3])[.](?<sm>[0-5]\d)(?![.\d])`),
  phrase(String.raw`(?<sh>[01]?\d|2[0-3])[.](?<sm>[0-5]\d)(?![.\d])(?=\s|$|[,;\ue000])`),
  phrase(
    String.raw`(?:at|@|um|ab|gegen|vers|a\slas?|sobre\slas?|hacia\slas?|around|about|~)\s?(?<sword>\d{1,2}|${wordHour})(?:ish|\suhr)?(?![.:,]\d|\s?(?:€|\$|%|km|kg|people|personen|personnes|personas)|\ue000)`,
  ),
  phrase(String.raw`(?:à\s)?(?<sword>${wordHour})\s(?:heures?|uhr|o'clock)`),
  phrase(String.raw`(?<sword>\d{1,2})ish`),
];

/** Every stretch of the line that is a time of day for certain, or reads like one; the surest first. */
export function findClock(plain: string): FoundClock | null {
  return findRange(plain) ?? findInWords(plain) ?? findSingle(plain) ?? findBesideDay(plain);
}

const at = (found: RegExpExecArray): Range => ({ from: found.index, to: found.index + found[0].length });

function findRange(plain: string): FoundClock | null {
  for (const found of plain.matchAll(range)) {
    const groups = found.groups ?? {};
    const [start, end] = [toClock(groups, 's'), toClock(groups, 'e')];
    if (!start || !end) continue;
    const isMarked = ['sm', 'shalf', 'su', 'em', 'ehalf', 'eu', 'lead'].some(
      (name) => groups[name] !== undefined,
    );
    const isBesideDay = plain.slice(0, found.index).trimEnd().endsWith('\ue000');
    if (!isMarked && !isBesideDay) continue;
    return { ...at(found), ...inOrder(start, end, groups.ehalf, groups.shalf) };
  }
  return null;
}

const noon = 12 * 60;

/** `2-3pm` and `10-11:30am`: the half of the end counts for the start too, unless it would begin after its end. */
function inOrder(
  start: ClockValue,
  end: ClockValue,
  endHalf: string | undefined,
  startHalf: string | undefined,
) {
  if (endHalf !== undefined && startHalf === undefined && start.minute < noon + 60) {
    const same = (start.minute % noon) + (endHalf === 'p' ? noon : 0);
    return { minute: same < end.minute ? same : start.minute % noon, half: 'said' as const, end };
  }
  if (startHalf !== undefined && end.half !== 'said' && end.minute <= start.minute && end.minute < noon)
    return { ...start, end: { minute: end.minute + noon, half: 'said' as const } };
  // From 9 to 5, but 21 to 1.
  const isCrossed = end.minute <= start.minute && end.minute < noon && start.minute < noon;
  if (isCrossed)
    return {
      minute: start.minute,
      half: 'said' as const,
      end: { minute: end.minute + noon, half: 'said' as const },
    };
  const half =
    start.half === 'open' && end.minute < noon
      ? ('open' as const)
      : start.minute < noon && end.minute <= noon
        ? start.half
        : ('said' as const);
  return { minute: start.minute, half, end };
}

function findInWords(plain: string): FoundClock | null {
  for (const [pattern, toMinute] of inWords) {
    for (const found of plain.matchAll(pattern)) {
      const hour = numberOf(found.groups?.hour ?? '');
      if (hour === null || hour > 24 || !Number.isInteger(hour)) continue;
      const minute = toMinute(hour, found.groups ?? {});
      if (minute < 0 || minute >= 2 * noon) continue;
      return { ...at(found), minute, half: hour <= 12 ? 'open' : 'said', end: null };
    }
  }
  for (const [pattern, minute] of named) {
    const found = plain.matchAll(pattern).next().value;
    if (found) return { ...at(found), minute, half: 'said', end: null };
  }
  return null;
}

function findSingle(plain: string): FoundClock | null {
  for (const pattern of single) {
    for (const found of plain.matchAll(pattern)) {
      const clock = toClock(found.groups ?? {}, 's');
      if (clock) return { ...at(found), ...clock, end: null };
    }
  }
  return null;
}

/** `tmrw 3`, `do 12`: a number alone right after the day. */
const besideDay =
  /(?<=\ue000,? )(?<sword>\d{1,2})(?=$|[\s,;\ue000])(?! ?(?:€|\$|%|km|kg|x|people|personen|leute|mal)(?!\p{L}))/gu;

function findBesideDay(plain: string): FoundClock | null {
  for (const found of plain.matchAll(besideDay)) {
    const isEnd = /^\s*(?:$|\ue000|(?:with|w|mit|avec|con|at|in|bei|chez|im|en)(?!\p{L}))/u.test(
      plain.slice(found.index + found[0].length),
    );
    const clock = isEnd ? toClock(found.groups ?? {}, 's') : null;
    if (clock) return { ...at(found), ...clock, end: null };
  }
  return null;
}

/** From this hour on a time with minutes or a unit is hardly of the afternoon. */
const earliestMorning = 7;

function toClock(groups: Groups, name: string): ClockValue | null {
  if (groups[`${name}noon`] !== undefined) return { minute: noon, half: 'said' };
  if (groups[`${name}midnight`] !== undefined) return { minute: 2 * noon, half: 'said' };
  const word = groups[`${name}word`];
  const hour = word === undefined ? Number(groups[`${name}h`]) : numberOf(word);
  const minuteText = groups[`${name}m`] ?? groups[`${name}m2`] ?? groups[`${name}m3`];
  const minute = Number(minuteText ?? 0);
  const halfOfDay = groups[`${name}half`];
  if (hour === null || !Number.isInteger(hour) || hour > 24 || (hour === 24 && minute > 0)) return null;
  if (halfOfDay !== undefined) {
    if (hour < 1) return null;
    if (hour > 12) return { minute: hour * 60 + minute, half: 'said' };
    return { minute: ((hour % 12) + (halfOfDay === 'p' ? 12 : 0)) * 60 + minute, half: 'said' };
  }
  const total = (hour % 24) * 60 + minute;
  if (hour < 1 || hour > 12 || /^0\d$/.test(groups[`${name}h`] ?? '')) return { minute: total, half: 'said' };
  const isWritten = minuteText !== undefined || groups[`${name}u`] !== undefined;
  return { minute: total, half: isWritten && hour >= earliestMorning ? 'likely' : 'open' };
}
