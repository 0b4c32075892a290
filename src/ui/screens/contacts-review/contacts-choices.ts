import { useMemo, useState } from 'react';
import type { InputOf } from '../../../contract/client';
import type { ContactItem } from '../../../contract/views/contacts';
import type { ContactField } from '../../../domain/people/contact-changes';
import type { PersonRef } from '../../../domain/people/directory';
import { isEntryRef } from '../../../domain/people/directory';

type Decision = InputOf<'contacts.apply'>['decisions'][number];
/** What the user decided of one contact. */
type Decided = Omit<Decision, 'key'>;

/** The user's choices in one review; where nothing is decided, it is as proposed. */
export interface ContactChoices {
  /** The number of people who are added and updated. */
  readonly taken: { readonly added: number; readonly updated: number };
  readonly decisions: Decision[];
  isTaken(item: ContactItem): boolean;
  fieldsOf(item: ContactItem): readonly ContactField[];
  /** Whom the contact is, as the user said; null while it stays out. */
  answerOf(item: ContactItem): string | null;
  /** Takes whole contacts, or leaves them out; of changed ones, all fields that are proposed, or none. */
  take(items: readonly ContactItem[], isTaken: boolean): void;
  takeField(item: ContactItem, field: ContactField, isTaken: boolean): void;
  answer(items: readonly ContactItem[], answerOf: (item: ContactItem) => string | null): void;
}

const proposedOf = ({ changes }: ContactItem): ContactField[] =>
  changes.filter(({ isProposed }) => isProposed).map(({ field }) => field);

export function useContactChoices(items: readonly ContactItem[]): ContactChoices {
  const [decided, setDecided] = useState<ReadonlyMap<string, Decided>>(new Map());
  const decide = (changed: readonly ContactItem[], decisionOf: (item: ContactItem) => Decided) =>
    setDecided((former) => {
      const next = new Map(former);
      for (const item of changed) next.set(item.key, decisionOf(item));
      return next;
    });
  const isTaken = (item: ContactItem) => decided.get(item.key)?.isTaken ?? item.leftOut === null;
  const fieldsOf = (item: ContactItem) => decided.get(item.key)?.fields ?? proposedOf(item);
  const answerOf = (item: ContactItem) => decided.get(item.key)?.as ?? null;
  const taken = useMemo(() => countTaken(items, decided), [items, decided]);
  return {
    taken,
    decisions: [...decided].map(([key, decision]) => ({ key, ...decision })),
    isTaken,
    fieldsOf,
    answerOf,
    take: (changed, isNowTaken) =>
      decide(changed, (item) =>
        item.group === 'changed' ? { fields: isNowTaken ? proposedOf(item) : [] } : { isTaken: isNowTaken },
      ),
    takeField: (item, field, isNowTaken) => {
      const others = fieldsOf(item).filter((other) => other !== field);
      decide([item], () => ({ fields: isNowTaken ? [...others, field] : others }));
    },
    answer: (changed, toAnswer) =>
      decide(changed, (item) => {
        const as = toAnswer(item);
        return as === null ? {} : { as };
      }),
  };
}

/** Whom the host will add and update, each once, whichever contacts they are in. */
function countTaken(items: readonly ContactItem[], decided: ReadonlyMap<string, Decided>) {
  const added = new Set<string>();
  const updated = new Set<string>();
  const byKey = new Map(items.map((item) => [item.key, item]));
  const isTaken = ({ key, leftOut }: ContactItem) => decided.get(key)?.isTaken ?? leftOut === null;
  const takesSome = (item: ContactItem, changes: ContactItem['changes']): boolean => {
    const fields = decided.get(item.key)?.fields;
    return changes.some(({ field, isProposed }) => fields?.includes(field) ?? isProposed);
  };
  for (const item of items) {
    const { group, key, ref, changes, candidates } = item;
    const as = group === 'unsure' ? decided.get(key)?.as : undefined;
    if (group === 'new' && isTaken(item)) added.add(key);
    if (group === 'changed' && isTaken(item) && takesSome(item, changes)) updated.add(ref ?? key);
    if (as === undefined) continue;
    const other = as.startsWith('contact:') ? byKey.get(as.slice('contact:'.length)) : undefined;
    // A contact that joins another of the files is no further person, and may change the one that the other is of.
    if (other) {
      const brings = candidates.find((one) => one.as === as)?.changes ?? [];
      if (other.ref !== null && isTaken(other) && takesSome(other, brings)) updated.add(other.ref);
    } else if (as === 'new') added.add(key);
    else if (isEntryRef(as as PersonRef)) updated.add(as);
    else added.add(as);
  }
  return { added: added.size, updated: updated.size };
}
