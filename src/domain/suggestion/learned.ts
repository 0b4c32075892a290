/// <reference path="./stopword.d.ts" />
import { deu, eng, fra, spa } from 'stopword';
import type { Form, Kind } from '../marking/kind';
import { kinds } from '../marking/kind';
import { othersOf } from './company';
import type { Evidence } from './evidence';
import type { SuggestionInput } from './input';
import { domainOf, isTelling } from './mail-domain';
import type { Reason, SharedFeature } from './reason';
import { toTitleKey, toTokens } from './tokens';

/** An event the user marked by hand. */
export interface Example {
  readonly event: SuggestionInput;
  readonly kind: Kind;
  readonly form: Form | null;
}

/** Evidence for an event, from the user's own marks. */
export type Learned = (event: SuggestionInput) => readonly Evidence[];

export const nothingLearned: Learned = () => [];

/** A property that events can share, such as a word of the title. */
interface Feature {
  readonly name: string;
  readonly shared: SharedFeature;
  /** Multiplies the learned weight. */
  readonly factor: number;
  /** The fewest marked events with it that are evidence: a single mark with a common word in its title is none. */
  readonly least: number;
  /** The fewest marked events without it: if all events are in one calendar, the calendar is no evidence. */
  readonly leastOthers: number;
}

/** An incremental classifier: an example takes some microseconds, and all examples have the same weight. */
export interface Learner {
  learn(example: Example): void;
  /** Reverts `learn` of the same example exactly. */
  forget(example: Example): void;
  /** Evidence from the examples learned up to the call. */
  readonly learned: Learned;
}

/**
 * A naive Bayes classifier (Manning, Raghavan, Schütze, Introduction to Information Retrieval, 2008, chapter 13), applied to
 * one feature at a time. Its only state is counts, so that `forget` costs as little as `learn`.
 */
export function createLearner(myEmails: ReadonlySet<string>): Learner {
  const counts = new Map<string, Counts>();
  /** The number of features of all examples of a kind. */
  const featuresByKind = new Map<Kind, number>(kinds.map((kind) => [kind, 0]));
  let examples = 0;

  const add = ({ event, kind, form }: Example, times: 1 | -1): void => {
    examples += times;
    for (const { name } of featuresOf(event, myEmails)) {
      const ofName = counts.get(name) ?? createCounts();
      count(ofName, kind, form, times);
      featuresByKind.set(kind, (featuresByKind.get(kind) ?? 0) + times);
      if (ofName.total > 0) counts.set(name, ofName);
      else counts.delete(name);
    }
  };

  const weigh = ({ name }: Feature): Weighed | null => {
    const ofName = counts.get(name);
    if (!ofName) return null;
    const distinct = (counts.size + seeds * kinds.length) * smoothing;
    const all = [...featuresByKind.values()].reduce((sum, of) => sum + of, seeds * kinds.length);
    const weightOf = (kind: Kind): number => {
      const { times } = ofKind(ofName, kind);
      const ofThisKind = seeds + (featuresByKind.get(kind) ?? 0);
      const here = (times + smoothing) / (ofThisKind + distinct);
      const elsewhere = (ofName.total - times + smoothing) / (all - ofThisKind + distinct);
      return Math.log(here / elsewhere);
    };
    const [best] = kinds
      .map((kind) => ({ kind, weight: weightOf(kind) }))
      .toSorted((one, other) => other.weight - one.weight);
    return best ? { ...best, ...ofKind(ofName, best.kind), total: ofName.total } : null;
  };

  return {
    learn: (example) => add(example, 1),
    forget: (example) => add(example, -1),
    learned: (event) =>
      featuresOf(event, myEmails).flatMap((feature) => {
        const weighed = weigh(feature);
        const others = examples - (weighed?.total ?? 0);
        const isEnough = weighed !== null && weighed.total >= feature.least && others >= feature.leastOthers;
        const weight = isEnough ? Math.min(mostWeight, weighed.weight * feature.factor) : 0;
        return weighed && weight >= leastWeight
          ? [{ kind: weighed.kind, form: weighed.form, weight, reason: reasonOf(weighed, feature) }]
          : [];
      }),
  };
}

