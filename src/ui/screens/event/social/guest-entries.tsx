import type { Answer } from '../../../../domain/people/guest';
import type { HandGuest } from '../../../../domain/prep/social';
import { PersonLink } from '../../../parts/people/person-link';
import lists from '../fields/lists.module.css';
import { type GroupOffer, PersonField } from '../fields/person-field';
import { RemoveButton } from '../fields/remove-button';
import { Row } from '../fields/row';
import type { Rows } from '../fields/use-rows';
import { AnswerSelect } from './answer-select';
import { AnswerSign } from './answer-sign';
import classes from './guest-entries.module.css';

interface InvitedEntryProps {
  readonly name: string;
  readonly email: string;
  readonly answer: Answer;
  readonly onAnswer: (answer: Answer) => void;
}

/** Someone the calendar invited. */
export const InvitedEntry = ({ name, email, answer, onAnswer }: InvitedEntryProps) => (
  <li className={classes.guest}>
    <AnswerSign answer={answer} />
    <span className={classes.name}>
      <PersonLink name={name} email={email} />
    </span>
    <AnswerSelect name={name} answer={answer} onChange={onAnswer} />
  </li>
);

interface HandGuestEntryProps {
  readonly guest: HandGuest;
  /** From 1. */
  readonly number: number;
  readonly rows: Rows<HandGuest>;
  /** Circles that may come instead of one guest. */
  readonly groups: readonly GroupOffer[];
  readonly hint: string;
}

/** The invited guests are in the list already. */
const noNames: readonly string[] = [];

/** Someone added by hand. */
export function HandGuestEntry({ guest, number, rows, groups, hint }: HandGuestEntryProps) {
  const blank = rows.isBlank(guest);
  const name = guest.name.trim() || `guest ${number}`;
  return (
    <Row rows={rows} item={guest} className={classes.guest}>
      <AnswerSign answer={blank ? null : guest.answer} />
      <PersonField
        main
        names={noNames}
        groups={groups}
        label={blank ? 'Add a guest' : `Guest ${number}`}
        placeholder={hint}
        value={guest.name}
        person={guest.person}
        onChange={(text, known) => rows.change({ ...guest, name: text, person: known?.id })}
        onEnter={() => rows.next(guest)}
        onErase={() => rows.erase(guest)}
      />
      {!blank && (
        <AnswerSelect
          name={name}
          answer={guest.answer}
          onChange={(answer) => rows.change({ ...guest, answer })}
        />
      )}
      <div className={lists.tools}>
        <RemoveButton rows={rows} item={guest} what={name} />
      </div>
    </Row>
  );
}
