import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CalendarView } from '../../../contract/views/calendar';
import type { Condition } from '../../../domain/rules/rule';
import { ConditionField } from './condition-field';
import { emptyCondition } from './draft';
import classes from './rules.module.css';
import { useConditionFocus } from './use-condition-focus';

interface ConditionListProps {
  readonly conditions: readonly Condition[];
  readonly calendars: readonly CalendarView[];
  readonly onChange: (conditions: Condition[]) => void;
}

/** The conditions of a rule, one line each, and a button that adds one. */
export function ConditionList({ conditions, calendars, onChange }: ConditionListProps) {
  const focus = useConditionFocus(conditions.length);
  const [removals, setRemovals] = useState(0);
  const add = () => {
    focus.goTo(conditions.length);
    onChange([...conditions, emptyCondition]);
  };
  const remove = (at: number) => {
    focus.goTo(at);
    setRemovals(removals + 1);
    onChange(conditions.toSpliced(at, 1));
  };
  return (
    <>
      <div ref={focus.lines} className={classes.conditions}>
        {conditions.map((condition, at) => (
          <ConditionField
            // Conditions have no ids, so the index is the key; it shifts only when a condition is removed.
            // biome-ignore lint/suspicious/noArrayIndexKey: the comment above says why
            key={`${removals} ${at}`}
            word={at === 0 ? 'If' : 'and'}
            condition={condition}
            calendars={calendars}
            onChange={(next) => onChange(conditions.with(at, next))}
            onRemove={conditions.length > 1 ? () => remove(at) : null}
          />
        ))}
      </div>
      <div className={classes.add}>
        <Button variant="subtle" size="compact-sm" onClick={add}>
          And…
        </Button>
      </div>
    </>
  );
}
