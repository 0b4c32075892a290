import { edgeAfter, edgeBefore, weekdayOfName, weekdaySource } from './day-names';
import { numberOf, numberWordSource } from './numbers';
import type { Range } from './typed-line';

/** How often an event comes again, as the line says it. */
export interface QuickRepeat {
  readonly every: 'day' | 'week' | 'month' | 'year';
  /** Every so many of them. */
  readonly interval: number;
  /** From 1 (Monday) to 7; null if no weekday is named with it. */
  readonly weekday: number | null;
}

export interface FoundRepeat extends Range {
  readonly repeat: QuickRepeat;
}

const each = String.raw`(?:every|each|jede[nrsm]?|alle|chaque|tou(?:s|tes)\sles|cada|tod[oa]s\sl[oa]s)`;
const second = String.raw`(?<second>\s(?:other|second|zweiten?|2\.|deuxième|segundo)|\s(?:two|2|zwei|deux|dos)(?=\s(?:weeks?|wochen|semain|seman|month|monat|mois|mes)))?`;
const unit =
  '(?<unit>days?|tage?|jours?|d[ií]as?|weeks?|wochen?|semaines?|semanas?|months?|monate?|mois|mes(?:es)?|years?|jahre?|ans?|années?|años?)';

const patterns = [
  String.raw`${each}${second}\s(?<weekday>${weekdaySource})s?`,
  '(?<dehabit>montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)s',
  String.raw`(?:on\s)?(?<habit>mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays)`,
  String.raw`(?:le|les)\s(?<frhabit>lundis|mardis|mercredis|jeudis|vendredis|samedis|dimanches)|los\s(?<eshabit>lunes|martes|miércoles|jueves|viernes|sábados|domingos)`,
  String.raw`${each}\s(?:(?<count>\d{1,2}|${numberWordSource})\s)?(?:other\s)?${unit}`,
  String.raw`(?<daily>daily|täglich|quotidiennement|tous\sles\sjours|diariamente|a\sdiario)`,
  '(?<weekly>(?:bi-?)?weekly|wöchentlich|hebdomadaire|semanal(?:mente)?)',
  '(?<monthly>monthly|monatlich|mensuel(?:le)?|mensual(?:mente)?)',
].map(
  (source) =>
    new RegExp(`${edgeBefore}(?:(?:immer|always|toujours|siempre),?\\s)?(?:${source})${edgeAfter}`, 'u'),
);

const units: readonly (readonly [RegExp, QuickRepeat['every']])[] = [
  [/^(?:day|tag|jour|d[ií]a)/, 'day'],
  [/^(?:week|woche|sem)/, 'week'],
  [/^(?:month|monat|mois|mes)/, 'month'],
  [/^(?:year|jahr|an|a[ñn])/, 'year'],
];

const singular = (weekday: string): string =>
  weekdayOfName(weekday) === null ? weekday.replace(/s$/, '') : weekday;

/** The first phrase that says that something comes again: `every Tuesday`, `montags`, `tous les jeudis`. */
export function findRepeat(plain: string): FoundRepeat | null {
  for (const pattern of patterns) {
    const found = pattern.exec(plain);
    if (!found) continue;
    const repeat = toRepeat(found.groups ?? {});
    if (repeat) return { from: found.index, to: found.index + found[0].length, repeat };
  }
  return null;
}

function toRepeat(groups: Readonly<Record<string, string | undefined>>): QuickRepeat | null {
  const name = groups.weekday ?? groups.dehabit ?? groups.habit ?? groups.frhabit ?? groups.eshabit;
  if (name !== undefined) {
    const weekday = weekdayOfName(name) ?? weekdayOfName(singular(name));
    return weekday === null
      ? null
      : { every: 'week', interval: groups.second === undefined ? 1 : 2, weekday };
  }
  if (groups.daily) return { every: 'day', interval: 1, weekday: null };
  if (groups.weekly)
    return { every: 'week', interval: groups.weekly.startsWith('bi') ? 2 : 1, weekday: null };
  if (groups.monthly) return { every: 'month', interval: 1, weekday: null };
  const every = units.find(([start]) => start.test(groups.unit ?? ''))?.[1];
  const interval = groups.count === undefined ? 1 : numberOf(groups.count);
  return every && interval !== null && interval > 0 ? { every, interval, weekday: null } : null;
}
