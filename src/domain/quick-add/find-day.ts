import type { DayFoundContext, DayPart, DayReadingFound } from './day-found';
import { dayReaders } from './day-found';
import { edgeAfter, edgeBefore, monthOfName, weekdayOfName } from './day-names';
import type { DayPatternName } from './day-patterns';
import { dayPatterns } from './day-patterns';
import type { Range, TypedLine } from './typed-line';

export interface FoundDay extends Range, DayReadingFound {
  readonly name: DayPatternName;
}

interface Candidate extends Range {
  readonly name: DayPatternName;
  readonly reading: DayReadingFound;
  readonly score: number;
}

/** The short names that are also other words or first names: they need a time, a number or the end of the line behind them. */
const doubtful = /^(?:so|do|mi|di|mo|sa|fr|mar|mer|sam|sun|sat|dim|dom|ven|vie|lun|mon|wed)$/;
/** Words before a name: the next word is a person, even if it is `Sunday`. */
const beforeName =
  /(?:^|[^\p{L}])(?:with|w\/?|mit|avec|con|call(?:ed)?|phoned?|ring|rang|text(?:ed)?|email(?:ed)?|ping(?:ed)?|meet|met|saw|visited|messaged?|invited?|and|und|et|y|e|appeler|voir|anrufen|herr|frau|mr|ms|mrs|mme|sr|sra|talk to|visit|à|for)\s$|[&+]\s?$/u;
const endsDay =
  /^\s*(?:$|[,;:!?.\ue000)@-]|\d|(?:um|at|ab|gegen|à|a las?|vers|von|from|de \d|with|w\/?|mit|avec|con|chez|bei|im|in|en|au|früh|morgen|abend|morning|evening|afternoon|night|matin|soir|por la|noon|midi|mittag|for|half|halb|viertel)(?!\p{L}))/u;

function scoreOf(
  line: TypedLine,
  masked: string,
  name: DayPatternName,
  found: RegExpExecArray,
): number | null {
  const { wd, lead = '', mod = '', after = '' } = found.groups ?? {};
  const before = masked.slice(Math.max(0, found.index - 16), found.index);
  const behind = masked.slice(found.index + found[0].length);
  const hasLead = lead !== '' || mod !== '' || after !== '';
  if (name !== 'weekday') return name === 'feast' ? -1 : 3;
  if (wd === undefined) return null;
  const isEnded = endsDay.test(behind);
  const isName = beforeName.test(before) && !hasLead;
  if (doubtful.test(wd) && ((!hasLead && !isEnded) || isName || (lead !== '' && !isEnded))) return null;
  const cased = line.cased.slice(found.index + found[0].length);
  if (isName && (/^ \p{Lu}/u.test(cased) || /^\p{Lu}/u.test(line.cased.slice(found.index))))
    return isEnded && !/^ \p{Lu}/u.test(cased) ? -2 : null;
  return (
    (hasLead ? 2 : 0) + (isEnded ? 1 : 0) - (/\p{Lu}\p{L}+ $/u.test(line.cased.slice(0, found.index)) ? 1 : 0)
  );
}

/** All phrases of the line that may be a day, the likeliest first. */
function candidatesIn(line: TypedLine, masked: string, context: DayFoundContext): readonly Candidate[] {
  const all: Candidate[] = [];
  for (const [name, pattern] of dayPatterns) {
    for (const found of masked.matchAll(pattern)) {
      const range = { from: found.index, to: found.index + found[0].length };
      if (all.some((one) => one.from < range.to && range.from < one.to && one.name !== 'weekday')) continue;
      const score = scoreOf(line, masked, name, found);
      if (score === null) continue;
      const reading = dayReaders[name](found.groups ?? {}, context, found[0].trim());
      if (reading) all.push({ ...range, name, reading, score });
    }
  }
  return all.toSorted((one, other) => other.score - one.score);
}

/** The day that the line says, or null. Of several, a date or a day with its preposition counts before a bare name. */
export function findDay(line: TypedLine, masked: string, context: DayFoundContext): FoundDay | null {
  const [best] = candidatesIn(line, masked, context);
  return best ? { ...best.reading, name: best.name, from: best.from, to: best.to } : null;
}

/** True for a word that could be a day in another place: no first name is made of it alone. */
export const isDayWord = (word: string): boolean =>
  weekdayOfName(word) !== null || monthOfName(word) !== null;

export interface FoundPart extends Range {
  readonly part: DayPart;
}

const ofPart = (source: string): RegExp => new RegExp(`(?:(?<=\ue000,?\\s?)(?:${source})${edgeAfter})`, 'u');
const alone = (source: string): RegExp => new RegExp(`${edgeBefore}(?:${source})${edgeAfter}`, 'u');

