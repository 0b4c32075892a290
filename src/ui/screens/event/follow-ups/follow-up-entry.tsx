import { NativeSelect } from '@mantine/core';
import { type FollowUpState, followUpStates } from '../../../../domain/follow-ups/follow-up';
import type { Guest } from '../../../../domain/people/guest';
import type { Day } from '../../../../domain/time/day';
import { stateWords } from '../../../../words/people/follow-up';
import { DayField } from '../../../parts/day-field/day-field';
import { entryIdOf } from '../../../parts/people/name-field';
import type { FollowUpRow } from '../draft/follow-up-row';
import lists from '../fields/lists.module.css';
import { PersonField } from '../fields/person-field';
import { RemoveButton } from '../fields/remove-button';
import { Row } from '../fields/row';
import { TextLine } from '../fields/text-line';
import type { Rows } from '../fields/use-rows';
import classes from './follow-up-entry.module.css';
import { usualDays } from './usual-days';

interface FollowUpEntryProps {
  readonly row: FollowUpRow;
  /** From 1. */
  readonly number: number;
  readonly rows: Rows<FollowUpRow>;
  readonly guests: readonly Guest[];
  readonly eventDay: Day;
}

export function FollowUpEntry({ row, number, rows, guests, eventDay }: FollowUpEntryProps) {
  const write = (part: Partial<FollowUpRow>) => rows.change({ ...row, ...part });
  const done = row.state === 'closed' || row.state === 'answered';
  return (
    <Row rows={rows} item={row} className={classes.entry}>
      <TextLine
        main
        label={`Follow-up ${number}`}
        placeholder="Say thank you, send the link, book the coffee"
        value={row.text}
        quiet={done}
        onChange={(text) => write({ text })}
        onEnter={() => rows.next(row)}
        onErase={() => rows.erase(row)}
      />
      <div className={classes.details}>
        <span className={classes.person}>
          <span aria-hidden>for</span>
          <PersonField
            label={`Follow-up ${number}: for`}
            placeholder="whom?"
            value={row.person}
            names={guests.map(({ name }) => name)}
            quiet={done}
            person={row.personId ?? undefined}
            onChange={(person, known) => write({ person, personId: entryIdOf(known) })}
          />
        </span>
        {!rows.isBlank(row) && (
          <Due row={row} number={number} eventDay={eventDay} onChange={(due) => write({ due })} />
        )}
      </div>
      <div className={lists.tools}>
        {!rows.isBlank(row) && (
          <StateSelect row={row} number={number} onChange={(state) => write({ state })} />
        )}
        <RemoveButton
          rows={rows}
          item={row}
          what={row.text.trim() ? `“${row.text.trim()}”` : `follow-up ${number}`}
        />
      </div>
    </Row>
  );
}

interface DueProps {
  readonly row: FollowUpRow;
  readonly number: number;
  readonly eventDay: Day;
  readonly onChange: (due: Day | null) => void;
}

/** The due date; without one, the usual days are offered as buttons. */
function Due({ row, number, eventDay, onChange }: DueProps) {
  return (
    <span className={classes.due} data-open={row.due === null || undefined}>
      <span aria-hidden>by</span>
      <DayField
        size="xs"
        label={`Follow-up ${number}: due`}
        placeholder="no day"
        value={row.due}
        onChange={onChange}
      />
      {row.due === null && (
        <span className={classes.usualDays}>
          {usualDays(eventDay).map(({ day, words }) => (
            <button key={day} type="button" className={classes.usual} onClick={() => onChange(day)}>
              {words}
            </button>
          ))}
        </span>
      )}
    </span>
  );
}

interface StateSelectProps {
  readonly row: FollowUpRow;
  readonly number: number;
  readonly onChange: (state: FollowUpState) => void;
}

const StateSelect = ({ row, number, onChange }: StateSelectProps) => (
  <NativeSelect
    aria-label={`Follow-up ${number}: state`}
    size="xs"
    classNames={{ input: classes.state ?? '' }}
    value={row.state}
    data={followUpStates.map((state) => ({ value: state, label: stateWords[state] }))}
    onChange={(event) => {
      const state = followUpStates.find((value) => value === event.currentTarget.value);
      if (state) onChange(state);
    }}
  />
);
