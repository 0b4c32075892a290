import type { Birthday } from '../../domain/people/birthday';
import { ageAt, nextBirthday } from '../../domain/people/birthday';
import { cadences } from '../../domain/people/cadence';
import type { HoursBand } from '../../domain/people/hours-together';
import type { Tie } from '../../domain/people/person';
import type { Day } from '../../domain/time/day';
import { daysBetween } from '../../domain/time/day';
import type { DayFormat } from '../day-format';
import type { CountFormat, PluralForms } from '../language';
import { plural } from '../language';

export const tieWords: Readonly<Record<Tie, string>> = {
  close: 'close',
  friend: 'friend',
  acquaintance: 'acquaintance',
  professional: 'professional',
};

const smallNumbers = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

const units = {
  day: { one: '# day', other: '# days' },
  week: { one: '# week', other: '# weeks' },
  month: { one: '# month', other: '# months' },
  year: { one: '# year', other: '# years' },
} as const satisfies Readonly<Record<string, PluralForms>>;

/** A length of time as one says it: `five weeks`, `seven months`, `11 years`. */
function lengthText(days: number, { number }: CountFormat): string {
  const [count, unit] = roughly(days);
  return plural(count, units[unit]).replace('#', () => smallNumbers[count] || number(count));
}

function roughly(days: number): readonly [number, keyof typeof units] {
  if (days < 14) return [days, 'day'];
  if (days < 63) return [Math.round(days / 7), 'week'];
  if (days < 700) return [Math.round(days / 30.44), 'month'];
  return [Math.round(days / 365.25), 'year'];
}

/** How long ago or ahead a day is: `today`, `yesterday`, `five weeks ago`, `in three days`. */
export function distanceInWords(day: Day, today: Day, format: CountFormat): string {
  const days = daysBetween(today, day);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return days > 0 ? `in ${lengthText(days, format)}` : `${lengthText(-days, format)} ago`;
}

/** When it is time to be in touch: `due`, `in five weeks`. */
export const dueText = (due: Day, today: Day, format: CountFormat): string =>
  due <= today ? 'due' : distanceInWords(due, today, format);

/** `birthday in three days`, `birthday today`. */
export const birthdayComesText = (on: Day, today: Day, format: CountFormat): string =>
  `birthday ${distanceInWords(on, today, format)}`;

const cadenceNames: Readonly<Record<keyof typeof cadences, string>> = {
  weekly: 'weekly',
  fortnightly: 'every two weeks',
  monthly: 'monthly',
  quarterly: 'quarterly',
  'half-yearly': 'twice a year',
  yearly: 'yearly',
};

const everyDays: PluralForms = { one: 'every day', other: 'every # days' };

/** The usual cadences with their words. */
export const usualCadences: readonly { readonly days: number; readonly words: string }[] = Object.entries(
  cadenceNames,
).map(([name, words]) => ({ days: cadences[name as keyof typeof cadences], words }));

/** How often: `quarterly`, `every 10 days`. */
export const cadenceText = (days: number, format: CountFormat): string =>
  usualCadences.find((usual) => usual.days === days)?.words ?? format.counted(days, everyDays);

/** Any leap year. */
const someYear = '2000';

/** `2 November 1980`, or without the year `2 November`. */
export function birthdayText(birthday: Birthday, format: DayFormat): string {
  const monthDay = format.day(`${someYear}-${birthday.slice(-5)}` as Day, 'month');
  return birthday.startsWith('--') ? monthDay : `${monthDay} ${birthday.slice(0, 4)}`;
}

/** When the next birthday is: `turns 46 on Mon 2 Nov, in five weeks`. */
export function nextBirthdayText(birthday: Birthday, today: Day, format: CountFormat & DayFormat): string {
  const next = nextBirthday(birthday, today);
  const age = ageAt(birthday, next);
  const when = `${format.datedDay(next, today)}, ${distanceInWords(next, today, format)}`;
  return age === null || age <= 0 ? `next on ${when}` : `turns ${format.number(age)} on ${when}`;
}

/** What hours together are said to be typical of. */
export const bandWords: Readonly<Record<HoursBand, string>> = {
  'under-50': 'fewer than the 50 or so that a casual friendship usually takes',
  'casual-friend': 'about what a casual friendship usually takes',
  friend: 'about what a friendship usually takes',
  'close-friend': 'about what a close friendship usually takes',
};

/** The source of the bands, and its caution. */
export const bandSource = {
  title: 'Hall, Journal of Social and Personal Relationships, 2019, n = 355',
  says: 'About 50 hours together for a casual friend, 90 for a friend, more than 200 for a close one.',
  caution:
    'These are estimates, and hours are not closeness. Mingle counts events of at most 12 people that both took part in; whole days, and time that is in no calendar, are not counted.',
} as const;
