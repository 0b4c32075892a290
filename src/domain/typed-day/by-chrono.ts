import type { ParsedResult } from 'chrono-node/en';
import type { Day } from '../time/day';
import { addDays, weekdayOf } from '../time/day';
import type { DayWords } from './day-words';
import type { Reading, When } from './reading';
import { dayOf, dayOfSomeYear, dayReading, nextWeekday, problemReading } from './reading';

const noon = 12;

/** Noon of a zone without clock changes: chrono itself counts in the zone of the computer. */
const noonOf = (day: Day): Date => new Date(`${day}T${noon}:00:00Z`);

function parse(text: string, { chrono, rewrites }: DayWords, { today }: When) {
  const known = rewrites.reduce((left, [pattern, word]) => left.replace(pattern, word), text);
  const hits = chrono.parse(known, { instant: noonOf(today), timezone: 0 });
  const rest = hits.reduceRight(
    (left, { index, text: found }) => `${left.slice(0, index)} ${left.slice(index + found.length)}`,
    known,
  );
  return { hits, isAll: /^[\s.,]*$/.test(rest) };
}

/** Words before or after a weekday that is past. */
const lastWords = /last|past|letzt|dernier|pasado/;

/** Chrono's name of a weekday: 0 is Sunday. */
const toWeekday = (chronoWeekday: number): number => chronoWeekday || 7;

/**
 * Reads weekdays and names of months in a whole text. Only what chrono is certain of is taken, its dates are not: they are
 * an hour wrong after a clock change, and 25 October would be in the past.
 */
export function readByChrono(text: string, words: DayWords, when: When): Reading {
  const { hits, isAll } = parse(text, words, when);
  if (!isAll) return null;
  const readings = hits.flatMap((hit) => {
    const reading = ofHit(hit, when);
    return reading === null ? [] : [reading];
  });
  if (readings.length < hits.length) return null;
  const days = readings.flatMap((reading) => (reading.kind === 'day' ? [reading.day] : []));
  return days.length > 1 ? problemReading({ code: 'several', days }) : (readings[0] ?? null);
}

/** The first day in a text with other words; null if there is none. */
export function dayAmongWords(text: string, words: DayWords, when: When): Day | null {
  for (const hit of parse(text, words, when).hits) {
    const reading = ofHit(hit, when);
    if (reading?.kind === 'day') return reading.day;
  }
  return null;
}

/** The number of a weekday, from 1 (Monday) to 7; null for another word. */
export function readWeekday(word: string, words: DayWords, when: When): number | null {
  const reading = /^\p{L}+$/u.test(word) ? readByChrono(word, words, when) : null;
  return reading?.kind === 'day' && reading.shape === 'weekday' ? weekdayOf(reading.day) : null;
}

function ofHit({ start, end, text }: ParsedResult, when: When): Reading {
  const first = ofComponents(start, text, when);
  const last = end ? ofComponents(end, text, when) : null;
  if (first?.kind !== 'day' || last?.kind !== 'day') return end ? null : first;
  return problemReading({ code: 'several', days: [first.day, last.day] });
}

function ofComponents(parts: ParsedResult['start'], text: string, when: When): Reading {
  // A part of the day, such as the evening, only implies its hour.
  if (parts.get('hour') !== noon || parts.tags().has('result/relativeDate')) return null;
  const [year, month, day] = [parts.get('year') ?? 0, parts.get('month') ?? 0, parts.get('day') ?? 0];
  if (parts.isCertain('month')) {
    if (!parts.isCertain('day')) return problemReading({ code: 'only-month' });
    const isDated = parts.isCertain('year');
    const found = isDated ? dayOf(year, month, day) : dayOfSomeYear(month, day, when);
    if (found === null) return problemReading({ code: 'no-such-day' });
    return checked(dayReading(found, isDated ? 'date' : 'year-day'), parts.get('weekday'), parts);
  }
  if (!parts.isCertain('weekday') || parts.isCertain('day')) return null;
  const weekday = toWeekday(parts.get('weekday') ?? 0);
  // Alone, a weekday is the next one; chrono would take the nearest.
  if (/^\p{L}+\.?,?$/u.test(text.trim())) return dayReading(nextWeekday(weekday, when.today), 'weekday');
  const found = dayOf(year, month, day);
  if (found === null) return null;
  const isPast = found < when.today && !lastWords.test(text);
  return dayReading(isPast ? nextWeekday(weekday, when.today) : found, 'relative');
}

/** A date with the wrong weekday is a mistake in one of the two. */
function checked(reading: Reading, weekday: number | null, parts: ParsedResult['start']): Reading {
  if (reading?.kind !== 'day' || weekday === null || !parts.isCertain('weekday')) return reading;
  const said = toWeekday(weekday);
  return weekdayOf(reading.day) === said
    ? reading
    : problemReading({ code: 'other-weekday', day: reading.day, said });
}

/** The Monday of the week after that of a day. */
export const nextMonday = (today: Day): Day => addDays(today, 8 - weekdayOf(today));
