import type { EventKey } from '../../../../domain/event/key';
import { type ForWhom, peopleToThank } from '../../../../domain/follow-ups/usual-steps';
import type { Guest } from '../../../../domain/people/guest';
import type { MustMeet } from '../../../../domain/prep/networking';
import { addDays, type Day } from '../../../../domain/time/day';
import { useAppInfo } from '../../../app/app-info';
import { type FollowUpRow, newFollowUpId } from '../draft/follow-up-row';
import type { FollowUpsInHand } from '../draft/use-follow-ups';
import { AddButton } from '../fields/add-button';
import lists from '../fields/lists.module.css';
import { Section } from '../fields/section';
import { type ItemEdits, useRows } from '../fields/use-rows';
import { FollowUpEntry } from './follow-up-entry';
import { followUpsPart, useAskedFor } from './use-asked-for';
import { UsualStepList } from './usual-steps';

interface FollowUpListProps {
  readonly followUps: FollowUpsInHand;
  readonly eventKey: EventKey;
  readonly guests: readonly Guest[];
  readonly mustMeets: readonly MustMeet[];
  readonly writtenOf: readonly ForWhom[];
  /** The event's last day, from which the usual days are counted. */
  readonly eventDay: Day;
  /** Among friends follow-ups are not the rule: the section has a quieter title and offers no usual ones. */
  readonly amongFriends: boolean;
}

/** In days: a month later nobody waits for the usual thanks. */
const longestAfter = 30;

const isEmpty = ({ person, text }: FollowUpRow): boolean => `${person}${text}`.trim() === '';

const toEdits = ({ write, remove }: FollowUpsInHand): ItemEdits<FollowUpRow> => ({
  insert: write,
  replace: write,
  remove: (id) => void remove(id),
  // The plan no longer has the removed follow-up, so it is restored under a new id.
  restore: (row) => write({ ...row, id: newFollowUpId() }),
});

/** The follow-ups of the event: for whom, by when, and in what state. */
export function FollowUpList({
  followUps,
  eventKey,
  guests,
  mustMeets,
  writtenOf,
  eventDay,
  amongFriends,
}: FollowUpListProps) {
  const { today } = useAppInfo();
  const create = (): FollowUpRow => ({
    id: newFollowUpId(),
    eventKey,
    person: '',
    personId: null,
    text: '',
    due: null,
    state: 'to-do',
    step: null,
  });
  const rows = useRows({
    items: followUps.rows,
    edits: toEdits(followUps),
    create,
    isEmpty,
    blank: 'when-asked',
  });
  useAskedFor(() => {
    rows.add();
    rows.list.current?.lastElementChild?.scrollIntoView({ block: 'center' });
  });
  const toDo = followUps.rows.filter(({ state }) => state === 'to-do').length;
  return (
    <Section
      part={followUpsPart}
      title={amongFriends ? 'Afterwards' : 'Follow-ups'}
      {...(toDo > 0 && { aside: `${toDo} to do` })}
    >
      <ul className={lists.list} ref={rows.list}>
        {rows.rows.map((row, index) => (
          <FollowUpEntry
            key={row.id}
            row={row}
            number={index + 1}
            rows={rows}
            guests={guests}
            eventDay={eventDay}
          />
        ))}
      </ul>
      {!amongFriends && today <= addDays(eventDay, longestAfter) && (
        <UsualStepList
          eventDay={eventDay}
          people={peopleToThank({ guests, mustMeets, writtenOf, isOver: eventDay < today })}
          followUps={followUps.rows}
          onAdd={(usual) => rows.add({ ...create(), ...usual })}
        />
      )}
      {rows.canAdd && (
        <AddButton onClick={() => rows.add()}>
          {amongFriends || followUps.rows.length > 0 ? 'Add a follow-up' : 'Something else'}
        </AddButton>
      )}
    </Section>
  );
}
