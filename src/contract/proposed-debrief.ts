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

/**
 * Whom a name means, shown before it counts: the only one whom it fits. Where several fit, the name alone holds until the user
 * says who is meant.
 */
export function whoOf(meaning: Meaning | null): Who {
  if (meaning === null) return { kind: 'name-only' };
  const [only, ...others] = meaning.candidates;
  const id = meaning.meant ?? (others.length === 0 ? only?.id : undefined);
  if (id !== undefined) return { kind: 'known', id };
  return only ? { kind: 'name-only' } : { kind: 'new' };
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
