import { ActionIcon, Button, Switch, VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useId } from 'react';
import type { CalendarView } from '../../../contract/views/calendar';
import type { RuleView } from '../../../contract/views/rule';
import type { CountFormat, PluralForms } from '../../../words/language';
import { useFormat } from '../../app/app-info';
import { KindLabel } from '../../parts/kind-label';
import { conditionsSentence } from '../../parts/rules/condition-sentence';
import classes from './rules.module.css';
import { changeButtonId } from './use-remove-rule';

interface RuleTableProps {
  readonly rules: readonly RuleView[];
  readonly calendars: readonly CalendarView[];
  readonly onEdit: (rule: RuleView) => void;
  readonly onSwitch: (rule: RuleView, isOn: boolean) => void;
  readonly onMove: (from: number, to: number) => void;
  readonly onRemove: (rule: RuleView) => void;
}

/** Every rule with what it does, in the order in which they decide. */
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
        {rules.map((rule, at) => {
          const sentence = conditionsSentence(rule.conditions, calendars, format);
          return (
            <tr key={rule.id} data-off={!rule.isOn || undefined}>
              <td className={classes.order}>
                <ActionIcon
                  variant="subtle"
                  size="sm"
                  aria-label={`Earlier: ${sentence}`}
                  disabled={at === 0}
                  onClick={() => onMove(at, at - 1)}
                >
                  <IconArrowUp size={14} stroke={1.5} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  size="sm"
                  aria-label={`Later: ${sentence}`}
                  disabled={at === rules.length - 1}
                  onClick={() => onMove(at, at + 1)}
                >
                  <IconArrowDown size={14} stroke={1.5} aria-hidden />
                </ActionIcon>
              </td>
              <td className={classes.sentence}>{sentence}</td>
              <td className={classes.kind}>
                <KindLabel kind={rule.kind} form={rule.form} />
              </td>
              <td className={classes.count}>
                <span className={classes.headWord}>Marks </span>
                {countText(rule, format)}
              </td>
              <td>
                <Switch
                  aria-label={`On: ${sentence}`}
                  checked={rule.isOn}
                  onChange={(event) => onSwitch(rule, event.currentTarget.checked)}
                />
              </td>
              <td className={classes.actions}>
                <Button
                  id={changeButtonId(rule.id)}
                  variant="subtle"
                  size="compact-sm"
                  aria-label={`Change… ${sentence}`}
                  onClick={() => onEdit(rule)}
                >
                  Change…
                </Button>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={`Remove: ${sentence}`}
                  onClick={() => onRemove(rule)}
                >
                  Remove
                </Button>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** `9 of 12 that fit`: hands and earlier rules decide on the others, and while it is off it marks none. */
export const countText = (
  { fits, decides }: Pick<RuleView, 'fits' | 'decides'>,
  { number, counted }: CountFormat,
): string => (fits === 0 ? 'no event yet' : `${number(decides)} of ${counted(fits, thatFit)}`);

const thatFit: PluralForms = { one: '# that fits', other: '# that fit' };