/** The pseudo-count of features with which each kind starts, so that a single mark has something to compare with. */
const seeds = 3;
const smoothing = 0.5;

const mostWeight = 4;
const leastWeight = 0.3;

interface Weighed {
  readonly kind: Kind;
  /** Log-odds, to base e. */
  readonly weight: number;
  readonly form: Form | null;
  readonly times: number;
  readonly total: number;
}

const reasonOf = ({ kind, times, total }: Weighed, { shared }: Feature): Reason => ({
  code: 'marked-before',
  feature: shared,
  kind,
  times,
  total,
});

/** How often a feature was seen, by kind and form. */
interface Counts {
  total: number;
  readonly byKind: Map<Kind, { times: number; readonly forms: Map<Form, number> }>;
}

const createCounts = (): Counts => ({ total: 0, byKind: new Map() });

function count(counts: Counts, kind: Kind, form: Form | null, times: 1 | -1): void {
  counts.total += times;
  const ofThisKind = counts.byKind.get(kind) ?? { times: 0, forms: new Map<Form, number>() };
  ofThisKind.times += times;
  if (form) ofThisKind.forms.set(form, (ofThisKind.forms.get(form) ?? 0) + times);
  counts.byKind.set(kind, ofThisKind);
}

/** How often a kind was seen, and its most frequent form; of equally frequent forms the first by name, in any order. */
function ofKind({ byKind }: Counts, kind: Kind): { readonly times: number; readonly form: Form | null } {
  const { times = 0, forms = new Map<Form, number>() } = byKind.get(kind) ?? {};
  const [most] = [...forms]
    .filter(([, often]) => often > 0)
    .toSorted(([form, often], [other, otherOften]) => otherOften - often || (form < other ? -1 : 1));
  return { times, form: most?.[0] ?? null };
}

/** The first words of a title are enough to tell what an event is. */
const mostWords = 12;
const mostGuests = 20;

function featuresOf(event: SuggestionInput, myEmails: ReadonlySet<string>): readonly Feature[] {
  const { summary, organizer, calendarName } = event;
  const features = new Map<string, Feature>();
  const add = (name: string, shared: SharedFeature, factor: number, least: number, leastOthers = 0) =>
    features.set(name, { name, shared, factor, least, leastOthers });
  const titleKey = toTitleKey(summary.slice(0, 300));
  if (titleKey !== '') add(`title:${titleKey}`, { code: 'title' }, 2, 1);
  for (const { folded, start, end } of toTokens(summary.slice(0, 300)).slice(0, mostWords)) {
    if (isTellingWord(folded))
      add(`word:${folded}`, { code: 'word', word: summary.slice(start, end) }, 0.8, 2);
  }
  if (organizer?.email && !myEmails.has(organizer.email)) {
    add(`organizer:${organizer.email}`, { code: 'organizer', name: organizer.name || organizer.email }, 1, 1);
  }
  if (calendarName !== '')
    add(`calendar:${calendarName}`, { code: 'calendar', name: calendarName }, 0.7, 3, 3);
  for (const person of othersOf(event, myEmails).slice(0, mostGuests)) {
    const domain = domainOf(person.email);
    if (isTelling(domain)) add(`domain:${domain}`, { code: 'guests', domain }, 0.7, 2);
  }
  return [...features.values()];
}

/** Stop words such as `with` and `für`, normalised like tokens. */
const stopWords = new Set(
  [...eng, ...deu, ...fra, ...spa].flatMap((word) => toTokens(word).map(({ folded }) => folded)),
);

/** False for stop words, single letters and numbers. */
const isTellingWord = (word: string): boolean =>
  word.length > 1 && !/^\d+$/.test(word) && !stopWords.has(word);
