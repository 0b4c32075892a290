import { existsSync } from 'node:fs';
import { kinds } from '../../src/domain/marking/kind';
import type { Suggester, SuggesterContext, SuggestionKnowledge } from '../../src/domain/suggestion/suggest';
import { createSuggester } from '../../src/domain/suggestion/suggest';
import { buildLearned, buildShippedKnowledge } from '../domain/suggestion/build';
import type { Part } from './part';
import { createRandom, type Random } from './random';
import type { LabelledEvent, LabelledSet } from './suggestions/labels';
import { readOwnEvents, readOwnTitles, readTitles } from './suggestions/labels';
import type { PersonsEvent } from './suggestions/people';
import { readPeople } from './suggestions/people';
import type { Judged, Quality } from './suggestions/quality';
import { qualityOf } from './suggestions/quality';
import type { Row } from './table';
import { median } from './table';

/** The number of titles that a user has marked, and the number of simulated users. */
const marks = 50;
const users = 40;

/**
 * Measures the quality of suggestions, from titles alone and from whole events. `MINGLE_TITLES` lists further tables of
 * titles, separated by colons, with the columns `title` and `label`.
 */
export const measureSuggestions: Part = async () => {
  const knowledge = buildShippedKnowledge();
  const others = (process.env.MINGLE_TITLES ?? '')
    .split(':')
    .filter((path) => path !== '' && existsSync(path));
  const [fitPeople, testPeople] = [readPeople('fit'), readPeople('test')];
  const fitted = [readOwnTitles('fit'), readOwnEvents('fit'), fitPeople];
  const titles = [...others.map(readTitles), readOwnTitles('check')];
  const measured = [...titles, readOwnEvents('check'), testPeople];
  const rows = [...measured, ...fitted].flatMap((set) =>
    rowsOf(set, qualityOf(judgedBy(set, knowledge)), measured.includes(set)),
  );
  const learning = titles.flatMap((set) => [
    learningRow(set, knowledge, 'in a calendar whose titles recur', asInACalendar),
    { ...learningRow(set, knowledge, 'of titles never seen', neverSeen), target: '', met: null },
  ]);
  return {
    rows: [...rows, ...[testPeople, fitPeople].flatMap((set) => routineRows(set, knowledge)), ...learning],
    notes: fitted.flatMap((set) => notesOf(set, knowledge)),
  };
};

/** How routine is told (product M7): of what is, and of what is not. */
function routineRows(
  set: LabelledSet & { readonly events: readonly PersonsEvent[] },
  knowledge: SuggestionKnowledge,
): readonly Row[] {
  const judged = judgedBy(set, knowledge);
  const toldAs = (isRoutine: boolean): string => {
    const all = judged.filter((_, at) => set.events[at]?.isRoutine === isRoutine);
    const told = all.filter(({ proposed }) => proposed.reasons.some(({ code }) => code === 'routine'));
    return `${told.length} of ${all.length}`;
  };
  const none = { size: set.name, ratio: '', target: '', met: null, peak: null };
  return [
    { ...none, what: 'Told as routine, of what is', measured: toldAs(true) },
    { ...none, what: 'Told as routine, of what is not', measured: toldAs(false) },
  ];
}

/** The suggestions for all events of a set, each for the event's own user. */
function judgedBy(
  { events }: Pick<LabelledSet, 'events'>,
  knowledge: SuggestionKnowledge,
  context: Omit<SuggesterContext, 'myEmails'> = {},
): readonly Judged[] {
  const suggesters = new Map<string, Suggester>();
  return events.map(({ event, kind, form, myEmails }) => {
    const owner = myEmails.join(' ');
    const suggest = suggesters.get(owner) ?? createSuggester(knowledge, { ...context, myEmails });
    suggesters.set(owner, suggest);
    return { kind, form, proposed: suggest(event) };
  });
}

const percent = (share: number): string => (Number.isNaN(share) ? '–' : `${(share * 100).toFixed(1)} %`);

