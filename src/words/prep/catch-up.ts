import type { CatchUpCard, PastEvening } from '../../contract/social/company';
import type { CatchUpTopic } from '../../domain/prep/social';
import type { Day } from '../../domain/time/day';
import type { CountFormat, PluralForms } from '../language';
import { joined, listed } from '../language';
import { feltSentences } from '../outcome';
import { birthdayComesText, distanceInWords } from '../people/person';

const openForms: PluralForms = { one: '# thing open', other: '# things open' };

const birthdayText = (on: Day, today: Day, format: CountFormat): string =>
  on < today ? `had a birthday ${distanceInWords(on, today, format)}` : birthdayComesText(on, today, format);

/** What a card says while it is closed: `last met five weeks ago · birthday in three days · 2 things open`. */
export function cardLine(
  { lastTime, birthday }: Pick<CatchUpCard, 'lastTime' | 'birthday'>,
  open: number,
  today: Day,
  format: CountFormat,
): string {
  return [
    lastTime && `last met ${distanceInWords(lastTime.day, today, format)}`,
    birthday && birthdayText(birthday, today, format),
    open > 0 && format.counted(open, openForms),
  ]
    .filter(Boolean)
    .join(' · ');
}

const whose: Readonly<Record<CatchUpTopic['about'], string>> = {
  theirs: 'theirs',
  mine: 'mine',
  'open-thread': 'both',
};

/** `You have talked about the move (theirs), the choir (mine).` */
export const talkedText = (talked: readonly Pick<CatchUpTopic, 'text' | 'about'>[]): string =>
  `You have talked about ${listed(talked.map(({ text, about }) => `${oneLine(text)} (${whose[about]})`))}.`;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What to keep in mind of a guest, a line for each fact. */
export const factLines = ({ food, children, gifts }: CatchUpCard): readonly string[] =>
  [
    ['Eats', food],
    ['Children', children],
    ['Gifts', gifts],
  ].flatMap(([label, text = '']) => (oneLine(text) === '' ? [] : [`${label}: ${oneLine(text)}`]));

/** Of an evening, without what is remembered of it: `with Ana and Ben · talked about the lake · It felt good.` */
export const eveningLine = ({ came, talked, felt }: Pick<PastEvening, 'came' | 'talked' | 'felt'>): string =>
  [
    came.length > 0 && `with ${joined(came)}`,
    talked.length > 0 && `talked about ${listed(talked.map(oneLine))}`,
    felt && feltSentences[felt],
  ]
    .filter(Boolean)
    .join(' · ');
