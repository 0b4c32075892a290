import { useMemo, useState } from 'react';
import type { InputOf } from '../../../contract/client';
import type { ContactItem } from '../../../contract/views/contacts';
import type { ContactField } from '../../../domain/people/contact-changes';

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

function countTaken(items: readonly ContactItem[], decided: ReadonlyMap<string, Decided>) {
  let added = 0;
  let updated = 0;
  for (const item of items) {
    const { isTaken = item.leftOut === null, fields = proposedOf(item), as } = decided.get(item.key) ?? {};
    if (item.group === 'new' && isTaken) added += 1;
    if (item.group === 'changed' && isTaken && fields.length > 0) updated += 1;
    if (item.group !== 'unsure' || as === undefined) continue;
    if (as === 'new') added += 1;
    // A contact that joins another of the files is no further person.
    else if (!as.startsWith('contact:')) updated += 1;
  }
  return { added, updated };
}
