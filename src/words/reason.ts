import type { Suggestion } from '../domain/marking/suggestion';
import type { Tie } from '../domain/parts/belongs';
import type { PhrasePlace, Reason, SharedFeature, TitleShape } from '../domain/suggestion/reason';
import { kindInText } from './kind';
import type { CountFormat, PluralForms } from './language';

type Of<Code extends Reason['code']> = Extract<Reason, { readonly code: Code }>;

const phraseIn: Readonly<Record<PhrasePlace, (found: string) => string>> = {
  title: (found) => `‘${found}’ in the title`,
  categories: (found) => `‘${found}’ among the categories`,
  description: (found) => `‘${found}’ in the description`,
  location: (found) => `‘${found}’ in the location`,
  'calendar-name': (found) => `‘${found}’ in the calendar’s name`,
};

const titleShaped: Readonly<Record<TitleShape, (found: string) => string>> = {
  conference: (found) => `‘${found}’ is named like a conference`,
  'yearly-conference': (found) => `‘${found}’ is named like a year’s conference`,
  number: (found) => `‘${found}’ looks like the number of a flight, train or course`,
  'numbered-journey': (found) => `‘${found}’ with a number looks like a journey`,
  journey: (found) => `‘${found}’ looks like a journey`,
  'names-with-arrow': () => 'two names with an arrow between them',
};

const guests: PluralForms = { one: '# guest', other: '# guests' };
const minutes: PluralForms = { one: '# minute', other: '# minutes' };
const hours: PluralForms = { one: '# hour', other: '# hours' };
const days: PluralForms = { one: '# day', other: '# days' };
const weekdaysOnly: PluralForms = { one: '# day, not at a weekend', other: '# days, none at a weekend' };
const withWeekend: PluralForms = { one: '# day with a weekend', other: '# days with a weekend' };
const guestsFrom = (domain: string): PluralForms => ({
  one: `# guest from ${domain}`,
  other: `# guests from ${domain}`,
});
const colleaguesFrom = (domain: string): PluralForms => ({
  one: `# colleague from ${domain}`,
  other: `# colleagues from ${domain}`,
});
const organisations: PluralForms = {
  one: 'guests from # organisation',
  other: 'guests from # organisations',
};

function daysText({ days: count, weekend }: Of<'days'>, { counted }: CountFormat): string {
  if (weekend === null) return counted(count, days);
  return counted(count, weekend === 'none' ? weekdaysOnly : withWeekend);
}

/** `events` is `an event`, `4 events` or `3 of 4 events`. */
function markedText(feature: SharedFeature, events: string, kind: string): string {
  switch (feature.code) {
    case 'title':
      return `you marked ${events} with this title ${kind}`;
    case 'word':
      return `you marked ${events} with ‘${feature.word}’ in the title ${kind}`;
    case 'organizer':
      return `you marked ${events} by ${feature.name} ${kind}`;
    case 'calendar':
      return `you marked ${events} of the calendar ‘${feature.name}’ ${kind}`;
    case 'guests':
      return `you marked ${events} with guests from ${feature.domain} ${kind}`;
  }
}

const allEvents: PluralForms = { one: 'an event', other: '# events' };

function markedBefore(
  { feature, kind, times, total }: Of<'marked-before'>,
  { number, counted }: CountFormat,
): string {
  const all = counted(total, allEvents);
  return markedText(feature, times === total ? all : `${number(times)} of ${all}`, kindInText(kind));
}

const often: Readonly<Record<Of<'repeats'>['repeats'], string>> = {
  daily: 'every day',
  weekly: 'every week',
  rarely: 'again and again',
  yearly: 'every year',
};

/** `every week with the same 7 people of acme.com: work, not networking` */
function routineText(
  { often: repeats, guests: count, domain }: Of<'routine'>,
  { counted }: CountFormat,
): string {
  const people = counted(count, {
    one: `the same person of ${domain}`,
    other: `the same # people of ${domain}`,
  });
  return `${often[repeats]} with ${people}: work, not networking`;
}

function timeText(reason: Of<'working-hours' | 'evening' | 'weekend'>): string {
  switch (reason.code) {
    case 'working-hours':
      return reason.alone
        ? 'on a weekday in working hours, and nobody else is invited'
        : 'on a weekday in working hours';
    case 'evening':
      return reason.recurring ? 'again and again in the evening' : 'in the evening';
    case 'weekend':
      return reason.recurring ? 'again and again at the weekend' : 'at the weekend';
  }
}

const plainTexts = {
  'private-addresses': 'guests with private mail addresses',
  'video-link': 'a video link',
  'proper-name': 'a proper name over whole days',
} as const;

function quotingText(reason: Of<'own-categories' | 'person' | 'at-home' | 'feast'>): string {
  const { code, found } = reason;
  switch (code) {
    case 'own-categories':
      return `‘${found}’ among the categories, as Mingle writes them`;
    case 'person':
      return reason.alone ? `‘${found}’, a name and nothing else` : `‘${found}’ in the title`;
    case 'at-home':
      return `‘${found}’: at somebody’s home`;
    case 'feast':
      return `the feast ‘${found}’`;
  }
}

/** `‘Summit’ in the title`, `2 colleagues from example.org`. */
export function reasonText(reason: Reason, format: CountFormat): string {
  const { counted } = format;
  switch (reason.code) {
    case 'phrase':
      return phraseIn[reason.place](reason.found);
    case 'title-shape':
      return titleShaped[reason.shape](reason.found);
    case 'crowd':
      return counted(reason.guests, guests);
    case 'colleagues':
      return counted(reason.guests, colleaguesFrom(reason.domain));
    case 'guests-of':
      return counted(reason.guests, guestsFrom(reason.domain));
    case 'organisations':
      return counted(reason.count, organisations);
    case 'working-hours':
    case 'evening':
    case 'weekend':
      return timeText(reason);
    case 'minutes':
      return counted(reason.minutes, minutes);
    case 'hours':
      return counted(reason.hours, hours);
    case 'all-day':
      return reason.alone ? 'all day, and nobody else is invited' : 'all day';
    case 'days':
      return daysText(reason, format);
    case 'routine':
      return routineText(reason, format);
    case 'repeats':
      return often[reason.repeats];
    case 'private-addresses':
    case 'video-link':
    case 'proper-name':
      return plainTexts[reason.code];
    case 'own-categories':
    case 'person':
    case 'at-home':
    case 'feast':
      return quotingText(reason);
    case 'marked-before':
      return markedBefore(reason, format);
    case 'cancelled':
      return reason.found === null ? 'it is cancelled' : `‘${reason.found}’ at the start of the title`;
    case 'speaks-for':
      return `${reasonText(reason.reason, format)} (${kindInText(reason.kind)})`;
  }
}

/** The reasons of a suggestion in words, in their order. */
export const reasonTexts = (
  { reasons }: Pick<Suggestion, 'reasons'>,
  format: CountFormat,
): readonly string[] => reasons.map((reason) => reasonText(reason, format));

/** What tells that an event is part of another. */
export const tieWords: Readonly<Record<Tie, string>> = {
  title: 'its title says so',
  programme: 'its calendar is the programme',
  organizer: 'same organiser',
  link: 'same web page',
  place: 'same place',
};
