import type { Proposal } from '../domain/week/proposal';
import type { Target } from '../domain/week/target';
import type { LightReason, Measure, MixVerdict } from '../domain/week/verdict';
import { people } from './counts';
import type { Format } from './format';
import type { PluralForms } from './language';

type WeekFormat = Pick<Format, 'number' | 'counted' | 'day'>;
type Sentence<Params> = (params: Params) => string;

/** `amount` is a number without unit, as in `1.5 of 4 hours`; `floor` has its unit. */
interface LightParams {
  readonly amount: string;
  readonly floor: string;
  readonly day: string;
}

type LightSentences = Readonly<Record<LightReason['code'] | 'unexplained', Sentence<LightParams>>>;

const fewPeople: Sentence<LightParams> = ({ amount, floor }) =>
  `Few different people this week: ${amount} of ${floor}.`;

const light: Readonly<Record<Measure, LightSentences>> = {
  networkingHours: {
    unexplained: ({ amount, floor }) => `Light on networking this week: ${amount} of ${floor}.`,
    'nothing-planned': ({ amount, floor }) =>
      `Light on networking this week: ${amount} of ${floor}, nothing planned yet.`,
    'nothing-after': ({ amount, floor, day }) =>
      `Light on networking this week: ${amount} of ${floor}, nothing after ${day}.`,
  },
  socialHours: {
    unexplained: ({ amount, floor }) => `Light on social this week: ${amount} of ${floor}.`,
    'nothing-planned': ({ amount, floor }) =>
      `Light on social this week: ${amount} of ${floor}, nothing planned yet.`,
    'nothing-after': ({ amount, floor, day }) =>
      `Light on social this week: ${amount} of ${floor}, nothing after ${day}.`,
  },
  people: { unexplained: fewPeople, 'nothing-planned': fewPeople, 'nothing-after': fewPeople },
};

interface RangeParams {
  readonly amount: string;
  /** Numbers without unit; empty if there is no such limit. */
  readonly floor: string;
  readonly ceiling: string;
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
    closed: ({ amount, floor, ceiling }) => `${amount} this week, as you wanted (${floor} to ${ceiling}).`,
    floor: ({ amount, floor }) => `${amount} this week, as you wanted (${floor} or more).`,
    ceiling: ({ amount, ceiling }) => `${amount} this week, as you wanted (up to ${ceiling}).`,
    open: ({ amount }) => `${amount} this week, as you wanted.`,
  },
};

const heavy: Readonly<Record<Measure, Sentence<{ readonly amount: string; readonly ceiling: string }>>> = {
  networkingHours: ({ amount, ceiling }) =>
    `A lot of networking this week: ${amount}, above ${ceiling}. Leave room to rest.`,
  socialHours: ({ amount, ceiling }) =>
    `A lot of social this week: ${amount}, above ${ceiling}. Leave room to rest.`,
  people: ({ amount, ceiling }) =>
    `Many different people this week: ${amount}, above ${ceiling}. Leave room to rest.`,
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
): string {
  const end = (bound: number | null) => (bound === null ? '' : number(bound));
  switch (verdict) {
    case 'light':
      return light[measure][reason?.code ?? 'unexplained']({
        amount: number(amount),
        floor: counted(target.floor ?? 0, units[measure]),
        day: reason?.code === 'nothing-after' ? day(reason.day, 'weekday') : '',
      });
    case 'in-range':
      return inRange[measure][shapeOf(target)]({
        amount: counted(amount, measure === 'people' ? differentPeople : units[measure]),
        floor: end(target.floor),
        ceiling: end(target.ceiling),
      });
    case 'heavy':
      return heavy[measure]({
        amount: counted(amount, units[measure]),
        ceiling: end(target.ceiling),
      });
  }
}

type FreeSentences = Readonly<Record<Proposal['part'], Sentence<string>>>;

const freeFor: Readonly<Record<Proposal['kind'], FreeSentences>> = {
  networking: {
    day: (day) => `${day} is free, and the week is light on networking.`,
    evening: (day) => `${day} evening is free, and the week is light on networking.`,
  },
  social: {
    day: (day) => `${day} is free, and the week is light on social.`,
    evening: (day) => `${day} evening is free, and the week is light on social.`,
  },
};

/** Why a free stretch is proposed: `Tuesday evening is free, and the week is light on social.` */
export const proposalReason = ({ kind, part, day }: Proposal, format: Pick<Format, 'day'>): string =>
  freeFor[kind][part](format.day(day, 'weekday'));
