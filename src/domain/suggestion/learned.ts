/// <reference path="./stopword.d.ts" />
import { deu, eng, fra, spa } from 'stopword';
import type { Form, Kind } from '../marking/kind';
import { kinds } from '../marking/kind';
import type { Evidence } from './evidence';
import type { SuggestionInput } from './input';
import { domainOf, isTelling, othersOf } from './people-evidence';
import type { Reason, SharedFeature } from './reason';
import { toTitleKey, toTokens } from './tokens';

/** An event the user marked by hand. */
export interface Example {
  readonly event: SuggestionInput;
  readonly kind: Kind;
  readonly form: Form | null;
}

/** What the user's own marks say of an event. */
export type Learned = (event: SuggestionInput) => readonly Evidence[];

export const nothingLearned: Learned = () => [];

/** Something that several events have in common. */
interface Feature {
  readonly name: string;
  readonly shared: SharedFeature;
  /** How much what was learned of it counts. */
  readonly factor: number;
  /** So many marks it takes to say anything: one mark with ‘for’ in the title says nothing of the next one with it. */
  readonly least: number;
  /** And so many of events without it: where all events are of one calendar, the calendar says nothing. */
  readonly leastOthers: number;
}

/** Learns from examples one at a time, some microseconds each; the newest mark counts as the oldest. */
export interface Learner {
  learn(example: Example): void;
  /** Takes back an example that was learned: afterwards the learner is as if it had never seen it. */
  forget(example: Example): void;
  /** What the examples say of an event, as they are at the call. */
  readonly learned: Learned;
}

/**
 * A naive Bayes classifier (Manning, Raghavan, Schütze, Introduction to Information Retrieval, 2008, chapter 13), asked of
 * one feature at a time. It keeps nothing but counts, so that an example can be taken back as cheaply as it is learned.
 */
export function createLearner(myEmails: ReadonlySet<string>): Learner {
  const counts = new Map<string, Counts>();
  /** How many features the examples of each kind have, and how many examples there are. */
  const featuresByKind = new Map<Kind, number>(kinds.map((kind) => [kind, 0]));
  let examples = 0;

  const add = ({ event, kind, form }: Example, times: 1 | -1): void => {
    examples += times;
    for (const { name } of featuresOf(event, myEmails)) {
      const found = counts.get(name) ?? createCounts();
      count(found, kind, form, times);
      featuresByKind.set(kind, (featuresByKind.get(kind) ?? 0) + times);
      if (found.total > 0) counts.set(name, found);
      else counts.delete(name);
    }
  };

  const weigh = ({ name }: Feature): Weighed | null => {
    const found = counts.get(name);
    if (!found) return null;
    const distinct = (counts.size + seeds * kinds.length) * smoothing;
    const all = [...featuresByKind.values()].reduce((sum, of) => sum + of, seeds * kinds.length);
    const weightOf = (kind: Kind): number => {
      const { times } = ofKind(found, kind);
      const ofThisKind = seeds + (featuresByKind.get(kind) ?? 0);
      const here = (times + smoothing) / (ofThisKind + distinct);
      const elsewhere = (found.total - times + smoothing) / (all - ofThisKind + distinct);
      return Math.log(here / elsewhere);
    };
    const [best] = kinds
      .map((kind) => ({ kind, weight: weightOf(kind) }))
      .toSorted((one, other) => other.weight - one.weight);
    return best ? { ...best, ...ofKind(found, best.kind), total: found.total } : null;
  };

  return {
    learn: (example) => add(example, 1),
    forget: (example) => add(example, -1),
    learned: (event) =>
      featuresOf(event, myEmails).flatMap((feature) => {
        const found = weigh(feature);
        const others = examples - (found?.total ?? 0);
        const isEnough = found !== null && found.total >= feature.least && others >= feature.leastOthers;
        const weight = isEnough ? Math.min(mostWeight, found.weight * feature.factor) : 0;
        return found && weight >= leastWeight
          ? [{ kind: found.kind, form: found.form, weight, reason: reasonOf(found, feature) }]
          : [];
      }),
  };
}

/** Each kind starts with so many features that no event has: a single mark has something to be held against. */
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
  const found = counts.byKind.get(kind) ?? { times: 0, forms: new Map<Form, number>() };
  found.times += times;
  if (form) found.forms.set(form, (found.forms.get(form) ?? 0) + times);
  counts.byKind.set(kind, found);
}

/** How often a kind was seen, and its most frequent form; by name where two are, whatever came first. */
function ofKind({ byKind }: Counts, kind: Kind): { readonly times: number; readonly form: Form | null } {
  const { times = 0, forms = new Map<Form, number>() } = byKind.get(kind) ?? {};
  const [most] = [...forms]
    .filter(([, often]) => often > 0)
    .toSorted(([form, often], [other, oftener]) => oftener - often || (form < other ? -1 : 1));
  return { times, form: most?.[0] ?? null };
}

/** An event says early what it is. */
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

/** Words as `with` and `für`, without accents as the tokens are. */
const fillers = new Set(
  [...eng, ...deu, ...fra, ...spa].flatMap((word) => toTokens(word).map(({ folded }) => folded)),
);

/** Fillers, single letters and numbers say nothing. */
const isTellingWord = (word: string): boolean => word.length > 1 && !/^\d+$/.test(word) && !fillers.has(word);
