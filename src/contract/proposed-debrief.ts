import type { EventKey } from '../domain/event/key';
import { kindOfForm } from '../domain/marking/kind';
import type { InputOf } from './client';
import type { DebriefReading, Meaning, UnderstoodEntry } from './views/debrief';

export type KeepInput = InputOf<'debrief.keep'>;
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

export const isEmptyEntry = ({
  person,
  organisation,
  role,
  howMet,
  followUps,
  lead,
  facts,
}: DraftEntry): boolean =>
  [person, organisation, role, howMet, lead].every((part) => part === null) &&
  followUps.length + facts.length === 0;

/** Keeps what was read as it was understood; a line that only tells of the event is in the event. */
export const proposedKeep = ({ lines, log, day }: DebriefReading, eventKey: EventKey | null): KeepInput => ({
  eventKey,
  day,
  log: log && {
    title: log.title,
    form: log.form,
    kind: kindOfForm(log.form),
    time: log.time,
    people: log.people.map(({ name, meaning }) => ({ name, who: whoOf(meaning) })),
  },
  lines: lines.flatMap(({ line, entries }, index) =>
    log && index === 0 && entries.length === 0 ? [] : [{ line, entries: entries.map(toDraft) }],
  ),
});
