import type { Form, Kind } from '../marking/kind';
import { isFormOf, kinds } from '../marking/kind';
import type { Suggestion } from '../marking/suggestion';
import type { FindCancelled } from './cancelled';
import { createFindCancelled } from './cancelled';
import type { Evidence } from './evidence';
import type { SuggestionInput } from './input';
import { isRegular } from './input';
import type { Learned } from './learned';
import { nothingLearned } from './learned';
import { createMatcher, type PhraseMatcher } from './matcher';
import { companyOf, isOwn, othersOf, peopleEvidence } from './people-evidence';
import type { PhrasePlace, Reason } from './reason';
import { timeEvidence } from './time-evidence';
import { titleEvidence } from './title-evidence';
import type { WordLists } from './words';

/** Suggests the kind and form of one event; deterministic. */
export type Suggester = (event: SuggestionInput) => Suggestion;

export interface SuggesterContext {
  /** The user's own addresses, lower case. */
  readonly myEmails: readonly string[];
  /** Evidence from the user's own marks. */
  readonly learned?: Learned;
  /** For fitting a new calibration; the default is the fitted one. */
  readonly calibration?: Calibration;
}

/** A suggester; one event takes some microseconds. */
export const createSuggester = (words: WordLists, context: SuggesterContext): Suggester =>
  prepareSuggesters(words)(context);

/** Prepares the word lists, which takes some milliseconds, so that several suggesters can share them. */
export function prepareSuggesters(words: WordLists): (context: SuggesterContext) => Suggester {
  const readText = createMatcher(words.flatMap((list) => list.titles));
  const readPlace = createMatcher(words.flatMap((list) => list.places));
  const findCancelled = createFindCancelled(words);
  const readCalendarName = createMatcher(words.flatMap((list) => list.calendars));

  return ({ myEmails: addresses, learned = nothingLearned, calibration = fitted }) => {
    const myEmails = new Set(addresses);
    return (event) => {
      const cancelled = cancelledReason(event, findCancelled);
      if (cancelled) return { kind: null, form: null, confidence: 0, reasons: [cancelled] };
      const others = othersOf(event, myEmails);
      const company = companyOf(event, others);
      const evidence = [
        ...learned(event),
        ...textEvidence(event, readText),
        ...phraseEvidence(readPlace, event.location, 1, 'location'),
        ...phraseEvidence(readCalendarName, event.calendarName, 1, 'calendar-name'),
        ...peopleEvidence(others, myEmails),
        ...timeEvidence(event.time, {
          recurring: isRegular(event.repeats),
          alone: company === 0 && isOwn(event, myEmails) && event.conference === '',
        }),
        ...(event.conference === '' ? [] : [videoLink]),
      ];
      return judge(evidence, calibration, (kind) => likelyForm(kind, event, company));
    };
  };
}

/** What does not take place needs no kind, whatever its title says besides. */
function cancelledReason({ status, summary }: SuggestionInput, find: FindCancelled): Reason | null {
  const found = status === 'cancelled' ? null : find(summary);
  return status === 'cancelled' || found !== null ? { code: 'cancelled', found } : null;
}

/** Only a hint, because friends meet online as well. */
const videoLink: Evidence = { kind: 'networking', form: null, weight: 0.4, reason: { code: 'video-link' } };

/** Users set categories for many events at once, so they weigh less than the title. */
const categoryFactor = 0.8;
const descriptionFactor = 0.4;

/** Texts and lists are cut: the beginning tells what an event is, and an untrusted file can hold any length. */
const textLength = 300;
const categoryLimit = 20;

/** Evidence from the phrases in `text`; its reasons quote them. */
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
  // The description counts only if nothing else does. There ‘meeting’ is no evidence: every invitation calls itself one.
  return from(event.description, descriptionFactor, 'description').filter(({ form }) => form !== 'meeting');
}

/** The least log-odds of the best kind against all others together; below, "not sure" is better than a wrong suggestion. */
const leastMargin = Math.log(0.6 / 0.4);

/**
 * Platt scaling (Platt, Advances in Large Margin Classifiers, 1999): maps the margin to the probability that a suggestion is
 * right. `npm run bench -- suggestions` fits it on one half of our own titles and checks it on the other half.
 */
const fitted: Calibration = { slope: 2.7, intercept: -0.95 };

export interface Calibration {
  readonly slope: number;
  readonly intercept: number;
}

/** The probability, 0 to 1, that a suggestion with this margin (log-odds) is right. */
export const toConfidence = (margin: number, { slope, intercept }: Calibration): number =>
  1 / (1 + Math.exp(-(slope * margin + intercept)));

/** In log-odds. `both` is rarer than networking and social, so it needs more evidence. */
const prior: Readonly<Record<Kind, number>> = { networking: 0, social: 0, other: 0, both: -1.5 };

const reasonLimit = 4;

function judge(
  evidence: readonly Evidence[],
  calibration: Calibration,
  likelyForm: (kind: Kind) => Form | null,
): Suggestion {
  const byWeight = [...evidence].sort((a, b) => b.weight - a.weight);
  const scores = kinds.map(
    (kind) => prior[kind] + sumOfWeights(byWeight.filter((item) => item.kind === kind)),
  );
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
  const ofKind = byWeight.filter((item) => item.kind === kind);
  return {
    kind,
    form: formOf(strongestForm(kind, ofKind), likelyForm(kind)),
    confidence: Math.round(toConfidence(margin, calibration) * 100) / 100,
    reasons: reasonsOf(ofKind, ({ reason }) => reason),
  };
}

/** Evidence for one kind is correlated, so each item counts half as much as the one before it. */
const sumOfWeights = (byWeight: readonly Evidence[]): number =>
  byWeight.reduce((sum, item, index) => sum + item.weight / 2 ** index, 0);

/** The first `reasonLimit` different reasons. */
function reasonsOf(evidence: readonly Evidence[], toReason: (item: Evidence) => Reason): readonly Reason[] {
  const different = new Map<string, Reason>();
  for (const item of evidence) {
    if (different.size === reasonLimit) break;
    const reason = toReason(item);
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

/** ‘hanging-out’ is the least specific form, so the form by length, place and guests replaces it. */
const formOf = (named: Form | null, likely: Form | null): Form | null =>
  named === null || named === 'hanging-out' ? likely : named;

/** The form by length, place and guests. */
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
      return isRegular(event.repeats) && others !== 1 ? 'club' : 'hanging-out';
    case 'both':
    case 'other':
      return null;
  }
}
