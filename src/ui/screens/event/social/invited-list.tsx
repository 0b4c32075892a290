import { useState } from 'react';
import type { Answer, Guest } from '../../../../domain/people/guest';
import type { SocialPrep } from '../../../../domain/prep/social';
import { entryOf, withEntries } from '../../../../domain/record';
import { useFormat } from '../../../app/app-info';
import type { EditSection } from '../draft/use-prep';
import { AddButton } from '../fields/add-button';
import lists from '../fields/lists.module.css';
import { InvitedEntry } from './guest-entries';

/** A conference may have invited hundreds. */
const shownAtFirst = 10;

interface InvitedListProps {
  /** Invited by the calendar. */
  readonly invited: readonly Guest[];
  readonly answers: SocialPrep['answers'];
  readonly edit: EditSection<SocialPrep>;
}

/** The answer from the calendar, or the user's correction. */
export const answerOf = (answers: SocialPrep['answers'], guest: Guest): Answer =>
  entryOf(answers, guest.id) ?? guest.answer;

/** Whom the calendar invited, each with an answer that can be corrected. */
export function InvitedList({ invited, answers, edit }: InvitedListProps) {
  const format = useFormat();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? invited : invited.slice(0, shownAtFirst);
  return (
    <>
      <ul className={lists.list}>
        {shown.map((guest) => (
          <InvitedEntry
            key={guest.id}
            name={guest.name}
            email={guest.email}
            answer={answerOf(answers, guest)}
            onAnswer={(answer) => edit('answers', (current) => withEntries(current, [[guest.id, answer]]))}
          />
        ))}
      </ul>
      {shown.length < invited.length && (
        <AddButton onClick={() => setWhole(true)}>{`Show all ${format.number(invited.length)}`}</AddButton>
      )}
    </>
  );
}