const parts: readonly (readonly [DayPart, RegExp])[] = [
  [
    'morning',
    alone(
      'in\\sthe\\s(?:early\\s)?morning|am\\s(?:frühen\\s)?(?:morgen|vormittag)|(?:früh\\s)?morgens|vormittags|le\\smatin|dans\\sla\\smatinée|(?:por|de|en)\\sla\\sma[ñn]ana',
    ),
  ],
  [
    'afternoon',
    alone(
      "in\\sthe\\safternoon|am\\snachmittag|nachmittags|l'après-midi|de\\sl'après-midi|(?:por|de|en)\\sla\\starde",
    ),
  ],
  ['noon', alone('at\\slunch\\s?time|zu\\smittag|am\\smittag|mittags')],
  ['evening', alone('in\\sthe\\sevening|am\\sabend|abends|le\\ssoir|du\\ssoir|en\\ssoirée')],
  ['night', alone('at\\snight|in\\sder\\snacht|nachts|dans\\sla\\snuit|(?:por|de|en)\\sla\\snoche')],
  ['morning', ofPart('(?:early\\s)?morning|früh|morgen|vormittag|vorm\\.|matin')],
  [
    'afternoon',
    ofPart('(?:early\\s|late\\s)?(?:afternoon|arvo)|(?:im\\s)?nachmittag|nachm\\.|après-midi|aprem'),
  ],
  ['noon', ofPart('lunch\\s?time|mittag')],
  ['evening', ofPart('(?:early\\s)?(?:evening|eve)|abend|soir')],
  ['night', ofPart('night|nacht|nuit|noche')],
];

/** The part of the day beside the day or the hour: `Friday evening`, `a las 4 de la tarde`. */
export function findPart(masked: string): FoundPart | null {
  for (const [part, pattern] of parts) {
    const found = pattern.exec(masked);
    if (found) return { from: found.index, to: found.index + found[0].length, part };
  }
  return null;
}

const vague = [
  'soon|sometime(?:\\s(?:soon|next\\sweek))?|some\\sday|one\\sof\\sthese\\sdays|bald|demnächst|irgendwann(?:\\smal)?|bientôt|un\\sde\\sces\\sjours|un\\sjour|pronto|alg[úu]n\\sd[ií]a|un\\sd[ií]a\\sde\\sestos',
  "(?:right\\s)?(?:before|after)\\s(?:work|school|class|uni|lectures?)|nach\\s(?:der\\sarbeit|feierabend|der\\sschule|der\\suni)|vor\\sder\\sarbeit|(?:après|avant)\\s(?:le\\s(?:travail|boulot)|les\\scours|l'école)|(?:después|antes)\\s(?:del\\s(?:trabajo|cole|curro)|de\\sclase)",
  'after\\sthe\\skeynote',
];
const wholeDay =
  'all\\sday(?:\\slong)?|(?:den\\s)?ganzen\\stag|ganztägig|ganztags|toute\\sla\\sjournée|todo\\sel\\sd[ií]a|the\\swhole\\sday';

/** Words about time that name no day and no hour. */
export function findVague(masked: string): readonly Range[] {
  return [
    ...masked.matchAll(new RegExp(`${edgeBefore}(?:${vague.join('|')}|${wholeDay})${edgeAfter}`, 'gu')),
  ].map((found) => ({ from: found.index, to: found.index + found[0].length }));
}

const soonUnit =
  '(?<minutes>minutes?|mins?|minuten|minutos?|mn)|(?<hours>hours?|hrs?|h|stunden?|heures?|horas?)';
const soon = new RegExp(
  `${edgeBefore}(?:in|dans|dentro\\sde|en)(?:\\s(?:about|etwa|environ|unos))?\\s(?:(?<half>half\\san\\shour|einer\\shalben\\sstunde|une\\sdemi-?\\s?heure|media\\shora)|(?<count>\\d{1,3}|\\p{L}+)\\s?(?:${soonUnit}))${edgeAfter}`,
  'u',
);

export interface FoundMoment extends Range {
  /** From now. */
  readonly minutes: number;
}

/** `in 10 minutes`, `dans une heure`. */
export function findMoment(masked: string, numberOf: (text: string) => number | null): FoundMoment | null {
  const found = soon.exec(masked);
  if (!found) return null;
  const { half, count = '', hours } = found.groups ?? {};
  const number = half === undefined ? numberOf(count) : 30;
  if (number === null) return null;
  const minutes = half === undefined && hours !== undefined ? number * 60 : number;
  return { from: found.index, to: found.index + found[0].length, minutes };
}
