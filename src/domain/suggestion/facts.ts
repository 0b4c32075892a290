import { kinds } from '../marking/kind';
import type { Company } from './company';
import type { Evidence } from './evidence';
import type { SuggestionInput } from './input';
import { isRegular } from './input';
import type { Length, Slot } from './outline';
import { groupOf, lengthOf, slotOf } from './outline';
import type { Reason } from './reason';
import type { TitleReading } from './title-reading';

/** A fact of an event, with the value that its weights are multiplied by. */
export interface Fact {
  readonly name: string;
  readonly value: number;
  /** null for what is no reason by itself, such as that a title has no known word. */
  readonly reason: Reason | null;
}

export interface EventReading {
  readonly event: SuggestionInput;
  readonly title: TitleReading;
  readonly company: Company;
  /** From the words of the title and the categories, else of the description. */
  readonly text: readonly Evidence[];
  readonly place: readonly Evidence[];
  readonly calendar: readonly Evidence[];
}

/** The facts of an event that weights are fitted for. Each belongs to few groups, so that a reader can follow a proposal. */
export function factsOf(reading: EventReading): readonly Fact[] {
  return [
    { name: 'always', value: 1, reason: null },
    ...wordFacts(reading),
    ...titleFacts(reading),
    ...outlineFacts(reading),
    ...companyFacts(reading),
  ];
}

const fact = (name: string, reason: Reason | null, value = 1): Fact => ({ name, value, reason });

/** Evidence for one kind is correlated, so each item counts half as much as the one before it. */
export const sumOfWeights = (evidence: readonly Evidence[]): number =>
  evidence
    .map(({ weight }) => weight)
    .toSorted((one, other) => other - one)
    .reduce((sum, weight, index) => sum + weight / 2 ** index, 0);

function wordFacts({ text, place, calendar, event, company }: EventReading): readonly Fact[] {
  const from = (where: string, evidence: readonly Evidence[]): readonly Fact[] =>
    kinds.flatMap((kind) => {
      const ofKind = evidence.filter((item) => item.kind === kind).toSorted((a, b) => b.weight - a.weight);
      const sum = sumOfWeights(ofKind);
      const [strongest] = ofKind;
      return strongest ? [fact(`${where}:${kind}`, strongest.reason, sum)] : [];
    });
  const speaking = new Set(text.map(({ kind }) => kind));
  const group = groupOf(slotOf(event.time));
  return [
    ...from('text', text),
    ...from('place', place),
    ...from('calendar', calendar),
    ...(text.length === 0 ? [fact('no-word', null), fact(`no-word+${slotOf(event.time)}`, null)] : []),
    ...[...speaking].flatMap((kind) => [
      fact(`${kind}-word+${group}`, null),
      fact(`${kind}-word+${company.group}`, null),
      ...(event.repeats === 'yearly' ? [fact(`${kind}-word+yearly`, null)] : []),
    ]),
    ...(speaking.has('other') && speaking.has('social') ? [fact('other-word+social-word', null)] : []),
  ];
}

function titleFacts({ title, event, text, company }: EventReading): readonly Fact[] {
  const slot = slotOf(event.time);
  const group = groupOf(slot);
  const { person, home, feast } = title;
  const isNew = text.length === 0;
  return [
    ...(person === null
      ? []
      : [
          fact('person', { code: 'person', found: person, alone: title.isNamesOnly }),
          fact(`person+${group}`, { code: 'person', found: person, alone: title.isNamesOnly }),
          fact(`person+${company.group}`, null),
          ...(text.some(({ kind }) => kind === 'networking')
            ? [fact(`person+networking-word+${group}`, null)]
            : []),
        ]),
    ...(title.isNamesOnly && person !== null
      ? [fact(`names-only+${slot}`, { code: 'person', found: person, alone: true })]
      : []),
    ...(person !== null && title.isAge
      ? [fact('person+age', { code: 'person', found: person, alone: false })]
      : []),
    ...(home === null ? [] : [fact('at-home', { code: 'at-home', found: home.trim() })]),
    ...(feast === null
      ? []
      : [
          fact(`feast+${group === 'days' ? 'days' : 'hours'}`, { code: 'feast', found: feast }),
          ...(home !== null || person !== null ? [fact('feast+with-people', null)] : []),
        ]),
    ...(isNew && title.isProper && group === 'days' ? [fact(`proper+${slot}`, { code: 'proper-name' })] : []),
    ...(isNew ? [fact(`${title.words === 1 ? 'one-word' : 'words'}+${group}`, null)] : []),
  ];
}

