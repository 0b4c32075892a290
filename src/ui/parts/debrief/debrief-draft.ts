import type { InputOf } from '../../../contract/client';
import type {
  DebriefReading,
  LoggedEvent,
  Meaning,
  MeantPerson,
  UnderstoodEntry,
} from '../../../contract/views/debrief';
import type { Kind } from '../../../domain/marking/kind';
import { networkingForms } from '../../../domain/marking/kind';
import type { Day } from '../../../domain/time/day';

type KeepInput = InputOf<'debrief.keep'>;
export type DraftEntry = KeepInput['lines'][number]['entries'][number];
export type Who = DraftEntry['who'];

/** What is kept of an entry unless the user changes it. */
export const toDraft = ({ meaning, ...entry }: UnderstoodEntry): DraftEntry => ({
  ...entry,
  followUps: [...entry.followUps],
  facts: [...entry.facts],
  who: whoOf(meaning),
});

/** Where several fit, the name alone holds until the user says who is meant: nobody is taken for another in silence. */
export function whoOf(meaning: Meaning | null): Who {
  if (meaning === null) return { kind: 'name-only' };
  if (meaning.meant !== null) return { kind: 'known', id: meaning.meant };
  return meaning.candidates.length === 0 ? { kind: 'new' } : { kind: 'name-only' };
}

export const meantIn = (meaning: Meaning | null, who: Who): MeantPerson | null =>
  who.kind === 'known' ? (meaning?.candidates.find(({ id }) => id === who.id) ?? null) : null;

export const isEmptyEntry = ({ person, organisation, role, howMet, followUps, lead, facts }: DraftEntry) =>
  [person, organisation, role, howMet, lead].every((part) => part === null) &&
  followUps.length + facts.length === 0;

/** The event that is made of a log, as the user left it. */
export interface DraftLog extends Omit<LoggedEvent, 'people' | 'form'> {
  readonly form: LoggedEvent['form'];
  readonly kind: Kind | null;
}

export const toDraftLog = ({ title, form, time }: LoggedEvent): DraftLog => ({
  title,
  form,
  time,
  kind: networkingForms.some((one) => one === form) ? 'networking' : 'social',
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
