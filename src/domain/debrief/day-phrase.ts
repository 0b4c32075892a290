import type { Day } from '../time/day';
import { addDays, weekdayOf } from '../time/day';
import type { DayLanguage } from '../typed-day/day-words';
import { readTypedDay } from '../typed-day/typed-day';
import type { DebriefLine, Range } from './debrief-line';
import { textOf } from './debrief-line';
import type { Vocabulary } from './debrief-words';
import { withoutShorthand } from './shorthand';
import type { Token } from './tokens';

export interface DayPhraseContext {
  /** The day from which phrases such as tomorrow count. */
  readonly today: Day;
  /** True if the user's region writes 10/25. */
  readonly monthFirst: boolean;
}

export interface DayPhrase {
  readonly range: Range;
  readonly day: Day;
  /** True if the phrase says a deadline: by Friday. */
  readonly isDeadline: boolean;
}

/** A line without end has many windows to read; an ordinary one needs about twenty. */
const [longestPhrase, maxReadings] = [7, 150];

/** What was found in each range of a line, because several rules ask, and how often it was read in all. */
interface Memory {
  readonly found: Map<string, DayPhrase | null>;
  readings: number;
}

const memories = new WeakMap<DebriefLine, Memory>();

function memoryOf(line: DebriefLine): Memory {
  const known = memories.get(line) ?? { found: new Map(), readings: 0 };
  memories.set(line, known);
  return known;
}

