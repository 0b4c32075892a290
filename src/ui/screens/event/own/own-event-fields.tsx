import { Button, SegmentedControl, TagsInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { InputOf } from '../../../../contract/client';
import type { EventRow } from '../../../../contract/views/event';
import type { OwnEvent } from '../../../../domain/own-events/own-event';
import type { Day } from '../../../../domain/time/day';
import { repeatText } from '../../../../words/own-events/own-events';
import { useFormat } from '../../../app/app-info';
import { useEdit } from '../../../app/client/edits';
import { usePanel } from '../../../app/shell/panel';
import { OwnTimeFields } from '../../../parts/own-events/own-time-fields';
import { RepeatFields } from '../../../parts/own-events/repeat-fields';
import { useRemoveOwn } from '../../../parts/own-events/use-remove-own';
import classes from './own-event-fields.module.css';

interface OwnEventFieldsProps {
  readonly own: OwnEvent;
  readonly row: EventRow;
  readonly onRemoved: () => void;
}

/** What the user said of an event of their own, to change or remove (product S7, W6). */
export function OwnEventFields({ own, row, onRemoved }: OwnEventFieldsProps) {
  const [isOpen, setOpen] = useState(false);
  const format = useFormat();
  const removeOwn = useRemoveOwn();
  const only = row.own?.only ?? null;
  const remove = async (day: Day | null) => {
    if (await removeOwn({ id: own.id, only: day }, own.title)) onRemoved();
  };
  return (
    <div>
      {own.repeat && <p className={classes.repeat}>{`${repeatText(own.repeat, format)}.`}</p>}
      <div className={classes.actions}>
        <Button variant="default" size="xs" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Done' : 'Change the event'}
        </Button>
        {only !== null && (
          <Button variant="subtle" size="xs" onClick={() => void remove(only)}>
            Remove this time
          </Button>
        )}
        <Button variant="subtle" size="xs" onClick={() => void remove(null)}>
          {own.repeat ? 'Remove all of them' : 'Remove it'}
        </Button>
      </div>
      {isOpen && <Fields own={own} row={row} />}
    </div>
  );
}

function Fields({ own, row }: Omit<OwnEventFieldsProps, 'onRemoved'>) {
  const edit = useEdit('own-event.save');
  const panel = usePanel();
  const format = useFormat();
  const [isAlone, setAlone] = useState(true);
  const only = row.own?.only ?? null;
  const save = async (said: Omit<InputOf<'own-event.save'>, 'id' | 'on'>) => {
    const on = only === null ? {} : { on: { day: only, only: isAlone } };
    const answer = await edit({ id: own.id, ...said, ...on });
    // What is changed alone is an event by itself from then on.
    if (answer.ok && only !== null && isAlone) panel.open(answer.value.key);
  };
  const isOfAll = only === null || !isAlone;
  return (
    <div className={classes.fields}>
      {only !== null && (
        <SegmentedControl
          size="xs"
          className={classes.wide ?? ''}
          aria-label="What is changed"
          value={isAlone ? 'one' : 'all'}
          onChange={(value) => setAlone(value === 'one')}
          data={[
            { value: 'one', label: `Only ${format.day(only)}` },
            { value: 'all', label: 'All of them' },
          ]}
        />
      )}
      <LineInput label="Title" value={own.title} required onSave={(title) => void save({ title })} />
      <OwnTimeFields
        time={row.own?.time ?? own.time}
        onChange={(time) => void save({ time })}
        canBeWholeDay
      />
      {isOfAll && (
        <RepeatFields
          time={own.time}
          repeat={own.repeat}
          onChange={(repeat) => void edit({ id: own.id, repeat })}
        />
      )}
      <LineInput label="Place" value={own.place} onSave={(place) => void save({ place })} />
      <TagsInput
        size="xs"
        label="People"
        className={classes.wide ?? ''}
        value={own.people.map(({ name }) => name)}
        onChange={(names) => void save({ people: participantsOf(own, names) })}
      />
    </div>
  );
}

/** Those who stay keep their entries. */
function participantsOf({ people }: OwnEvent, names: readonly string[]) {
  const left = [...people];
  return names.map((name) => {
    const at = left.findIndex((one) => one.name === name);
    const [known] = at < 0 ? [] : left.splice(at, 1);
    return known ?? { name, personId: null };
  });
}

interface LineInputProps {
  readonly label: string;
  readonly value: string;
  readonly required?: boolean;
  readonly onSave: (text: string) => void;
}

/** Saved when it is left, or with Enter. */
function LineInput({ label, value, required = false, onSave }: LineInputProps) {
  const [text, setText] = useState(value);
  const take = () => {
    const next = text.trim();
    if (required && next === '') setText(value);
    else if (next !== value) onSave(next);
  };
  return (
    <TextInput
      size="xs"
      label={label}
      className={classes.wide ?? ''}
      maxLength={500}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
      }}
    />
  );
}
