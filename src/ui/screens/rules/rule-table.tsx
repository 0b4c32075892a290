import { VisuallyHidden } from '@mantine/core';
import { useId } from 'react';
import type { CalendarView } from '../../../contract/views/calendar';
import type { RuleView } from '../../../contract/views/rule';
import { useFormat } from '../../app/app-info';
import { GrowingList } from '../../parts/growing-list';
import { conditionsSentence } from '../../parts/rules/condition-sentence';
import { RuleRow } from './rule-row';
import classes from './rules.module.css';

interface RuleTableProps {
  readonly rules: readonly RuleView[];
  readonly calendars: readonly CalendarView[];
  readonly onEdit: (rule: RuleView) => void;
  readonly onSwitch: (rule: RuleView, isOn: boolean) => void;
  readonly onMove: (from: number, to: number) => void;
  readonly onRemove: (rule: RuleView) => void;
}

/** Every rule with what it does, in order of precedence. */
export function RuleTable({ rules, calendars, onEdit, onSwitch, onMove, onRemove }: RuleTableProps) {
  const captionId = useId();
  const format = useFormat();
  return (
    <table className={classes.table} aria-label="Rules" aria-describedby={captionId}>
      <caption id={captionId} className={classes.caption}>
        A rule marks the events that fit it, except those that you marked by hand and those that an earlier
        rule decides on. A series counts as one event.
      </caption>
      <thead>
        <tr>
          <th scope="col">Order</th>
          <th scope="col">Rule</th>
          <th scope="col">Kind</th>
          <th scope="col">Marks</th>
          <th scope="col">On</th>
          <th scope="col">
            <VisuallyHidden>What to do with it</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        <GrowingList items={rules} step={50} as="tr">
          {(rule, at) => (
            <RuleRow
              key={rule.id}
              rule={rule}
              sentence={conditionsSentence(rule.conditions, calendars, format)}
              onEarlier={at === 0 ? null : () => onMove(at, at - 1)}
              onLater={at === rules.length - 1 ? null : () => onMove(at, at + 1)}
              onEdit={() => onEdit(rule)}
              onSwitch={(isOn) => onSwitch(rule, isOn)}
              onRemove={() => onRemove(rule)}
            />
          )}
        </GrowingList>
      </tbody>
    </table>
  );
}
