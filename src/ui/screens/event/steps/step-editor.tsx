import { Button, Group, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { StepView } from '../../../../contract/views/run-sheet';
import type { EventDays } from '../../../../domain/run-sheets/event-days';
import type { StepTime } from '../../../../domain/run-sheets/run-sheet';
import { dayOfStep, timeOn } from '../../../../domain/run-sheets/step-day';
import { useAppInfo, useFormat } from '../../../app/app-info';
import { DayField } from '../../../parts/day-field/day-field';
import { OffsetField } from '../../../parts/steps/offset-field';
import classes from './steps.module.css';
import type { StepEdits } from './use-step-edits';

interface StepEditorProps {
  /** null adds one. */
  readonly step: StepView | null;
  readonly start: StepTime;
  readonly event: EventDays;
  readonly edits: StepEdits;
  readonly onClose: () => void;
}

/** What a step says and when it is due: an offset in days from the event, or a day of its own. */
export function StepEditor({ step, start, event, edits, onClose }: StepEditorProps) {
  const [text, setText] = useState(step?.text ?? '');
  const [time, setTime] = useState(start);
  // What the user began with, so that another window's change is noticed.
  const [base] = useState(step && { text: step.text, time: step.time });
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  // A second Enter before the answer would add the step twice.
  const isSaving = useRef(false);
  const save = async () => {
    if (text.trim() === '' || isSaving.current) return;
    isSaving.current = true;
    const isSaved = await edits.save(step?.id ?? null, { text, time, ...(base && { base }) });
    isSaving.current = false;
    if (isSaved) onClose();
  };
  return (
    <div className={classes.editor} data-open>
      <TextInput
        ref={field}
        size="sm"
        aria-label="What to do"
        placeholder="What to do"
        maxLength={500}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={({ key, nativeEvent }) => {
          if (key === 'Enter' && !nativeEvent.isComposing) void save();
        }}
      />
      <TimeField time={time} event={event} onChange={setTime} />
      <Group gap="xs">
        <Button size="compact-sm" disabled={text.trim() === ''} onClick={() => void save()}>
          {step ? 'Keep' : 'Add it'}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          Cancel
        </Button>
        {step && (
          <Button size="compact-sm" variant="subtle" onClick={() => edits.remove(step)}>
            Remove it
          </Button>
        )}
      </Group>
    </div>
  );
}

interface TimeFieldProps {
  readonly time: StepTime;
  readonly event: EventDays;
  readonly onChange: (time: StepTime) => void;
}

function TimeField({ time, event, onChange }: TimeFieldProps) {
  const format = useFormat();
  const { today } = useAppInfo();
  const day = dayOfStep({ time }, event);
  if (time.by === 'day')
    return (
      <div className={classes.ownDay}>
        <DayField
          size="xs"
          clearable={false}
          label="The day of the step"
          value={time.day}
          onChange={(next) => {
            if (next !== null) onChange({ by: 'day', day: next });
          }}
        />
        <Button size="compact-sm" variant="subtle" onClick={() => onChange(onOffset(day, event))}>
          Let it move with the event
        </Button>
      </div>
    );
  return (
    <div className={classes.when}>
      <OffsetField
        label="The step"
        days={time.days}
        onChange={(days) => onChange({ by: 'offset', days })}
        onOwnDay={() => onChange({ by: 'day', day })}
      />
      <span className={classes.note} role="status">
        {format.datedDay(day, today)}
      </span>
    </div>
  );
}

/** On a later day of the event there is no offset; its first day is the nearest. */
function onOffset(day: EventDays['first'], event: EventDays): StepTime {
  const time = timeOn(day, event);
  return time.by === 'offset' ? time : { by: 'offset', days: 0 };
}
