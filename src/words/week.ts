import type { WeekBalance } from '../contract/views/week';
import { addDays, type Day } from '../domain/time/day';
import type { CountedDays } from '../domain/week/counted-time';
import type { WeekMix } from '../domain/week/mix';
import type { ShownWeek } from '../domain/week/shown-week';
import { whichWeek } from '../domain/week/shown-week';
import type { Target } from '../domain/week/target';
import type { LightReason, Measure, MixVerdict } from '../domain/week/verdict';
import type { WholeDayHours } from '../domain/week/whole-day';
import { people } from './counts';
import type { Format } from './format';
import { joined, type PluralForms, plural } from './language';
import { titleOf } from './title';

type WeekFormat = Pick<Format, 'number' | 'counted' | 'day'>;
/** How the week relates to today; null for any other than this one and the next. */
type Which = ShownWeek['which'] | null;
const inText: Readonly<Record<ShownWeek['which'], string>> = { this: 'this week', coming: 'next week' };

type Sentence<Params> = (params: Params) => string;

/** `amount` is a number without unit, as in `1.5 of 4 hours`; `floor` has its unit. */
interface LightParams {
  readonly amount: string;
  readonly floor: string;
  readonly day: string;
  readonly week: string;
}

type LightSentences = Readonly<Record<LightReason['code'] | 'unexplained', Sentence<LightParams>>>;

const fewPeople: Sentence<LightParams> = ({ week, amount, floor }) =>
  `Few different people ${week}: ${amount} of ${floor}.`;

const light: Readonly<Record<Measure, LightSentences>> = {
  networkingHours: {
    unexplained: ({ week, amount, floor }) => `Light on networking ${week}: ${amount} of ${floor}.`,
    'nothing-planned': ({ week, amount, floor }) =>
      `Light on networking ${week}: ${amount} of ${floor}, nothing planned yet.`,
    'nothing-after': ({ week, amount, floor, day }) =>
      `Light on networking ${week}: ${amount} of ${floor}, nothing after ${day}.`,
  },
  socialHours: {
    unexplained: ({ week, amount, floor }) => `Light on social ${week}: ${amount} of ${floor}.`,
    'nothing-planned': ({ week, amount, floor }) =>
      `Light on social ${week}: ${amount} of ${floor}, nothing planned yet.`,
    'nothing-after': ({ week, amount, floor, day }) =>
      `Light on social ${week}: ${amount} of ${floor}, nothing after ${day}.`,
  },
  people: { unexplained: fewPeople, 'nothing-planned': fewPeople, 'nothing-after': fewPeople },
};

const undecided: Readonly<Record<Measure, Sentence<{ readonly amount: string; readonly week: string }>>> = {
  networkingHours: ({ amount }) => `Networking so far: ${amount}. Unmarked events may add to it.`,
  socialHours: ({ amount }) => `Social so far: ${amount}. Unmarked events may add to it.`,
  people: ({ amount, week }) => `So far ${amount} ${week}. Unmarked events may add to them.`,
};

interface RangeParams {
  readonly amount: string;
  /** Numbers without unit; empty if there is no such limit. */
  readonly floor: string;
  readonly ceiling: string;
  readonly week: string;
}

type RangeSentences = Readonly<Record<'closed' | 'floor' | 'ceiling' | 'open', Sentence<RangeParams>>>;

const inRange: Readonly<Record<Measure, RangeSentences>> = {
  networkingHours: {
    closed: ({ amount, floor, ceiling }) => `Networking is in range: ${amount} (${floor} to ${ceiling}).`,
    floor: ({ amount, floor }) => `Networking is in range: ${amount} (${floor} or more).`,
    ceiling: ({ amount, ceiling }) => `Networking is in range: ${amount} (up to ${ceiling}).`,
    open: ({ amount }) => `Networking is in range: ${amount}.`,
  },
  socialHours: {
    closed: ({ amount, floor, ceiling }) => `Social is in range: ${amount} (${floor} to ${ceiling}).`,
    floor: ({ amount, floor }) => `Social is in range: ${amount} (${floor} or more).`,
    ceiling: ({ amount, ceiling }) => `Social is in range: ${amount} (up to ${ceiling}).`,
    open: ({ amount }) => `Social is in range: ${amount}.`,
  },
  people: {
    closed: ({ amount, floor, ceiling, week }) =>
      `${amount} ${week}, as you wanted (${floor} to ${ceiling}).`,
    floor: ({ amount, floor, week }) => `${amount} ${week}, as you wanted (${floor} or more).`,
    ceiling: ({ amount, ceiling, week }) => `${amount} ${week}, as you wanted (up to ${ceiling}).`,
    open: ({ amount, week }) => `${amount} ${week}, as you wanted.`,
  },
};

interface HeavyParams {
  readonly amount: string;
  readonly ceiling: string;
  readonly week: string;
}

const heavy: Readonly<Record<Measure, Sentence<HeavyParams>>> = {
  networkingHours: ({ week, amount, ceiling }) =>
    `A lot of networking ${week}: ${amount}, above ${ceiling}. Leave room to rest.`,
  socialHours: ({ week, amount, ceiling }) =>
    `A lot of social ${week}: ${amount}, above ${ceiling}. Leave room to rest.`,
  people: ({ week, amount, ceiling }) =>
    `Many different people ${week}: ${amount}, above ${ceiling}. Leave room to rest.`,
};

const hours: PluralForms = { one: '# hour', other: '# hours' };
const differentPeople: PluralForms = { one: '# different person', other: '# different people' };
const units: Readonly<Record<Measure, PluralForms>> = { networkingHours: hours, socialHours: hours, people };

