import type { DayLanguage } from '../typed-day/day-words';
import type { FoundClock } from './clock';
import { findClock } from './clock';
import type { DayFoundContext } from './day-found';
import { findDay, findMoment, findPart, findVague } from './find-day';
import { findLength } from './length';
import { numberOf } from './numbers';
import type { QuickSpan } from './quick-span';
import type { QuickRepeat } from './repeat';
import { findRepeat } from './repeat';
import type { Range, TypedLine } from './typed-line';
import { without } from './typed-line';
import type { QuickTime, SaidWhen, TypedAt, WhenDoubt } from './when';
import { resolveWhen } from './when';

export interface ReadWhenContext {
  readonly at: TypedAt;
  readonly monthFirst: boolean;
  readonly languages: readonly DayLanguage[];
}

/** All that a line says about time. */
export interface ReadWhen {
  readonly time: QuickTime;
  readonly minutes: number | null;
  readonly repeat: QuickRepeat | null;
  readonly doubts: readonly WhenDoubt[];
  readonly spans: readonly QuickSpan[];
  readonly outOfTitle: readonly Range[];
  /** The line with all of it blanked out. */
  readonly masked: string;
}

const words = (source: string): RegExp => new RegExp(`(?<!\\p{L})(?:${source})(?!\\p{L})`, 'u');

/** Verbs of the past: what they tell of is over. */
const pastWords = words(
  "had|met|saw|called|talked|spoke|went|visited|ate|played|was|were|caught\\sup|hung\\sout|chatted|rang|phoned|hatte|hatten|war|waren|getroffen|telefoniert|gesprochen|gesehen|besucht|gegessen|gewesen|angerufen|gequatscht|gefrühstückt|gewandert|gespielt|vu|revu|rencontré|discuté|parlé|appelé|mangé|dîné|déjeuné|croisé|retrouvé|téléphoné|étais|j'ai|vi|hablé|hablamos|comí|comimos|cené|cenamos|quedé|quedamos|llamé|estuve|estuvimos|fui|fuimos|visité|tomé|tomamos|vimos|conocí",
);
const evening = words(
  '(?:birthday\\s)?party|housewarming|open\\smic|einweihung\\p{L}*|crémaillère|tanz\\p{L}*|dinner|supper|drinks?|beers?|pub|film|movies?|cinema|concert|gig|theatre|opera|poker|games?\\snight|quiz|date\\snight|abendessen|abendbrot|bier\\p{L}*|kino|konzert|theater|oper|spieleabend|stammtisch|\\p{L}+abend|feierabend|d[iî]ner|dîne|apéro|ciné\\p{L}*|théâtre|soirée\\p{L}*|verre|cena\\p{L}*|copas?|cañas?|cervezas?|birras?|cine|teatro|concierto|fiesta',
);
const morning = words(
  'breakfast|gym|run|jog|swim|stand-?up|standup|frühstück\\p{L}*|joggen|laufen|petit[- ]déj\\p{L}*|footing|desayun\\p{L}*|correr|flight|flug|train|zug',
);
/** Numbers that are no times: addresses, numbers to call, amounts of money. */
const noTime =
  /[\w.+-]+@[\w-]+\.[\w.]+|https?:\S+|(?<!\d)(?:\+|0)\d{2,5}(?:[ /-]\d{2,})+|#\d+|\d+(?:[.,]\d+)? ?(?:€|\$|£|%|km|kg|m²)(?!\p{L})|[€$£] ?\d+(?:[.,]\d+)?|v?\d+\.\d+\.\d+(?!\d)(?=\.\d)|(?<![\d.])\d+\.\d{3,}/gu;

/** Words of each language that its lines have; the language with most of them is asked for a day first. */
const telling: readonly (readonly [DayLanguage, RegExp])[] = [
  ['en', /(?<!\p{L})(?:with|w|at|on|the|and|for|next|this|about)(?!\p{L})/gu],
  ['de', /(?<!\p{L})(?:mit|um|am|im|bei|und|der|den|nächste\p{L}?|uhr|zum|von)(?!\p{L})/gu],
  ['fr', /(?<!\p{L})(?:avec|à|le|la|chez|et|au|du|dans|pour|prochaine?)(?!\p{L})/gu],
  ['es', /(?<!\p{L})(?:con|a|el|la|en|y|los|las|para|por|del|próxim\p{L}+)(?!\p{L})/gu],
];

