import type { Guest } from '../../../../domain/people/guest';
import { addDays, type Day } from '../../../../domain/time/day';
import type { EventKey } from '../../../../domain/event/key';
import { useFormat } from '../../../app/app-info';
import { type FollowUpRow, type FollowUpsInHand, newFollowUpId } from '../draft/use-follow-ups';
import { AddButton } from '../lines/add-button';
import lists from '../lines/lists.module.css';
import { Section } from '../lines/section';
import { useRows } from '../lines/use-rows';
import classes from './follow-up-list.module.css';
import { FollowUpEntry } from './follow-up-entry';
import { usualDays } from './usual-days';

interface FollowUpListProps {
  readonly followUps: FollowUpsInHand;
  readonly eventKey: EventKey;
  readonly guests: readonly Guest[];
  /** The event's last day, from which the usual days are counted. */
  readonly eventDay: Day;
  readonly title: string;
}

const isEmpty = ({ person, text }: FollowUpRow): boolean => `${person}${text}`.trim() === '';

/** What is to be done after the event: for whom, by when, and how it stands. */
export function FollowUpList({ followUps, eventKey, guests, eventDay, title }: FollowUpListProps) {
  const format = useFormat();
  const create = (): FollowUpRow => ({
    id: newFollowUpId(),
    eventKey,
    person: '',
    text: '',
    due: null,
    state: 'to-do',
  });
  const rows = useRows({
    items: followUps.rows,
    edits: {
      insert: followUps.write,
      replace: followUps.write,
      remove: (id) => void followUps.remove(id),
      // What was removed is gone from the plan: it comes back as a new one.
      restore: (row) => followUps.write({ ...row, id: newFollowUpId() }),
    },
    create,
    isEmpty,
    blank: 'asked',
  });
  const toDo = followUps.rows.filter(({ state }) => state === 'to-do').length;
  return (
    <Section part="follow-ups" title={title} {...(toDo > 0 && { aside: `${toDo} to do` })}>
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
      <div className={classes.adding}>
        {rows.canAdd && <AddButton onClick={rows.add}>Add a follow-up</AddButton>}
      </div>
    </Section>
  );
}
