import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { InputOf } from '../../../contract/client';
import type { QuickAddReading, QuickEvent } from '../../../contract/quick-add/quick-add-view';
import { isFormOf } from '../../../domain/marking/kind';
import type { Participant } from '../../../domain/own-events/own-event';
import { isEntryRef } from '../../../domain/people/directory';
import { useClient } from '../../app/client/client';
import { useOperation } from '../../app/client/operation';
import type { OwnEventDraft } from './own-event-draft';
import { toKeep } from './own-event-draft';

/** With what the dialog opens. */
export interface Proposed {
  readonly text: string;
  readonly draft: OwnEventDraft;
  /** The time is the user's choice, for example drawn in the week, and not only a proposal. */
  readonly hasTime: boolean;
}

/** Milliseconds after the last key. */
const readAfter = 120;

export interface QuickDraft {
  readonly text: string;
  readonly draft: OwnEventDraft;
  /** null while there is no text, or it is not read yet. */
  readonly read: QuickAddReading | null;
  readonly type: (text: string) => void;
  /** What the user changes by hand stays, whatever the text says from then on. */
  readonly change: (changes: Partial<OwnEventDraft>) => void;
  /** What is to be kept by the text as it is now. */
  readonly readNow: () => Promise<InputOf<'quick-add.keep'>>;
}

/** A draft that follows a line in plain words while it is typed. */
export function useQuickDraft(proposed: Proposed): QuickDraft {
  const client = useClient();
  const [text, type] = useState(proposed.text);
  const [byHand, setByHand] = useState<Partial<OwnEventDraft>>({});
  const [asked] = useDebouncedValue(text.trim(), readAfter);
  const load = useOperation('quick-add.read', { text: asked }, { enabled: asked !== '', keepPrevious: true });
  const isRead = text.trim() !== '' && asked !== '' && load.kind === 'loaded';
  const read = isRead ? load.value : null;
  const draftBy = (event: QuickEvent | null) => merged(proposed.draft, event, byHand, text);
  return {
    text,
    draft: draftBy(read?.event ?? null),
    read,
    type,
    change: (changes) => setByHand({ ...byHand, ...changes }),
    readNow: async () => {
      const answer = await client.call('quick-add.read', { text: text.trim() });
      const event = answer.ok ? answer.value.event : null;
      return toKeep(draftBy(event), event?.people ?? []);
    },
  };
}

/** What is proposed, over it what the text says, over that what the user changed. */
function merged(
  proposed: OwnEventDraft,
  event: QuickEvent | null,
  byHand: Partial<OwnEventDraft>,
  text: string,
): OwnEventDraft {
  const draft = {
    ...proposed,
    ...(event && saidIn(event, proposed.people)),
    ...byHand,
    title: event?.title || text.trim(),
  };
  const { kind, form } = draft;
  return { ...draft, form: kind && form && isFormOf(kind, form) ? form : null };
}

function saidIn(
  { time, repeat, place, people, kind, form }: QuickEvent,
  there: readonly Participant[],
): Partial<OwnEventDraft> {
  return {
    ...(time && { time }),
    ...(repeat && { repeat }),
    ...(place !== '' && { place }),
    ...(kind && { kind, form }),
    ...(people.length > 0 && { people: withOthers(there, people) }),
  };
}

/** Each person once, also where a name stands in both. */
function withOthers(there: readonly Participant[], said: QuickEvent['people']): readonly Participant[] {
  const all = said.map(
    ({ name, who }): Participant => ({
      name,
      personId: who.kind === 'known' && isEntryRef(who.id) ? who.id : null,
    }),
  );
  const isThere = ({ name, personId }: Participant): boolean =>
    there.some((one) => one.name === name || (personId !== null && one.personId === personId));
  const names = new Set<string>();
  return [...there, ...all.filter((one) => !isThere(one))].filter(({ name }) => {
    const isNew = !names.has(name);
    names.add(name);
    return isNew;
  });
}
