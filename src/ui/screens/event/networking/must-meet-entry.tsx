import { Fragment } from 'react';
import type { PersonView } from '../../../../contract/views/person';
import type { Guest } from '../../../../domain/people/guest';
import type { MustMeet } from '../../../../domain/prep/networking';
import lists from '../fields/lists.module.css';
import { MoveButtons } from '../fields/move-buttons';
import { PersonField } from '../fields/person-field';
import { RemoveButton } from '../fields/remove-button';
import { Row } from '../fields/row';
import { TextLine } from '../fields/text-line';
import { Tick } from '../fields/tick';
import type { Rows } from '../fields/use-rows';
import classes from './must-meet-entry.module.css';

interface MustMeetEntryProps {
  readonly person: MustMeet;
  /** From 1. */
  readonly rank: number;
  /** Number of must-meets, the last rank. */
  readonly count: number;
  readonly rows: Rows<MustMeet>;
  readonly guests: readonly Guest[];
  readonly onMove: (by: -1 | 1) => void;
}

/** One must-meet person: name, why, questions, what I can give. */
export function MustMeetEntry({ person, rank, count, rows, guests, onMove }: MustMeetEntryProps) {
  const write = (part: Partial<MustMeet>) => rows.change({ ...person, ...part });
  const who = person.name.trim() || `person ${rank}`;
  const toNamed = (name: string, known: PersonView | null) => {
    const guest = guests.find(
      (one) => one.name === name && (known === null || known.emails.includes(one.email)),
    );
    return { name, email: guest?.email || (known?.emails[0] ?? ''), person: known?.id };
  };
  return (
    <Row rows={rows} item={person} className={`${lists.entry} ${classes.entry}`}>
      <Tick
        label={`Met ${who}`}
        checked={person.met}
        blank={rows.isBlank(person)}
        onChange={(met) => write({ met })}
      />
      <span className={classes.rank} aria-hidden>
        {rank}
      </span>
      <PersonField
        main
        look="serif"
        label={`Person to meet ${rank}`}
        placeholder={rank === 1 ? 'Who must you not miss?' : 'Who else?'}
        value={person.name}
        names={guests.map(({ name }) => name)}
        quiet={person.met}
        email={person.email}
        person={person.person}
        onChange={(name, known) => write(toNamed(name, known))}
        onEnter={() => rows.next(person)}
        onErase={() => rows.erase(person)}
      />
      <Details person={person} who={who} write={write} />
      <div className={lists.tools}>
        {!rows.isBlank(person) && count > 1 && (
          <MoveButtons what={who} place={rank} count={count} onMove={onMove} />
        )}
        <RemoveButton rows={rows} item={person} what={who} />
      </div>
    </Row>
  );
}

interface DetailsProps {
  readonly person: MustMeet;
  /** The name, or `person 2` while there is none. */
  readonly who: string;
  readonly write: (part: Partial<MustMeet>) => void;
}

const parts = [
  { part: 'why', word: 'Why' },
  { part: 'questions', word: 'Ask' },
  { part: 'give', word: 'Give' },
] as const;

const Details = ({ person, who, write }: DetailsProps) => (
  <dl className={classes.details}>
    {parts.map(({ part, word }) => (
      <Fragment key={part}>
        <dt>{word}</dt>
        <dd>
          <TextLine
            multiline
            label={`${word} ${who}`}
            value={person[part]}
            onChange={(text) => write({ [part]: text })}
          />
        </dd>
      </Fragment>
    ))}
  </dl>
);
