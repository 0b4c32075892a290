import type { Form } from '../../domain/marking/kind';
import type { Day } from '../../domain/time/day';
import { daysBetween, weekdayOf } from '../../domain/time/day';
import type { Company, IdeaKind } from '../../domain/week/ideas/candidate';
import type { Idea, IdeaNote, Why } from '../../domain/week/ideas/idea';
import type { UnwantedTime } from '../../domain/week/ideas/lessons';
import type { Format } from '../format';
import type { PluralForms } from '../language';
import { distanceInWords } from '../people/person';
import { titleOf } from '../title';

type IdeaFormat = Pick<Format, 'number' | 'counted' | 'weekday' | 'length' | 'time'>;

/** The beginning of something that the user wrote, which may be long. */
const longest = 40;
const startOf = (text: string): string => {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length <= longest ? line : `${line.slice(0, longest - 1).trimEnd()}…`;
};

const hoursUnder: PluralForms = { one: '# hour under', other: '# hours under' };
const hoursOver: PluralForms = { one: '# hour over', other: '# hours over' };
const openPoints: PluralForms = {
  one: '# thing is open between you',
  other: '# things are open between you',
};
const circleDue: PluralForms = { one: '# of them is due', other: '# of them are due' };

const kindNames: Readonly<Record<IdeaKind, string>> = { networking: 'networking', social: 'social' };

function whyText(why: Why, today: Day, format: IdeaFormat): string {
  switch (why.code) {
    case 'birthday':
      return why.day === today ? 'it is their birthday' : 'it is their birthday that day';
    case 'last-met':
      return `last met ${distanceInWords(why.day, today, format)}`;
    case 'never-met':
      return 'you have not met yet';
    case 'free-time':
      return 'nothing is planned then';
    case 'circle-due':
      return format.counted(why.people, circleDue);
    case 'promise':
      return `you wanted to: ${startOf(why.text)}`;
    case 'threads':
      return format.counted(why.count, openPoints);
    case 'short':
      return `${kindNames[why.kind]} is ${format.counted(why.minutes / 60, hoursUnder)}`;
    case 'over':
      return `${kindNames[why.kind]} is ${format.counted(why.minutes / 60, hoursOver)}`;
  }
}

type MeetingWords = (name: string) => string;

/** What is done with somebody, and the title of the event that is planned. */
const meetingWords: Readonly<
  Partial<Record<Form, { readonly act: MeetingWords; readonly title: MeetingWords }>>
> = {
  call: { act: (name) => `call ${name}`, title: (name) => `Call ${name}` },
  'hanging-out': { act: (name) => `coffee with ${name}`, title: (name) => `Coffee with ${name}` },
  meal: { act: (name) => `dinner with ${name}`, title: (name) => `Dinner with ${name}` },
  'one-on-one': {
    act: (name) => `meet ${name} one-on-one`,
    title: (name) => `One-on-one with ${name}`,
  },
};

const meeting = { act: (name: string) => `meet ${name}`, title: (name: string) => `Meet ${name}` };

const wordsOf = ({ form }: Pick<Idea, 'form'>) => (form && meetingWords[form]) || meeting;

const nameOf = (who: Company | null): string => who?.name ?? '';

/** What is done: `call Sam, 20 min`. */
export function ideaAct(idea: Idea, format: IdeaFormat): string {
  switch (idea.what) {
    case 'meet':
      return `${wordsOf(idea).act(nameOf(idea.who))}, ${format.length((idea.end - idea.start) / 60_000)}`;
    case 'club':
      return `go to ${titleOf(idea.event?.title ?? '')}`;
    case 'rest':
      return `keep ${format.length((idea.end - idea.start) / 60_000)} free for a rest`;
  }
}

/** When it begins: `Thu 18:30`. */
export const ideaMoment = ({ day, start }: Pick<Idea, 'day' | 'start'>, format: IdeaFormat): string =>
  `${format.weekday(weekdayOf(day), 'short-weekday')} ${format.time(start)}`;

/** The reasons: `last met six weeks ago; social is 2 hours under`. */
export const ideaReasons = ({ why }: Pick<Idea, 'why'>, today: Day, format: IdeaFormat): string =>
  why.map((one) => whyText(one, today, format)).join('; ');

/** `Thu 18:30, call Sam, 20 min: last met six weeks ago; social is 2 hours under.` */
export const ideaSentence = (idea: Idea, today: Day, format: IdeaFormat): string =>
  `${ideaMoment(idea, format)}, ${ideaAct(idea, format)}: ${ideaReasons(idea, today, format)}.`;

/** The title of a rest that is planned. */
export const restTitle = 'Time to rest';

/** The title of the event that is planned: `Call Sam`. */
export const ideaTitle = (idea: Pick<Idea, 'what' | 'form' | 'who'>): string =>
  idea.what === 'rest' ? restTitle : wordsOf(idea).title(nameOf(idea.who));

/** A week within a sentence, by its first day: `this week`, `the coming week`, `the week of 9 Mar`. */
export function weekInText(from: Day, today: Day, { day }: Pick<Format, 'day'>): string {
  const ahead = daysBetween(today, from);
  if (-7 < ahead && ahead <= 0) return 'this week';
  return 0 < ahead && ahead <= 7 ? 'the coming week' : `the week of ${day(from, 'month')}`;
}

const notes: Readonly<Record<Exclude<IdeaNote, 'resting'>, string>> = {
  'nobody-due':
    'Nobody is due. Say on a person’s page how often to be in touch, and they come up here in time.',
  'no-time': 'There are people to meet, but no time inside your hours is left for them.',
};

/** Why there are fewer ideas than usual. */
export const ideaNote = (note: IdeaNote, week: string): string =>
  note === 'resting' ? `No more ideas for ${week}, as you asked.` : notes[note];

const times: PluralForms = { one: 'declined once', other: 'declined # times' };

type HourFormat = Pick<Format, 'weekday' | 'clock'>;
type WeekHour = Pick<UnwantedTime, 'weekday' | 'hour'>;

/** `Thursdays around 18:00` */
export const unwantedPlace = ({ weekday, hour }: WeekHour, format: HourFormat): string =>
  `${format.weekday(weekday)}s around ${format.clock(hour * 60)}`;

/** `Thursdays around 18:00, declined 2 times` */
export const unwantedText = (time: UnwantedTime, format: HourFormat & Pick<Format, 'counted'>): string =>
  `${unwantedPlace(time, format)}, ${format.counted(time.count, times)}`;

interface Lesson {
  readonly notThen?: WeekHour | undefined;
  readonly notThem?: { readonly until: Day } | undefined;
  readonly restWeek?: Day | null | undefined;
}

/** What an answer to an idea taught: `Ideas avoid Thursdays around 18:00 for a while.` */
export function taughtSentence(
  { notThen, notThem, restWeek }: Lesson,
  week: string,
  format: HourFormat & Pick<Format, 'day'>,
): string {
  if (notThem) return `Not before ${format.day(notThem.until)}.`;
  if (notThen) return `Ideas avoid ${unwantedPlace(notThen, format)} for a while.`;
  if (restWeek) return `No more ideas for ${week}.`;
  return restWeek === null ? `Ideas for ${week} are back.` : 'Ideas may be at any of your hours again.';
}
