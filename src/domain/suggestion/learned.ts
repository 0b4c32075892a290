/// <reference path="./wink-naive-bayes.d.ts" />
/// <reference path="./stopword.d.ts" />
import { deu, eng, fra, spa } from 'stopword';
import createNaiveBayes from 'wink-naive-bayes-text-classifier';
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

/** Learns from all examples at once, some microseconds each; the newest mark counts as the oldest. */
export function learnFrom(examples: readonly Example[], myEmails: ReadonlySet<string>): Learned {
  if (examples.length === 0) return nothingLearned;
  const bayes = createNaiveBayes();
  bayes.defineConfig({ considerOnlyPresence: true, smoothingFactor: 0.5 });
  bayes.definePrepTasks([(tokens) => tokens]);
  // Each kind is known from the start, equally: with a single mark there is something to hold it against.
  for (const kind of kinds) bayes.learn(seedsOf(kind), kind);
  const counts = new Map<string, Counts>();
  for (const { event, kind, form } of examples) {
    const features = featuresOf(event, myEmails);
    bayes.learn(
      features.map(({ name }) => name),
      kind,
    );
    for (const { name } of features) count(counts, name, kind, form);
  }
  bayes.consolidate();
  const prior = priorOf(examples);
  const weigh = remember((name: string): Weighed | null => {
    const counted = counts.get(name);
    if (!counted) return null;
    const [best] = bayes
      .computeOdds([name])
      .map(([kind, odds]) => ({ kind: kind as Kind, weight: (odds - prior(kind as Kind)) * Math.LN2 }))
      .toSorted((one, other) => other.weight - one.weight);
    return best ? { ...best, ...counted.ofKind(best.kind), total: counted.total } : null;
  });
  return (event) =>
    featuresOf(event, myEmails).flatMap((feature) => {
      const found = weigh(feature.name);
      const others = examples.length - (found?.total ?? 0);
      const isEnough = found !== null && found.total >= feature.least && others >= feature.leastOthers;
      const weight = isEnough ? Math.min(mostWeight, found.weight * feature.factor) : 0;
      return found && weight >= leastWeight
        ? [{ kind: found.kind, form: found.form, weight, reason: reasonOf(found, feature) }]
        : [];
    });
}

const mostWeight = 4;
const leastWeight = 0.3;

/** Tokens that no event has. */
const seedsOf = (kind: Kind): readonly string[] => [1, 2, 3].map((number) => `seed:${kind}:${number}`);

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
  readonly ofKind: (kind: Kind) => { readonly times: number; readonly form: Form | null };
}

function createCounts(): Counts {
  const byKind: Counts['byKind'] = new Map();
  return {
    total: 0,
    byKind,
    ofKind: (kind) => {
      const { times = 0, forms = new Map<Form, number>() } = byKind.get(kind) ?? {};
      const [most] = [...forms].toSorted((one, other) => other[1] - one[1]);
      return { times, form: most?.[0] ?? null };
    },
  };
}

function count(counts: Map<string, Counts>, name: string, kind: Kind, form: Form | null): void {
  const found = counts.get(name) ?? createCounts();
  counts.set(name, found);
  found.total += 1;
  const ofKind = found.byKind.get(kind) ?? { times: 0, forms: new Map<Form, number>() };
  ofKind.times += 1;
  if (form) ofKind.forms.set(form, (ofKind.forms.get(form) ?? 0) + 1);
  found.byKind.set(kind, ofKind);
}

/** Log-odds to base 2 of each kind before anything is known of an event, as the classifier counts them. */
function priorOf(examples: readonly Example[]): (kind: Kind) => number {
  const total = examples.length + kinds.length;
  return (kind) => {
    const ofKind = 1 + examples.filter((example) => example.kind === kind).length;
    return Math.log2(ofKind / (total - ofKind));
  };
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

function remember<Value>(make: (name: string) => Value): (name: string) => Value {
  const made = new Map<string, Value>();
  return (name) => {
    const before = made.get(name);
    if (before !== undefined) return before;
    const value = make(name);
    made.set(name, value);
    return value;
  };
}