function languagesFor(plain: string, languages: readonly DayLanguage[]): readonly DayLanguage[] {
  const count = (language: DayLanguage): number => {
    const pattern = telling.find(([one]) => one === language)?.[1];
    return pattern ? [...plain.matchAll(pattern)].length : 0;
  };
  return languages.toSorted((one, other) => count(other) - count(one));
}

/** What stands between the two ends of `Sat 9am - Sun 5pm`. */
const between = /^[\s\ue000]*(?:-|to|until|till|bis|à|a|hasta|au|al)[\s\ue000]*$/u;

/** Takes what is found out of a line, and remembers where it was. */
function createTaker({ plain }: TypedLine) {
  const spans: QuickSpan[] = [];
  const outOfTitle: Range[] = [];
  let rest = [...plain.matchAll(noTime)]
    .reduce((left, { index, 0: text }) => without(left, { from: index, to: index + text.length }), plain)
    .replaceAll('\ue000', '\ue001');
  return {
    spans,
    outOfTitle,
    rest: () => rest,
    take: <Found extends Range>(
      found: Found | null,
      what: QuickSpan['what'],
      stays = false,
    ): Found | null => {
      if (!found) return null;
      spans.push({ from: found.from, to: found.to, what });
      if (!stays) outOfTitle.push({ from: found.from, to: found.to });
      rest = without(rest, found);
      return found;
    },
  };
}

type Taker = ReturnType<typeof createTaker>;

/** A second day and hour, right after the first ones. */
function takeEnd(line: TypedLine, taker: Taker, { to }: FoundClock, context: DayFoundContext) {
  const day = findDay(line, taker.rest(), context);
  if (!day || day.from < to || !between.test(taker.rest().slice(to, day.from))) return null;
  taker.outOfTitle.push({ from: to, to: day.from });
  taker.take(day, 'day');
  return { day, clock: taker.take(findClock(taker.rest()), 'time') };
}

/** Each thing is looked for in what the former left over. */
function takeAll(line: TypedLine, taker: Taker, context: DayFoundContext): SaidWhen {
  const { rest, take } = taker;
  const repeat = take(findRepeat(rest()), 'repeat');
  for (const vague of findVague(rest())) take(vague, 'day');
  const moment = take(findMoment(rest(), numberOf), 'time');
  const found = findDay(line, rest(), context);
  const day = take(found, 'day', found?.name === 'feast');
  const length = take(findLength(rest()), 'length');
  const firstPart = day || repeat ? take(findPart(rest()), 'time') : null;
  const clock = take(findClock(rest()), 'time');
  const part = firstPart ?? take(findPart(rest()), 'time');
  const end = clock && day ? takeEnd(line, taker, clock, context) : null;
  return {
    day,
    endDay: end?.day ?? null,
    part: part?.part ?? null,
    clock,
    endClock: end?.clock ?? null,
    minutes: length?.minutes ?? null,
    inMinutes: moment?.minutes ?? null,
    repeat: repeat?.repeat ?? null,
    isPast: context.isPast,
    leans: evening.test(line.plain) ? 'evening' : morning.test(line.plain) ? 'morning' : null,
  };
}

/** Reads everything about time in a line. */
export function readWhen(line: TypedLine, { at, monthFirst, languages }: ReadWhenContext): ReadWhen {
  const taker = createTaker(line);
  const said = takeAll(line, taker, {
    today: at.today,
    monthFirst,
    languages: languagesFor(line.plain, languages),
    isPast: pastWords.test(line.plain),
  });
  const { spans, outOfTitle, rest } = taker;
  return { ...resolveWhen(said, at), repeat: said.repeat, spans, outOfTitle, masked: restored(line, rest()) };
}

/** What was only kept from being a time is there again for names and places. */
const restored = ({ plain }: TypedLine, masked: string): string => {
  let text = '';
  for (let at = 0; at < masked.length; at += 1) text += masked[at] === '\ue001' ? plain[at] : masked[at];
  return text;
};
