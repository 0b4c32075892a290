import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import type { Who } from '../../../contract/proposed-debrief';
import { whoOf } from '../../../contract/proposed-debrief';
import type { DebriefReading } from '../../../contract/views/debrief';
import { minutesOfWall, wallAt } from '../../../domain/event/wall-clock';
import type { Kind } from '../../../domain/marking/kind';
import type { OwnEventTime } from '../../../domain/own-events/own-event';
import type { Day } from '../../../domain/time/day';
import { kindWord } from '../../../words/kind';
import { DayField } from '../day-field/day-field';
import { TimeField } from '../time-field/time-field';
import classes from './debrief.module.css';
import type { DraftLog } from './debrief-draft';
import { PersonPart } from './person-part';
import { SameTime } from './same-time';

interface LoggedEventProps {
  readonly log: DraftLog;
  readonly people: NonNullable<DebriefReading['log']>['people'];
  readonly chosen: ReadonlyMap<string, Who>;
  readonly onChange: (log: DraftLog) => void;
  readonly onChoose: (name: string, who: Who) => void;
}

const kinds = ['social', 'networking', 'both', 'other'] as const satisfies readonly Kind[];

/** The event that is made of the first line. Day, time and length are proposals, so they are shown. */
export function LoggedEvent({ log, people, chosen, onChange, onChoose }: LoggedEventProps) {
  return (
    <fieldset className={classes.logged}>
      <legend>Goes into your calendar</legend>
      <TextInput
        size="xs"
        label="Title"
        className={classes.wide ?? ''}
        value={log.title}
        maxLength={500}
        onChange={(event) => onChange({ ...log, title: event.currentTarget.value })}
      />
      <OwnTimeFields time={log.time} onChange={(time) => onChange({ ...log, time })} />
      <NativeSelect
        size="xs"
        label="Kind"
        data={kinds.map((value) => ({ value, label: kindWord(value) }))}
        value={log.kind ?? ''}
        onChange={({ currentTarget }) => onChange({ ...log, kind: currentTarget.value as Kind })}
      />
      {log.time.kind === 'timed' && <SameTime time={log.time} />}
      <div className={classes.entry}>
        {people.map(({ name, meaning }) => (
          <PersonPart
            key={name}
            name={name}
            meaning={meaning}
            who={chosen.get(name) ?? whoOf(meaning)}
            onChange={(who) => onChoose(name, who)}
            onLeaveOut={null}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface OwnTimeFieldsProps {
  readonly time: OwnEventTime;
  readonly onChange: (time: OwnEventTime) => void;
}

/** Day, start and length of an own event. */
export function OwnTimeFields({ time, onChange }: OwnTimeFieldsProps) {
  const day = (time.kind === 'timed' ? time.start.slice(0, 10) : time.day) as Day;
  const moveTo = (to: Day) =>
    onChange(
      time.kind === 'timed' ? { ...time, start: `${to}${time.start.slice(10)}` } : { ...time, day: to },
    );
  return (
    <>
      <DayField
        label="Day"
        size="xs"
        lean="this-year"
        clearable={false}
        value={day}
        onChange={(chosen) => {
          if (chosen !== null) moveTo(chosen);
        }}
      />
      {time.kind === 'timed' && (
        <>
          <TimeField
            size="xs"
            label="From"
            value={minutesOfWall(time.start)}
            onChange={(minutes) => onChange({ ...time, start: wallAt(day, minutes) })}
          />
          <NumberInput
            size="xs"
            label="Minutes"
            className={classes.minutes ?? ''}
            min={0}
            max={10_080}
            step={15}
            allowDecimal={false}
            value={time.minutes}
            onChange={(minutes) => {
              if (typeof minutes === 'number') onChange({ ...time, minutes });
            }}
          />
        </>
      )}
      {time.kind === 'all-day' && (
        <NumberInput
          size="xs"
          label="Days"
          className={classes.minutes ?? ''}
          min={1}
          max={366}
          allowDecimal={false}
          value={time.days}
          onChange={(days) => {
            if (typeof days === 'number' && days >= 1) onChange({ ...time, days });
          }}
        />
      )}
    </>
  );
}
