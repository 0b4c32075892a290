import type { EventKey } from '../../domain/event/key';
import type { PersonId } from '../../domain/people/person';
import type { Prep } from '../../domain/prep/prep';
import { writtenDetails } from '../../domain/prep/social-sections';
import { foldText } from '../../domain/text/fold';
import { hasWords } from '../../domain/text/search';
import type { Plan } from '../../plan/plan';

/** A text that the user wrote, of an event or of a person. */
export interface WrittenNote {
  readonly text: string;
  readonly of:
    | { readonly kind: 'event'; readonly key: EventKey }
    | { readonly kind: 'person'; readonly id: PersonId };
}

/** Finds notes by their words. Entries of the plan never change, so the folded text of each is kept with it. */
export function createNoteSearch(): (
  plan: Plan,
  words: readonly string[],
  limit: number,
) => readonly WrittenNote[] {
  const folded = new WeakMap<object, string>();
  const has = (entry: object, written: readonly string[], words: readonly string[]): boolean => {
    const text = folded.get(entry) ?? foldText(written.join('\n'));
    folded.set(entry, text);
    return hasWords(text, words);
  };
  return (plan, words, limit) => {
    const found: WrittenNote[] = [];
    for (const { entry, written, of } of notesIn(plan)) {
      if (found.length === limit) break;
      if (has(entry, written, words)) found.push({ text: lineWith(written, words), of });
    }
    return found;
  };
}

interface Entry {
  readonly entry: object;
  readonly written: readonly string[];
  readonly of: WrittenNote['of'];
}

/** What was written after and at events comes first, the newest of it before the rest; then plans, then people. */
function* notesIn(plan: Plan): Generator<Entry> {
  for (const said of [...plan.said.values()].toReversed()) {
    const { eventKey, personId, line } = said;
    if (personId !== null) yield { entry: said, written: [line], of: { kind: 'person', id: personId } };
    else if (eventKey !== null) yield { entry: said, written: [line], of: { kind: 'event', key: eventKey } };
  }
  for (const jotting of [...plan.jottings.values()].toReversed())
    if (!jotting.isGone)
      yield { entry: jotting, written: [jotting.text], of: { kind: 'event', key: jotting.eventKey } };
  for (const [key, prep] of plan.preps)
    yield { entry: prep, written: writtenInPrep(prep), of: { kind: 'event', key } };
  for (const person of plan.people.values()) {
    const { howMet, note, gifts, food, children } = person;
    yield {
      entry: person,
      written: [note, howMet, gifts, food, children],
      of: { kind: 'person', id: person.id },
    };
  }
}

const writtenInPrep = ({ networking, social }: Prep): readonly string[] => [
  ...(networking ? Object.values(networking.purpose) : []),
  ...(networking?.goals.flatMap(({ text, when, action }) => [text, when, action]) ?? []),
  ...(networking?.mustMeets.flatMap(({ why, questions, give }) => [why, questions, give]) ?? []),
  ...(networking?.questions?.map(({ text }) => text) ?? []),
  ...(social ? [social.purpose.goFor] : []),
  ...(social?.topics.map(({ text }) => text) ?? []),
  ...(social?.brings.map(({ what }) => what) ?? []),
  ...(social ? writtenDetails(social).map(({ text }) => text) : []),
];

/** The line that has most of the words, as it was typed. */
function lineWith(written: readonly string[], words: readonly string[]): string {
  const lines = written.flatMap((text) => text.split(/\r?\n/)).filter((line) => line.trim() !== '');
  const countIn = (line: string): number => {
    const folded = foldText(line);
    return words.filter((word) => folded.includes(word)).length;
  };
  return lines.reduce((best, line) => (countIn(line) > countIn(best) ? line : best), lines[0] ?? '');
}