function rowsOf(set: LabelledSet, quality: Quality, isMeasured: boolean): readonly Row[] {
  const none = { size: set.name, ratio: '', target: '', met: null, peak: null };
  const { accuracy, coverage, formAccuracy, recall, precision, calibrationError } = quality;
  const ofKinds = kinds.filter((kind) => !Number.isNaN(recall[kind]));
  const aimed = (aim: number, share: number) =>
    isMeasured ? { target: `≥ ${aim * 100} %`, met: share >= aim } : {};
  return [
    { ...none, what: 'Right, of what is proposed', measured: percent(accuracy), ...aimed(0.9, accuracy) },
    { ...none, what: 'Proposed, of all', measured: percent(coverage), ...aimed(0.8, coverage) },
    ...ofKinds.map((kind) => ({
      ...none,
      what: `Found, of what is ${kind}`,
      measured: percent(recall[kind]),
    })),
    ...ofKinds.map((kind) => ({
      ...none,
      what: `Right, of what is proposed as ${kind}`,
      measured: percent(precision[kind]),
    })),
    { ...none, what: 'With the right form, of those of the right kind', measured: percent(formAccuracy) },
    { ...none, what: 'Confidence and truth lie apart by', measured: percent(calibrationError) },
  ];
}

/** The events that a user has marked, and the later ones. */
interface Marked {
  readonly marked: readonly LabelledEvent[];
  readonly rest: readonly LabelledEvent[];
}

/** All events in random order, each once, so that no later event was seen before. */
function neverSeen(random: Random, events: readonly LabelledEvent[]): Marked {
  const shuffled = events
    .map((event) => ({ event, at: random() }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ event }) => event);
  return { marked: shuffled.slice(0, marks), rest: shuffled.slice(marks) };
}

/** A calendar in which sixty titles recur by Zipf's law: the n-th most frequent 1/n as often as the first. */
function asInACalendar(random: Random, all: readonly LabelledEvent[]): Marked {
  const known = neverSeen(random, all).rest.slice(0, titlesOfACalendar);
  const steps = known.map((_, rank) => 1 / (rank + 1));
  const sum = steps.reduce((total, step) => total + step, 0);
  const events = Array.from({ length: eventsOfACalendar }, (): LabelledEvent[] => {
    let left = random() * sum;
    const found = known.find((_, rank) => {
      left -= steps[rank] ?? 0;
      return left < 0;
    });
    return found ? [found] : [];
  }).flat();
  return { marked: events.slice(0, marks), rest: events.slice(marks) };
}

const titlesOfACalendar = 60;
const eventsOfACalendar = 200;

/** The quality for users who have marked some events, with and without what was learned from these marks. */
function learningRow(
  set: LabelledSet,
  knowledge: SuggestionKnowledge,
  where: string,
  split: (random: Random, events: readonly LabelledEvent[]) => Marked,
): Row {
  const rights = { before: [] as number[], after: [] as number[] };
  for (let user = 0; user < users; user += 1) {
    const { marked, rest } = split(createRandom(user + 1), set.events);
    const learned = buildLearned(marked);
    rights.before.push(rightOfAll(judgedBy({ events: rest }, knowledge)));
    rights.after.push(rightOfAll(judgedBy({ events: rest }, knowledge, { learned })));
  }
  const [before, after] = [median(rights.before), median(rights.after)];
  return {
    what: `Proposed and right, of all, after ${marks} marks, ${where} (before: ${percent(before)})`,
    size: `${users} users, ${set.name}`,
    measured: percent(after),
    ratio: '',
    target: 'more than before',
    met: after > before,
    peak: null,
  };
}

const rightOfAll = (judged: readonly Judged[]): number =>
  judged.filter(({ kind, proposed }) => proposed.kind === kind).length / judged.length;

/** Wrong suggestions among the events of `fit`; those of `check` must not be looked at. */
function notesOf(set: LabelledSet, knowledge: SuggestionKnowledge): readonly string[] {
  const wrong = judgedBy(set, knowledge).flatMap(({ kind, proposed }, at): string[] =>
    proposed.kind === null || proposed.kind === kind
      ? []
      : [`“${set.events[at]?.event.summary}” ${proposed.kind} for ${kind}`],
  );
  return wrong.length === 0 ? [] : [`${set.name}: wrong are ${wrong.join('; ')}.`];
}
