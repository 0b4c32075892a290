/** `npm run fit:suggestions`: fits what each fact of an event weighs, and writes it to `resources/suggestion/weights.json`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kind } from '../../../src/domain/marking/kind';
import { kinds } from '../../../src/domain/marking/kind';
import { factsOf } from '../../../src/domain/suggestion/facts';
import type { SuggestionInput } from '../../../src/domain/suggestion/input';
import { createReadEvent } from '../../../src/domain/suggestion/read-event';
import { buildShippedWords } from '../../domain/suggestion/build';
import { readOwnEvents, readOwnTitles } from './labels';
import { readPeople } from './people';
import type { LabelledFacts } from './regression';
import { fitTemperature, fitWeights, sumsOf } from './regression';

const readEvent = createReadEvent(buildShippedWords());

interface Labelled {
  readonly event: SuggestionInput;
  readonly myEmails: readonly string[];
  readonly kind: Kind;
}

const toFacts = ({ event, myEmails, kind }: Labelled, weight: number): LabelledFacts => ({
  facts: factsOf(readEvent(event, new Set(myEmails))),
  kind,
  weight,
});

/** Each event with guests also as of an owner whose address is not known, and as in a file without guests, with less weight. */
const withGaps = (event: Labelled): readonly LabelledFacts[] =>
  event.event.attendees.length === 0
    ? [toFacts(event, 1)]
    : [
        toFacts(event, 1),
        toFacts({ ...event, myEmails: [] }, 0.3),
        toFacts({ ...event, event: { ...event.event, organizer: null, attendees: [], conference: '' } }, 0.3),
      ];

/** Of a title alone the time is not known either: it is fitted at several, so that none of them speaks. */
const times: readonly SuggestionInput['time'][] = [
  { kind: 'timed', weekday: 3, startMinute: 7 * 60, minutes: 60 },
  { kind: 'timed', weekday: 1, startMinute: 9 * 60, minutes: 60 },
  { kind: 'timed', weekday: 3, startMinute: 10 * 60, minutes: 60 },
  { kind: 'timed', weekday: 4, startMinute: 12 * 60, minutes: 60 },
];
const atSomeTimes = (title: Labelled): readonly LabelledFacts[] =>
  times.map((time) => toFacts({ ...title, event: { ...title.event, time } }, 0.5));

/** Routine is told by its own rule. Without that rule it is a meeting. */
const asMeeting = ({
  event,
  myEmails,
  kind,
  isRoutine,
}: Labelled & { readonly isRoutine: boolean }): Labelled => ({
  ...{ event, myEmails },
  kind: isRoutine ? 'networking' : kind,
});

const sources: readonly (readonly LabelledFacts[])[] = [
  readPeople('fit').events.map(asMeeting).flatMap(withGaps),
  readOwnEvents('fit').events.flatMap(withGaps),
  readOwnTitles('fit').events.flatMap(atSomeTimes),
];

/** How sure one may be is seen on events of people that are not fitted on: each fifth of a source in turn. */
const parts = 5;
const partOf = (source: readonly LabelledFacts[], part: number): readonly LabelledFacts[] =>
  source.slice(Math.floor((part * source.length) / parts), Math.floor(((part + 1) * source.length) / parts));
const temperature = fitTemperature(
  Array.from({ length: parts }, (_, part) => part).flatMap((part) => {
    const left = sources.flatMap((source) => partOf(source, part));
    const weights = fitWeights(sources.flat().filter((example) => !left.includes(example)));
    return left.map(({ facts, kind }) => ({ sums: sumsOf(facts, weights), kind }));
  }),
);

const { byFact } = fitWeights(sources.flat());
const rounded = (weight: number): number => Math.round(weight * 1_000) / 1_000;
const facts = [...byFact]
  .toSorted(([one], [other]) => (one < other ? -1 : 1))
  .map(([fact, weights]) => ({ fact, weights: kinds.map((kind) => rounded(weights[kind])) }));

const folder = join(import.meta.dirname, '../../../resources/suggestion');
mkdirSync(folder, { recursive: true });
const lines = facts.map((fact) => `    ${JSON.stringify(fact)}`).join(',\n');
writeFileSync(
  join(folder, 'weights.json'),
  `{\n  "temperature": ${temperature},\n  "facts": [\n${lines}\n  ]\n}\n`,
);
process.stdout.write(`${facts.length} facts, temperature ${temperature}\n`);