const deadline =
  /^(?:by|until|till|til|due|before|bis|spätestens|vor|zum|avant|d'ici|pour|jusqu|antes|para|hasta|eod|cob)(?!\p{L})/u;

/** A word as a day is read from it. */
export const plainWord = ({ plain, dotted }: Token): string =>
  dotted && /^\d{1,2}(?:\.\d{1,2})?$/.test(plain) ? `${plain}.` : plain;

/** The first phrase for a day in a range, in words or numbers; null if there is none. */
export function findDayPhrase(line: DebriefLine, range: Range, context: DayPhraseContext): DayPhrase | null {
  const { found } = memoryOf(line);
  const key = `${range.from}-${range.to}`;
  const known = found.get(key);
  if (known !== undefined) return known;
  const phrase = findByName(line, range, context) ?? findByWindows(line, range, context);
  found.set(key, phrase);
  return phrase;
}

const friday = 5;

/** Phrases that mean a stretch of time, of which the first or last working day is taken. */
function findByName(line: DebriefLine, range: Range, { today }: DayPhraseContext): DayPhrase | null {
  const { plain, rangeAt } = textOf(line, range);
  const monday = addDays(today, 8 - weekdayOf(today));
  const days = [
    ['startOfNextWeek', monday],
    ['endOfNextWeek', addDays(monday, friday - 1)],
    ['endOfWeek', addDays(monday, weekdayOf(today) > friday ? friday - 1 : friday - 8)],
    ['someDays', addDays(today, 3)],
  ] as const;
  for (const [name, day] of days) {
    const found = line.words.find(name, plain);
    if (!found) continue;
    const at = rangeAt(found.index, found.length);
    const from =
      at.from > range.from && deadline.test(line.tokens[at.from - 1]?.plain ?? '') ? at.from - 1 : at.from;
    return { range: { from, to: at.to }, day, isDeadline: true };
  }
  return null;
}

function findByWindows(line: DebriefLine, { from, to }: Range, context: DayPhraseContext): DayPhrase | null {
  const { tokens, words } = line;
  const isCore = (index: number): boolean => {
    const token = tokens[index];
    return token !== undefined && (/\d/.test(token.plain) || words.isWord('dayWord', token.plain));
  };
  const memory = memoryOf(line);
  for (let length = Math.min(longestPhrase, to - from); length > 0; length -= 1) {
    for (let start = from; start + length <= to; start += 1) {
      const window = { from: start, to: start + length };
      if (!isCore(start) && !mayStart(line, start)) continue;
      let hasCore = false;
      for (let index = start; index < start + length && !hasCore; index += 1) hasCore = isCore(index);
      if (!hasCore || !isPlausible(line, window, { from, to })) continue;
      memory.readings += 1;
      if (memory.readings > maxReadings) return null;
      const day = readWindow(line, window, context);
      if (day === null) continue;
      return { range: window, day, isDeadline: deadline.test(tokens[start]?.plain ?? '') };
    }
  }
  return null;
}

const mayStart = ({ tokens, words }: DebriefLine, index: number): boolean => {
  const { plain = '' } = tokens[index] ?? {};
  return (
    words.isWord('dayStartWord', plain) ||
    words.isWord('numberWord', plain) ||
    /^(?:eod|cob|eob|end|early|late|mid|latest)$/.test(plain)
  );
};

/** `six months` is a length of time, `now` no due day, and a short word such as `do` or `sun` a day only where one is meant. */
function isPlausible({ tokens, words }: DebriefLine, { from, to }: Range, clause: Range): boolean {
  const first = tokens[from]?.plain ?? '';
  const last = tokens[to - 1]?.plain ?? '';
  const isCount = /^\d+$/.test(first) || words.isWord('numberWord', first);
  if (isCount && words.isWord('unitWord', last)) return false;
  if (to - from > 1) return true;
  if (/^\d+$/.test(first) || first === '24/7') return false;
  if (/^\d+\.\d+$/.test(first)) return tokens[from]?.dotted === true;
  if (/^(?:now|jetzt|maintenant|ahora|past|mid|noche|soir|noch)$/.test(first)) return false;
  return first.length > 3 || to === clause.to || (from === clause.from && isCalendarWord(tokens[from]));
}

/** `Do anrufen`: the short name of a day in capitals, in front of its promise. */
const isCalendarWord = (token: Token | undefined): boolean =>
  token !== undefined && /^(?:Mo|Di|Mi|Do|Fr|Sa|Mon|Tue|Wed|Thu|Fri)$/.test(token.text);

function readWindow(line: DebriefLine, window: Range, context: DayPhraseContext): Day | null {
  const text = line.tokens.slice(window.from, window.to).map(plainWord).join(' ');
  const phrase = withoutShorthand(text);
  if (phrase === '') return null;
  const shifted = shiftedBy(phrase, line.words);
  const read = (part: string) => readDay(part, line.language, context);
  if (!shifted) return read(phrase);
  const isNumber = /^\d{1,2}\.?$/.test(shifted.rest);
  const day =
    read(isNumber ? `${article[line.language]} ${shifted.rest}` : shifted.rest) ??
    firstOfMonth(shifted.rest, read);
  if (day === null) return null;
  const isEdge = /end|ende|fin|finales|fines/.test(shifted.rest.replace(/^la /, '').split(' ')[0] ?? '');
  return isEdge ? day : addDays(day, shifted.days);
}

const article: Readonly<Record<DayLanguage, string>> = { en: 'the', de: 'den', fr: 'le', es: 'el' };

/** Before and after a day are the days beside it. */
function shiftedBy(phrase: string, words: Vocabulary) {
  for (const [name, days] of [
    ['beforeDay', -1],
    ['afterDay', 1],
  ] as const) {
    const found = words.find(name, phrase);
    if (found?.index === 0 && phrase[found.length] === ' ')
      return { rest: phrase.slice(found.length).trim(), days };
  }
  return null;
}

const firstOfMonth = (text: string, read: (text: string) => Day | null): Day | null =>
  /^\p{L}+(?: \d{4})?$/u.test(text)
    ? (read(`1 ${text}`) ?? read(`1. ${text}`) ?? read(['1', 'de', text].join(' ')))
    : null;

function readDay(text: string, language: DayLanguage, { today, monthFirst }: DayPhraseContext): Day | null {
  const typed = readTypedDay(text, { today, lean: 'ahead', monthFirst, languages: [language] });
  if (typed.kind !== 'day') return null;
  // On a Tuesday, Tuesday is the next one: what is due the same day is called today.
  const isWeekday =
    typed.day === today &&
    !/\d/.test(text) &&
    !/(?:^|\s)(?:today|tonight|now|this|heute?|aujourd'hui|soir|ce|hoy|esta|week-?end|wochenende|finde|fin)(?:\s|$)/u.test(
      text,
    );
  return isWeekday ? addDays(today, 7) : typed.day;
}
