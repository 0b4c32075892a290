import type { ClashView } from '../contract/views/week';
import type { Format } from './format';
import { titleOf } from './title';

/** A part of a sentence: text, or the name of one of the two events, which can lead to it. */
export type ClashPart = { readonly text: string } | { readonly name: 'event' | 'other' };

const event = { name: 'event' } as const;
const other = { name: 'other' } as const;
const text = (words: string) => ({ text: words });

type ClashFormat = Pick<Format, 'moment' | 'length' | 'dayOf' | 'days'>;

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

/** The same as one text. */
export const clashSentence = (clash: ClashView, format: ClashFormat): string =>
  clashParts(clash, format)
    .map((part) => ('text' in part ? part.text : titleOf(clash[part.name].title)))
    .join('');

/** `And 3 more.`; empty if all are shown. */
export function moreClashes(
  shown: number,
  { list, complete }: { readonly list: readonly unknown[]; readonly complete: boolean },
  { number }: Pick<Format, 'number'>,
): string {
  if (!complete) return 'And many more.';
  return list.length > shown ? `And ${number(list.length - shown)} more.` : '';
}
