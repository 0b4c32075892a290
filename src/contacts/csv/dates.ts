import type { Birthday } from '../../domain/people/birthday';
import { foldText } from '../../domain/text/fold';
import { readIsoDay, toBirthday } from '../birthday';

/** A date in a cell. `either` can be read with the day or with the month first. */
export type CellDate =
  | { readonly kind: 'none' }
  | { readonly kind: 'day'; readonly day: Birthday }
  | { readonly kind: 'either'; readonly dayFirst: Birthday; readonly monthFirst: Birthday }
  | { readonly kind: 'bad' };

export type DateOrder = 'day-first' | 'month-first';

/** Names of months in English, German, French, Spanish, Italian and Portuguese, without accents. */
const months: readonly RegExp[] = [
  /^(?:jan|janner|januar|january|janvier|janv|ene|enero|gen|gennaio|janeiro)$/,
  /^(?:feb|februar|february|fevr?|fevrier|febrero|febbraio|fevereiro)$/,
  /^(?:mar|marz|maerz|mrz|march|mars|marzo|marco)$/,
  /^(?:apr|april|avr|avril|abr|abril|aprile)$/,
  /^(?:mai|may|mayo|mag|maggio|maio)$/,
  /^(?:jun|juni|june|juin|junio|giu|giugno|junho)$/,
  /^(?:jul|juli|july|juil|juillet|julio|lug|luglio|julho)$/,
  /^(?:aug|august|aout|ago|agosto)$/,
  /^(?:sept?|september|septembre|septiembre|set|settembre|setembro)$/,
  /^(?:okt|oct|oktober|october|octobre|octubre|ott|ottobre|out|outubro)$/,
  /^(?:nov|november|novembre|noviembre|novembro)$/,
  /^(?:dez|dec|dezember|december|decembre|dic|diciembre|dicembre|dezembro)$/,
];

const none: CellDate = { kind: 'none' };
const bad: CellDate = { kind: 'bad' };
const dayOrBad = (day: Birthday | null): CellDate => (day === null ? bad : { kind: 'day', day });

/** How a year of two digits is read: of a connection it is of this century; of a birthday it cannot be told. */
export type ShortYears = 'this-century' | 'unclear';

const longestDate = 60;

/** Reads a date in one of the forms that programs write; never guesses the order of day and month. */
export function readCellDate(cell: string, shortYears: ShortYears): CellDate {
  const text = cell.trim();
  // Outlook writes zeros for no date.
  if (text === '' || /^0{1,4}([./-])0{1,2}\1(?:0{1,4})$/.test(text)) return none;
  if (text.length > longestDate) return bad;
  const iso = readIsoDay(text) ?? yearFirst(text);
  if (iso !== null) return { kind: 'day', day: iso };
  const withTime = /^(.+?\d{2,4}),? \d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?$/i.exec(text)?.[1];
  return readNumbers(withTime ?? text, shortYears) ?? readWords(withTime ?? text, shortYears);
}

function yearFirst(text: string): Birthday | null {
  const found = /^(\d{4})([./])(\d{1,2})\2(\d{1,2})(?:$|[ T])/.exec(text);
  return found ? toBirthday(Number(found[1]), Number(found[3]), Number(found[4])) : null;
}

/** `3.5.2024` has the day first; with slashes and hyphens either can be first. */
function readNumbers(text: string, shortYears: ShortYears): CellDate | null {
  const found = /^(\d{1,2})\s?([./-])\s?(\d{1,2})(?:\2\s?(\d{4}|\d{2})?)?$/.exec(text);
  if (!found) return null;
  const [, one = '', separator, other = '', shown] = found;
  const year = shown === undefined ? null : yearOf(shown, shortYears);
  if (year === 'unclear' || (shown === undefined && separator !== '.')) return bad;
  const dayFirst = toBirthday(year, Number(other), Number(one));
  if (separator === '.') return dayOrBad(dayFirst);
  const monthFirst = toBirthday(year, Number(one), Number(other));
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst)
    return dayOrBad(dayFirst ?? monthFirst);
  return { kind: 'either', dayFirst, monthFirst };
}

function yearOf(text: string, shortYears: ShortYears): number | 'unclear' {
  if (text.length === 4) return Number(text);
  return shortYears === 'this-century' ? 2000 + Number(text) : 'unclear';
}

/** `05 Mar 2024`, `5. März 2024`, `5 de marzo de 2024`, `Mar 5, 2024`. */
function readWords(text: string, shortYears: ShortYears): CellDate {
  const words = foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => !/^(?:|de|del|of|the|den)$/.test(word));
  const monthAt = words.findIndex((word) => monthOf(word) > 0);
  if (monthAt < 0 || monthAt > 1 || words.length < 2 || words.length > 3) return bad;
  const [first = '', second] = words.filter((_, index) => index !== monthAt);
  const day = /^(\d{1,2})(?:st|nd|rd|th|er)?$/.exec(first)?.[1];
  if (day === undefined || (second !== undefined && !/^(?:\d{2}|\d{4})$/.test(second))) return bad;
  const year = second === undefined ? null : yearOf(second, shortYears);
  return year === 'unclear' ? bad : dayOrBad(toBirthday(year, monthOf(words[monthAt] ?? ''), Number(day)));
}

const monthOf = (word: string): number => months.findIndex((shape) => shape.test(word)) + 1;

/** The order of day and month in a column, as its other dates tell it; null if they do not, or contradict each other. */
export function dateOrderOf(cells: Iterable<string>): DateOrder | null {
  let isDayFirst = false;
  let isMonthFirst = false;
  for (const cell of cells) {
    const found = /^(\d{1,2})([/-])(\d{1,2})\2\d{2,4}\b/.exec(cell.trim());
    if (!found) continue;
    const one = Number(found[1]);
    const other = Number(found[3]);
    isDayFirst ||= one > 12 && one <= 31 && other >= 1 && other <= 12;
    isMonthFirst ||= other > 12 && other <= 31 && one >= 1 && one <= 12;
  }
  if (isDayFirst === isMonthFirst) return null;
  return isDayFirst ? 'day-first' : 'month-first';
}
