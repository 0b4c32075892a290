import type { WeekBalance } from '../contract/views/week';
import { parseEventKey } from '../domain/event/key';
import type { Format } from './format';
import type { PluralForms } from './language';
import { titleOf } from './title';

type ClashView = WeekBalance['clashes']['list'][number];

/** A part of a sentence: text, or the name of one of the two events, which can lead to it. */
export type ClashPart = { readonly text: string } | { readonly name: 'event' | 'other' };

const event = { name: 'event' } as const;
const other = { name: 'other' } as const;
const text = (words: string) => ({ text: words });

type ClashFormat = Pick<Format, 'moment' | 'length' | 'dayOf' | 'days'>;
type LineFormat = ClashFormat & Pick<Format, 'counted'>;

/** The days that two whole-day events share: `6–7 October`. */
const sharedDays = ({ start, end }: ClashView, { dayOf, days }: ClashFormat): string =>
  days(dayOf(start), dayOf(end - 1));

/** `Thu 15 Oct, 19:00: Dinner with Sofia and Chess overlap by 30 min.`, in parts. */
export function clashParts(clash: ClashView, format: ClashFormat): readonly ClashPart[] {
  const when = clash.wholeDays ? sharedDays(clash, format) : format.moment(clash.start);
  if (clash.kind === 'away') return [text(`${when}: `), event, text(' is during '), other, text('.')];
  if (clash.wholeDays) {
    const isOneDay = format.dayOf(clash.start) === format.dayOf(clash.end - 1);
    const end = isOneDay ? ' are on the same day.' : ' are on the same days.';
    return [text(`${when}: `), event, text(' and '), other, text(end)];
  }
  const length = format.length((clash.end - clash.start) / 60_000);
  return [text(`${when}: `), event, text(' and '), other, text(` overlap by ${length}.`)];
}

const oneText = (clash: ClashView, parts: readonly ClashPart[]): string =>
  parts.map((part) => ('text' in part ? part.text : titleOf(clash[part.name].title))).join('');

/** The same as one text. */
export const clashSentence = (clash: ClashView, format: ClashFormat): string =>
  oneText(clash, clashParts(clash, format));

/** The same two series on several days, or a single clash. */
export interface ClashLine {
  readonly first: ClashView;
  readonly all: readonly ClashView[];
}

const seriesPair = ({ kind, event: one, other: two }: ClashView): string =>
  [kind, parseEventKey(one.key).series, parseEventKey(two.key).series].join('\n');

/**
 * One line for each pair of series, so that a stand-up on each day of a vacation hides nothing else. What is at the same
 * hour comes before what is during an absence.
 */
export function clashLines(list: readonly ClashView[]): readonly ClashLine[] {
  const byPair = new Map<string, ClashView[]>();
  for (const clash of list) {
    const pair = seriesPair(clash);
    byPair.set(pair, [...(byPair.get(pair) ?? []), clash]);
  }
  const lines = [...byPair.values()].flatMap((all) => (all[0] ? [{ first: all[0], all }] : []));
  return [
    ...lines.filter(({ first }) => first.kind === 'overlap'),
    ...lines.filter(({ first }) => first.kind === 'away'),
  ];
}

const onDays: PluralForms = { one: 'on # day', other: 'on # days' };

/** `5–9 October: Stand-up is during Vacation on 5 days.`, in parts. */
export function lineParts({ first, all }: ClashLine, format: LineFormat): readonly ClashPart[] {
  if (all.length === 1) return clashParts(first, format);
  const days = [...new Set(all.map(({ start }) => format.dayOf(start)))].toSorted();
  const [from = format.dayOf(first.start), to = from] = [days[0], days.at(-1)];
  const count = format.counted(days.length, onDays);
  const when = text(`${format.days(from, to)}: `);
  if (first.kind === 'away') return [when, event, text(' is during '), other, text(` ${count}.`)];
  return [when, event, text(' and '), other, text(` overlap ${count}.`)];
}

/** The same as one text. */
export const lineSentence = (line: ClashLine, format: LineFormat): string =>
  oneText(line.first, lineParts(line, format));

/** Said after `lines` lines where more clashes are not computed. */
export const notAll = (lines: number, { number }: Pick<Format, 'number'>): string =>
  `There are more than these ${number(lines)}.`;

/** Every line, and a last one if there are more clashes than are computed. */
export function clashSentences(
  { list, complete }: WeekBalance['clashes'],
  format: LineFormat & Pick<Format, 'number'>,
): readonly string[] {
  const sentences = clashLines(list).map((line) => lineSentence(line, format));
  return complete || sentences.length === 0 ? sentences : [...sentences, notAll(sentences.length, format)];
}
