import { ActionIcon, Button, Switch } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { RuleView } from '../../../contract/views/rule';
import type { CountFormat, PluralForms } from '../../../words/language';
import { useFormat } from '../../app/app-info';
import { KindLabel } from '../../parts/kind-label';
import classes from './rules.module.css';
import { changeButtonId } from './use-remove-rule';

interface RuleRowProps {
  readonly rule: RuleView;
  /** The rule's conditions in words. */
  readonly sentence: string;
  /** null for the first rule. */
  readonly onEarlier: (() => void) | null;
  /** null for the last rule. */
  readonly onLater: (() => void) | null;
  readonly onEdit: () => void;
  readonly onSwitch: (isOn: boolean) => void;
  readonly onRemove: () => void;
}

/** One rule with what it does. */
export function RuleRow({ rule, sentence, onEarlier, onLater, onEdit, onSwitch, onRemove }: RuleRowProps) {
  const format = useFormat();
  return (
    <tr data-off={!rule.isOn || undefined}>
      <td className={classes.order}>
        <ActionIcon
          variant="subtle"
          size="sm"
          aria-label={`Earlier: ${sentence}`}
          disabled={!onEarlier}
          onClick={() => onEarlier?.()}
        >
          <IconArrowUp size={14} stroke={1.5} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          size="sm"
          aria-label={`Later: ${sentence}`}
          disabled={!onLater}
          onClick={() => onLater?.()}
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
          onChange={(event) => onSwitch(event.currentTarget.checked)}
        />
      </td>
      <RowActions id={changeButtonId(rule.id)} sentence={sentence} onEdit={onEdit} onRemove={onRemove} />
    </tr>
  );
}

interface RowActionsProps extends Pick<RuleRowProps, 'sentence' | 'onEdit' | 'onRemove'> {
  /** The id of the button that changes the rule. */
  readonly id: string;
}

const RowActions = ({ id, sentence, onEdit, onRemove }: RowActionsProps) => (
  <td className={classes.actions}>
    <Button id={id} variant="subtle" size="compact-sm" aria-label={`Change… ${sentence}`} onClick={onEdit}>
      Change…
    </Button>
    <Button variant="subtle" size="compact-sm" aria-label={`Remove: ${sentence}`} onClick={onRemove}>
      Remove
    </Button>
  </td>
);

/** `9 of 12 that fit`: marks by hand and earlier rules decide on the others, and a rule that is off marks none. */
const countText = (
  { fits, decides }: Pick<RuleView, 'fits' | 'decides'>,
  { number, counted }: CountFormat,
): string => (fits === 0 ? 'no event yet' : `${number(decides)} of ${counted(fits, thatFit)}`);

const thatFit: PluralForms = { one: '# that fits', other: '# that fit' };
