import type { DraftEntry, KeepInput, Who } from '../../../contract/proposed-debrief';
import { isEmptyEntry, toDraft, whoOf } from '../../../contract/proposed-debrief';
import type { DebriefReading, LoggedEvent, Meaning, MeantPerson } from '../../../contract/views/debrief';
import { kindOfForm } from '../../../domain/marking/kind';
import type { Day } from '../../../domain/time/day';

export const meantIn = (meaning: Meaning | null, who: Who): MeantPerson | null =>
  who.kind === 'known' ? (meaning?.candidates.find(({ id }) => id === who.id) ?? null) : null;

/** The event that is made of a log, as the user left it. */
export type DraftLog = Omit<NonNullable<KeepInput['log']>, 'people'>;

export const toDraftLog = ({ title, form, time }: LoggedEvent): DraftLog => ({
  title,
  form,
  time,
  kind: kindOfForm(form),
});

interface Written {
  readonly texts: readonly string[];
  readonly reading: DebriefReading;
  /** What the user changed of the entries of a line, by its text. */
  readonly changed: ReadonlyMap<string, readonly DraftEntry[]>;
  readonly log: DraftLog | null;
  /** Whom the user chose for the names of the log. */
  readonly chosen: ReadonlyMap<string, Who>;
}

/** Lines without text are left out; the line of the log is kept only for what follows it. */
export function toKept(
  { texts, reading, changed, log, chosen }: Written,
  eventKey: KeepInput['eventKey'],
  day: Day,
  goals: KeepInput['goals'],
): KeepInput {
  const lines = texts.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const read = reading.lines.find((one) => one.line === line);
    const entries = changed.get(line) ?? (read?.entries ?? []).map(toDraft);
    const isLogAlone = reading.log !== null && index === 0 && entries.length === 0;
    return isLogAlone ? [] : [{ line, entries: entries.filter((entry) => !isEmptyEntry(entry)) }];
  });
  const people = (reading.log?.people ?? []).map(({ name, meaning }) => ({
    name,
    who: chosen.get(name) ?? whoOf(meaning),
  }));
  return { eventKey, day, lines, goals, log: log && { ...log, people } };
}

/** The names that fit several people, of which the user has not said who is meant. */
export function openQuestions(
  { lines, log }: DebriefReading,
  changed: ReadonlyMap<string, readonly DraftEntry[]>,
  chosen: ReadonlyMap<string, Who>,
): readonly string[] {
  const isOpen = (meaning: Meaning | null): boolean =>
    meaning !== null && meaning.candidates.length > 1 && whoOf(meaning).kind === 'name-only';
  const inLines = lines
    .filter(({ line }) => !changed.has(line))
    .flatMap(({ entries }) => entries)
    .flatMap(({ person, meaning }) => (person !== null && isOpen(meaning) ? [person] : []));
  const inLog = (log?.people ?? [])
    .filter(({ name, meaning }) => !chosen.has(name) && isOpen(meaning))
    .map(({ name }) => name);
  return [...new Set([...inLines, ...inLog])];
}
