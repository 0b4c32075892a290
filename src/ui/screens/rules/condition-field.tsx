import { CloseButton, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CalendarView } from '../../../contract/views/calendar';
import type { Condition, TextRelation } from '../../../domain/rules/rule';
import { textFields, textRelations } from '../../../domain/rules/rule';
import { useFormat } from '../../app/app-info';
import { Chip } from '../../parts/chip';
import { relationWords } from '../../parts/rules/condition-sentence';
import { TimeField } from '../../parts/time-field/time-field';
import { fieldWords, textHints } from './condition-words';
import { conditionFor } from './draft';
import classes from './rules.module.css';

interface ConditionFieldProps {
  /** The first word of the line: If, and. */
  readonly word: string;
  readonly condition: Condition;
  readonly calendars: readonly CalendarView[];
  readonly onChange: (condition: Condition) => void;
  /** null for the only condition, which stays. */
  readonly onRemove: (() => void) | null;
}

const fields = [...textFields, 'calendar', 'time'] as const;

/** A condition as a line of fields. */
export function ConditionField({ word, condition, calendars, onChange, onRemove }: ConditionFieldProps) {
  return (
    <div className={classes.line}>
      <span className={classes.word}>{word}</span>
      <Select
        aria-label="Look at"
        className={classes.field ?? ''}
        data={fields.map((field) => ({ value: field, label: fieldWords[field] }))}
        value={condition.field}
        allowDeselect={false}
        onChange={(field) => field && onChange(conditionFor(field as Condition['field'], calendars[0]?.id))}
      />
      <Particulars condition={condition} calendars={calendars} onChange={onChange} />
      {onRemove && <CloseButton aria-label="Remove this condition" onClick={onRemove} />}
    </div>
  );
}

type ParticularsProps = Pick<ConditionFieldProps, 'condition' | 'calendars' | 'onChange'>;

function Particulars({ condition, calendars, onChange }: ParticularsProps) {
  switch (condition.field) {
    case 'calendar':
      return (
        <Select
          aria-label="Calendar"
          className={classes.text ?? ''}
          data={calendars.map(({ id, name }) => ({ value: id, label: name }))}
          value={condition.calendarId}
          allowDeselect={false}
          onChange={(id) => id && onChange({ ...condition, calendarId: id as typeof condition.calendarId })}
        />
      );
    case 'time':
      return <TimeParticulars condition={condition} onChange={onChange} />;
    default:
      return (
        <>
          <Select
            aria-label="How"
            className={classes.relation ?? ''}
            data={textRelations.map((relation) => ({ value: relation, label: relationWords[relation] }))}
            value={condition.relation}
            allowDeselect={false}
            onChange={(relation) =>
              relation && onChange({ ...condition, relation: relation as TextRelation })
            }
          />
          <TextInput
            aria-label="Text"
            className={classes.text ?? ''}
            data-autofocus
            placeholder={condition.relation === 'like' ? 'Sprint *' : textHints[condition.field]}
            inputWrapperOrder={['input', 'description']}
            description={condition.relation === 'like' ? '* stands for anything' : undefined}
            value={condition.text}
            maxLength={500}
            onChange={(event) => onChange({ ...condition, text: event.currentTarget.value })}
          />
        </>
      );
  }
}

type TimeCondition = Extract<Condition, { field: 'time' }>;

interface TimeParticularsProps {
  readonly condition: TimeCondition;
  readonly onChange: (condition: TimeCondition) => void;
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
const wholeDay = { from: 0, to: 24 * 60 };

function TimeParticulars({ condition, onChange }: TimeParticularsProps) {
  const format = useFormat();
  const [hours, setHours] = useState(condition.starts ?? wholeDay);
  const change = (typed: Partial<typeof hours>) => {
    const next = { ...hours, ...typed };
    setHours(next);
    if (next.from >= next.to) return;
    const isWholeDay = next.from === wholeDay.from && next.to === wholeDay.to;
    onChange({ ...condition, starts: isWholeDay ? null : next });
  };
  return (
    <div className={classes.time}>
      <fieldset className={classes.days} aria-label="Days">
        {weekdays.map((weekday) => (
          <Chip
            key={weekday}
            pressed={condition.weekdays.includes(weekday)}
            onPress={() => onChange({ ...condition, weekdays: toggled(condition.weekdays, weekday) })}
          >
            {format.weekday(weekday, 'short-weekday')}
          </Chip>
        ))}
      </fieldset>
      <div className={classes.hours}>
        <span>begins from</span>
        <TimeField aria-label="From" value={hours.from} onChange={(from) => change({ from })} />
        <span>to</span>
        <TimeField aria-label="To" isEnd value={hours.to} onChange={(to) => change({ to })} />
      </div>
      {hours.from >= hours.to && (
        <p className={classes.problem} role="alert">
          The first time has to be before the second.
        </p>
      )}
    </div>
  );
}

const toggled = (days: readonly number[], day: number): number[] =>
  (days.includes(day) ? days.filter((one) => one !== day) : [...days, day]).toSorted((a, b) => a - b);
