import type { Form, Kind } from '../marking/kind';
import { isFormOf, kinds } from '../marking/kind';
import type { Suggestion } from '../marking/suggestion';
import type { Evidence } from './evidence';
import type { SuggestionInput } from './input';
import type { Learned } from './learned';
import { nothingLearned } from './learned';
import { createMatcher, type PhraseMatcher } from './matcher';
import { isOwn, othersOf, peopleEvidence } from './people-evidence';
import type { PhrasePlace, Reason } from './reason';
import { timeEvidence } from './time-evidence';
import { titleEvidence } from './title-evidence';
import type { WordLists } from './words';

/** Proposes kind and form of one event. Same input, same answer. */
export type Suggester = (event: SuggestionInput) => Suggestion;

export interface SuggesterContext {
  /** The user's own addresses, lower case. */
  readonly myEmails: readonly string[];
  /** What the user's own marks say. */
  readonly learned?: Learned;
  /** For those who fit another one. */
  readonly calibration?: Calibration;
}

/** A suggester that takes some microseconds an event. */
export const createSuggester = (words: WordLists, context: SuggesterContext): Suggester =>
  prepareSuggesters(words)(context);

/** Makes the word lists ready, which takes some milliseconds, for one suggester after the other. */
export function prepareSuggesters(words: WordLists): (context: SuggesterContext) => Suggester {
  const readText = createMatcher(words.flatMap((list) => list.titles));
  const readPlace = createMatcher(words.flatMap((list) => list.places));
  const readCalendarName = createMatcher(words.flatMap((list) => list.calendars));

  return ({ myEmails: addresses, learned = nothingLearned, calibration = fitted }) => {
    const myEmails = new Set(addresses);
    return (event) => {
      const others = othersOf(event, myEmails);
      const evidence = [
        ...learned(event),
        ...textEvidence(event, readText),
        ...phraseEvidence(readPlace, event.location, 1, 'location'),
        ...phraseEvidence(readCalendarName, event.calendarName, 1, 'calendar-name'),
        ...peopleEvidence(others, myEmails),
        ...timeEvidence(event.time, {
          recurring: event.recurring,
          alone: others.length === 0 && isOwn(event, myEmails) && event.conference === '',
        }),
        ...(event.conference === '' ? [] : [videoLink]),
      ];
      return judge(evidence, calibration, (kind) => likelyForm(kind, event, others.length));
    };
  };
}

/** Friends meet online as well, so it is a hint and no more. */
const videoLink: Evidence = { kind: 'networking', form: null, weight: 0.4, reason: { code: 'video-link' } };

/** Categories are chosen for many events at once: they weigh less than the title. */
const categoryFactor = 0.8;
const descriptionFactor = 0.4;

/** What is longer or more is read up to here: an event says early what it is, and a file may hold anything. */
const textLength = 300;
const categoryLimit = 20;

/** What the phrases in `text` say; the reasons quote them. */
const phraseEvidence = (
  read: PhraseMatcher,
  text: string,
  factor: number,
  place: PhrasePlace,
): readonly Evidence[] =>
  read(text.slice(0, textLength)).map(({ kind, form, weight, found }) => ({
    kind,
    form,
    weight: weight * factor,
    reason: { code: 'phrase', found, place },
  }));

function textEvidence(event: SuggestionInput, read: PhraseMatcher): readonly Evidence[] {
  const from = (text: string, factor: number, place: PhrasePlace) =>
    phraseEvidence(read, text, factor, place);
  const evidence = [
    ...from(event.summary, 1, 'title'),
    ...titleEvidence(event.summary.slice(0, textLength)),
    ...event.categories
      .slice(0, categoryLimit)
      .flatMap((category) => from(category, categoryFactor, 'categories')),
  ];
  if (evidence.length > 0) return evidence;
  // Only where nothing shorter speaks. Invitations call everything a meeting, so that word says nothing here.
  return from(event.description, descriptionFactor, 'description').filter(({ form }) => form !== 'meeting');
}

/** How much more likely the best kind has to be than all others together, as log-odds: below, "not sure" is better than wrong. */
const leastMargin = Math.log(0.6 / 0.4);