function outlineFacts({ event, company }: EventReading): readonly Fact[] {
  const { time, repeats } = event;
  const slot = slotOf(time);
  const length = lengthOf(time);
  const isAlone = company.group === 'alone';
  const often = repeats === 'daily' ? 'weekly' : repeats;
  return [
    fact(slot, slotReason(slot, event, isAlone)),
    fact(`${slot}+${isAlone ? 'alone' : 'company'}`, slotReason(slot, event, isAlone)),
    fact(length, lengthReason(length, event)),
    fact(`${length}+${groupOf(slot)}`, lengthReason(length, event)),
    fact(repeats, repeats === 'never' ? null : { code: 'repeats', repeats }),
    fact(
      `${often}+${groupOf(slot)}+${isAlone ? 'alone' : 'company'}`,
      repeats === 'never' ? null : { code: 'repeats', repeats },
    ),
    ...(event.location === ''
      ? []
      : [fact(`place+${isAlone ? 'alone' : 'company'}`, null), fact(`place+${groupOf(slot)}`, null)]),
  ];
}

function companyFacts({ company, event }: EventReading): readonly Fact[] {
  const { group, size, reasons } = company;
  const slots = groupOf(slotOf(event.time));
  const [reason = null, ...others] = reasons;
  return [
    fact(group, reason),
    fact(`${group}+${slots}`, reason),
    ...(size === 'none'
      ? []
      : [fact(`${size}+guests`, others[0] ?? reason), fact(`${size}+guests+${group}`, others[0] ?? reason)]),
    ...(group === 'alone' ? [] : [fact(company.isMine ? 'own-invitation' : 'invited', null)]),
    ...(event.conference === '' ? [] : [fact('video', videoLink), fact(`video+${slots}`, videoLink)]),
  ];
}

const videoLink: Reason = { code: 'video-link' };

function slotReason(slot: Slot, { time, repeats }: SuggestionInput, isAlone: boolean): Reason {
  if (time.kind === 'all-day' && time.days === 1) return { code: 'all-day', alone: isAlone };
  const days = time.kind === 'all-day' ? time.days : Math.max(1, Math.round(time.minutes / 1440));
  switch (slot) {
    case 'day':
    case 'weekend-all-day':
      return { code: 'all-day', alone: isAlone };
    case 'workdays':
      return { code: 'days', days, weekend: 'none' };
    case 'days-with-weekend':
      return { code: 'days', days, weekend: 'some' };
    case 'many-days':
      return { code: 'days', days, weekend: null };
    case 'evening':
    case 'night':
      return { code: 'evening', recurring: isRegular(repeats) };
    case 'weekend-day':
    case 'weekend-evening':
      return { code: 'weekend', recurring: isRegular(repeats) };
    case 'early':
    case 'morning':
    case 'noon':
    case 'afternoon':
      return { code: 'working-hours', alone: isAlone };
  }
}

function lengthReason(length: Length, { time }: SuggestionInput): Reason | null {
  // An hour is the default of calendar programs, so it is no reason that one would give.
  if (time.kind === 'all-day' || length === 'hour') return null;
  return time.minutes < 120
    ? { code: 'minutes', minutes: time.minutes }
    : { code: 'hours', hours: Math.round(time.minutes / 60) };
}
