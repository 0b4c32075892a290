import { addDays, type Day, parseDay } from '../time/day';
import type { DayReadingContext } from '../typed-day/typed-day';
import { readTypedDay } from '../typed-day/typed-day';

/** A stretch of words and what it says. */
export interface FoundWords<Value> {
  readonly from: number;
  readonly to: number;
  readonly value: Value;
}

const longestPhrase = 6;

/** Phrases that are said of the past only, and what they are called otherwise. */
const rewrites: readonly (readonly [RegExp, string])[] = [
  [/^(?:last night|gestern abend|hier soir|anoche)$/, 'yesterday'],
  [
    /^(?:this (?:morning|afternoon|evening)|heute (?:früh|mittag|abend|morgen)|ce (?:matin|midi|soir)|cet après-midi|esta (?:mañana|tarde|noche)|earlier today)$/,
    'today',
  ],
  [/^(?:on |last |this past |past |am |letzten |letzte |letztes |vergangenen |le |el )+/, ''],
  [/ (?:dernier|dernière|pasado|pasada|passé)$/, ''],
  [
    / (?:morning|afternoon|evening|night|früh|mittag|nachmittag|abend|matin|midi|après-midi|soir|(?:por|de) la (?:mañana|tarde|noche))$/,
    '',
  ],
];

const ago =
  /^(?:(?:vor|il y a|hace) (?<before>\d{1,3}|\p{L}+) (?<unitAfter>tag(?:en)?|woche(?:n)?|jours?|semaines?|días?|semanas?)|(?<count>\d{1,3}|\p{L}+) (?<unit>days?|weeks?) ago)$/u;
const counts: Readonly<Record<string, number>> = {
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  einem: 1,
  einer: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  una: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
};

/** The first stretch of words that says a day of the past; null if none does. `mayBeDay` says where one may stand. */
export function findPastDay(
  words: readonly string[],
  context: DayReadingContext,
  mayBeDay: (from: number, to: number) => boolean,
): FoundWords<Day> | null {
  for (let from = 0; from < words.length; from += 1) {
    for (let length = Math.min(longestPhrase, words.length - from); length > 0; length -= 1) {
      if (!mayBeDay(from, from + length)) continue;
      const value = readPastDay(words.slice(from, from + length).join(' '), context);
      if (value !== null) return { from, to: from + length, value };
    }
  }
  return null;
}

/** A day that is over or today: without a year, the last one of its name. */
export function readPastDay(text: string, context: DayReadingContext): Day | null {
  const { today } = context;
  const before = daysAgo(text);
  if (before !== null) return addDays(today, -before);
  const phrase = rewrites.reduce((left, [pattern, word]) => left.replace(pattern, word), text.toLowerCase());
  const typed = readTypedDay(phrase, context);
  if (typed.kind !== 'day') return null;
  if (typed.day <= today) return typed.day;
  if (/\d{4}/.test(phrase)) return null;
  if (/\d/.test(phrase)) return parseDay(`${Number(typed.day.slice(0, 4)) - 1}${typed.day.slice(4)}`);
  const last = addDays(typed.day, -7);
  return isWeekday.test(phrase) && last <= today ? last : null;
}

const isWeekday =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thu(?:rs)?|fri|sat|sun|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|mo|di|mi|do|fr|sa|so|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|miercoles|jueves|viernes|sábado|sabado|domingo)\.?$/;

function daysAgo(text: string): number | null {
  const groups = ago.exec(text.toLowerCase())?.groups;
  if (!groups) return null;
  const said = groups.before ?? groups.count ?? '';
  const count = /^\d+$/.test(said) ? Number(said) : counts[said];
  const unit = groups.unitAfter ?? groups.unit ?? '';
  if (count === undefined) return null;
  return /^(?:w|sem)/.test(unit) ? count * 7 : count;
}

const clock =
  /^(?:(?:at|around|um|gegen|à|vers|a las|sobre las) )?(?:(?<hour>\d{1,2})(?:[:.h](?<minute>\d{2})| ?uhr(?: (?<german>\d{2}))?| ?h(?:eures?)?| ?(?<half>am|pm)))$|^(?:at|um|gegen|a las) (?<bare>\d{1,2})$/;

/** The time of the day, in minutes since midnight. */
export function findClock(words: readonly string[]): FoundWords<number> | null {
  return findWords(words, 4, (text) => {
    const groups = clock.exec(text)?.groups;
    if (!groups) return null;
    const hour = Number(groups.hour ?? groups.bare);
    const minute = Number(groups.minute ?? groups.german ?? 0);
    const isAfternoon = groups.half === 'pm' && hour < 12;
    return hour > 23 || minute > 59 ? null : (hour + (isAfternoon ? 12 : 0)) * 60 + minute;
  });
}

const duration =
  /^(?:for |during |lang |pendant |durante )?(?<number>\d{1,3}|an?|one|two|three|eine|zwei|drei|une|deux|trois|una|dos|tres|half an) ?(?<unit>hours?|hrs?|h|stunden?|std|heures?|horas?|minutes?|mins?|minuten|minutos?|hour)(?: lang)?$/;

/** How long it took, in minutes. */
export function findDuration(words: readonly string[]): FoundWords<number> | null {
  return findWords(words, 4, (text) => {
    const groups = duration.exec(text)?.groups;
    if (!groups) return null;
    const said = groups.number ?? '';
    if (/^half/.test(said)) return 30;
    const number = /^\d+$/.test(said) ? Number(said) : (counts[said] ?? 1);
    return /^(?:m)/.test(groups.unit ?? '') ? number : number * 60;
  });
}

function findWords(
  words: readonly string[],
  longest: number,
  read: (text: string) => number | null,
): FoundWords<number> | null {
  for (let length = longest; length > 0; length -= 1) {
    for (let from = 0; from + length <= words.length; from += 1) {
      const value = read(
        words
          .slice(from, from + length)
          .join(' ')
          .toLowerCase(),
      );
      if (value !== null) return { from, to: from + length, value };
    }
  }
  return null;
}