/**
 * Platt scaling (Platt, Advances in Large Margin Classifiers, 1999): from the margin to how often proposals like this one are
 * right. Fitted by `npm run bench -- suggestions` on one half of our own titles; the other half checks it.
 */
const fitted: Calibration = { slope: 2.7, intercept: -0.95 };

export interface Calibration {
  readonly slope: number;
  readonly intercept: number;
}

/** How likely it is right, 0 to 1, that a kind leads by this margin (log-odds). */
export const toConfidence = (margin: number, { slope, intercept }: Calibration): number =>
  1 / (1 + Math.exp(-(slope * margin + intercept)));

/** `both` needs to be said: it is rarer than each of its halves. */
const prior: Readonly<Record<Kind, number>> = { networking: 0, social: 0, other: 0, both: -1.5 };

const reasonLimit = 4;

function judge(
  evidence: readonly Evidence[],
  calibration: Calibration,
  likelyForm: (kind: Kind) => Form | null,
): Suggestion {
  const byWeight = [...evidence].sort((a, b) => b.weight - a.weight);
  const scores = kinds.map((kind) => prior[kind] + sumOfSigns(byWeight.filter((sign) => sign.kind === kind)));
  const shares = scores.map(Math.exp);
  const best = shares.indexOf(shares.reduce((most, share) => Math.max(most, share)));
  const kind = kinds[best] as Kind;
  const share = shares[best] as number;
  const margin = Math.log(share / (shares.reduce((sum, one) => sum + one, 0) - share));
  if (margin < leastMargin) {
    return {
      kind: null,
      form: null,
      confidence: 0,
      reasons: reasonsOf(byWeight, ({ kind, reason }) => ({ code: 'speaks-for', kind, reason })),
    };
  }
  const speaking = byWeight.filter((sign) => sign.kind === kind);
  return {
    kind,
    form: formOf(strongestForm(kind, speaking), likelyForm(kind)),
    confidence: Math.round(toConfidence(margin, calibration) * 100) / 100,
    reasons: reasonsOf(speaking, ({ reason }) => reason),
  };
}

/** Signs of one kind go together, so each counts half of the one before it. */
const sumOfSigns = (byWeight: readonly Evidence[]): number =>
  byWeight.reduce((sum, sign, index) => sum + sign.weight / 2 ** index, 0);

/** Each reason once, the first few of them. */
function reasonsOf(evidence: readonly Evidence[], toReason: (sign: Evidence) => Reason): readonly Reason[] {
  const different = new Map<string, Reason>();
  for (const sign of evidence) {
    if (different.size === reasonLimit) break;
    const reason = toReason(sign);
    const name = JSON.stringify(reason);
    if (!different.has(name)) different.set(name, reason);
  }
  return [...different.values()];
}

function strongestForm(kind: Kind, byWeight: readonly Evidence[]): Form | null {
  const sums = new Map<Form, number>();
  for (const { form, weight } of byWeight) {
    if (form !== null && isFormOf(kind, form)) sums.set(form, (sums.get(form) ?? 0) + weight);
  }
  let best: Form | null = null;
  for (const [form, sum] of sums) {
    if (best === null || sum > (sums.get(best) ?? 0)) best = form;
  }
  return best;
}

/** In days. */
const longestCall = 45 / (24 * 60);

/** What is called hanging out may well be more than that, by its outline. */
const formOf = (named: Form | null, likely: Form | null): Form | null =>
  named === null || named === 'hanging-out' ? likely : named;

/** The form by the event's outline. */
function likelyForm(kind: Kind, event: SuggestionInput, others: number): Form | null {
  const { time } = event;
  const days = time.kind === 'all-day' ? time.days : time.minutes / (24 * 60);
  switch (kind) {
    case 'networking':
      if (days > 1) return 'conference';
      return others === 1 ? 'one-on-one' : 'meeting';
    case 'social':
      if (days > 1) return 'trip';
      if (event.conference !== '') return 'online';
      if (days <= longestCall && event.location === '' && others < 2) return 'call';
      return event.recurring && others !== 1 ? 'club' : 'hanging-out';
    case 'both':
    case 'other':
      return null;
  }
}