function shapeOf({ floor, ceiling }: Target): keyof RangeSentences {
  if (floor !== null && ceiling !== null) return 'closed';
  if (floor !== null) return 'floor';
  return ceiling === null ? 'open' : 'ceiling';
}

/** `Light on social this week: 1.5 of 4 hours, nothing after Tuesday.` */
export function verdictSentence(
  { measure, amount, target, verdict, reason }: MixVerdict,
  { number, counted, day }: WeekFormat,
  which: Which = null,
): string {
  const week = inText[which ?? 'this'];
  const end = (bound: number | null) => (bound === null ? '' : number(bound));
  switch (verdict) {
    case 'light':
      return light[measure][reason?.code ?? 'unexplained']({
        week,
        amount: number(amount),
        floor: counted(target.floor ?? 0, units[measure]),
        day: reason?.code === 'nothing-after' ? day(reason.day, 'weekday') : '',
      });
    case 'in-range':
      return inRange[measure][shapeOf(target)]({
        week,
        amount: counted(amount, measure === 'people' ? differentPeople : units[measure]),
        floor: end(target.floor),
        ceiling: end(target.ceiling),
      });
    case 'heavy':
      return heavy[measure]({
        week,
        amount: counted(amount, units[measure]),
        ceiling: end(target.ceiling),
      });
    case 'undecided':
      return undecided[measure]({
        week,
        amount: counted(amount, measure === 'people' ? differentPeople : units[measure]),
      });
  }
}

const waitingEvents: Readonly<Record<ShownWeek['which'], PluralForms>> = {
  this: {
    one: '# event of this week is unmarked, so the mix is not judged yet',
    other: '# events of this week are unmarked, so the mix is not judged yet',
  },
  coming: {
    one: '# event of next week is unmarked, so the mix is not judged yet',
    other: '# events of next week are unmarked, so the mix is not judged yet',
  },
};

/** Said instead of the verdicts while events of the week are unmarked, since each measure may still grow. */
export function undecidedSentence(
  count: number,
  mix: Pick<WeekMix, 'networking' | 'social' | 'people'>,
  { counted }: Pick<Format, 'counted'>,
  which: Which = null,
): string {
  const waiting = counted(count, waitingEvents[which ?? 'this']);
  if (mix.networking.minutes + mix.social.minutes === 0) return `${waiting}.`;
  const networking = counted(mix.networking.minutes / 60, hours);
  const social = counted(mix.social.minutes / 60, hours);
  const met = counted(mix.people, differentPeople);
  const more = count === 1 ? 'It may add to each.' : 'They may add to each.';
  return `${waiting}. So far: ${networking} of networking, ${social} of social, ${met}. ${more}`;
}

const wholeDays: PluralForms = { one: '# whole day', other: '# whole days' };

/** `3 whole days at 6 h`, `2 whole days at 6 h and 1 whole day at 3 h`. */
const daysText = (days: readonly CountedDays[], { counted, length }: Pick<Format, 'counted' | 'length'>) =>
  joined(days.map((one) => `${counted(one.days, wholeDays)} at ${length(one.minutes)}`));

const countedIn: Readonly<Record<keyof WeekMix['wholeDays'], Sentence<string>>> = {
  networking: (days) => `Networking counts ${days}.`,
  social: (days) => `Social counts ${days}.`,
};

/** What a whole day counts, and what becomes of the sessions in it. */
export const wholeDayRule = (
  { networking, social }: WholeDayHours,
  { number }: Pick<Format, 'number'>,
): string =>
  `A whole day counts ${number(networking)} h for networking and ${number(social)} h for social, or the hours of its sessions if they are more. You can adjust this.`;

const lie: PluralForms = { one: 'lies', other: 'lie' };

/** `2 of the 3 days of KubeCon lie in this week.` */
const cutSentence = (title: string, inWeek: number, of: number, { number }: Pick<Format, 'number'>): string =>
  `${number(inWeek)} of the ${number(of)} days of ${titleOf(title)} ${plural(inWeek, lie)} in this week.`;

const bySessions: PluralForms = {
  one: 'On # more day its sessions count, as they are longer.',
  other: 'On # more days its sessions count, as they are longer.',
};

/** How the whole days of the week are counted, and why not more: `Networking counts 3 whole days at 6 h.` */
export function wholeDaySentences(
  { mix, notCounted }: Pick<WeekBalance, 'notCounted'> & { readonly mix: Pick<WeekMix, 'wholeDays'> },
  format: Pick<Format, 'counted' | 'length' | 'number'>,
): readonly string[] {
  const sentences = (['networking', 'social'] as const).flatMap((kind) => {
    const days = mix.wholeDays[kind];
    if (days.length === 0) return [];
    const more = notCounted.bySessions[kind];
    const sessions = more > 0 ? [format.counted(more, bySessions)] : [];
    return [countedIn[kind](daysText(days, format)), ...sessions];
  });
  if (sentences.length === 0) return [];
  const cut = notCounted.cut.map(({ title, inWeek, of }) => cutSentence(title, inWeek, of, format));
  return [...sentences, ...cut];
}

const weekNames: Readonly<Record<ShownWeek['which'], string>> = {
  this: 'This week',
  coming: 'Coming week',
};

/** `This week, 12–18 October`; `Week of 4 January 2027` for another one. */
export function weekTitle(
  from: Day,
  today: Day,
  firstDay: number,
  { day, days }: Pick<Format, 'day' | 'days'>,
): string {
  const which = whichWeek(from, today, firstDay);
  if (which) return `${weekNames[which]}, ${days(from, addDays(from, 6))}`;
  const year = from.slice(0, 4) === today.slice(0, 4) ? '' : ` ${from.slice(0, 4)}`;
  return `Week of ${day(from, 'month')}${year}`;
}

export const weekName = ({ which }: Pick<ShownWeek, 'which'>): string => weekNames[which];
