import { NativeSelect, TextInput } from '@mantine/core';
import type { Who } from '../../../contract/proposed-debrief';
import { whoOf } from '../../../contract/proposed-debrief';
import type { DebriefReading } from '../../../contract/views/debrief';
import type { Kind } from '../../../domain/marking/kind';
import { kindWord } from '../../../words/kind';
import { OwnTimeFields } from '../own-events/own-time-fields';
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
