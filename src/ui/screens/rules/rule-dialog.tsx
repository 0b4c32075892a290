import { Button, Modal, Select } from '@mantine/core';
import { useState } from 'react';
import type { CalendarView } from '../../../contract/views/calendar';
import type { Form, Kind } from '../../../domain/marking/kind';
import { formsOf, isFormOf, kinds } from '../../../domain/marking/kind';
import type { Condition } from '../../../domain/rules/rule';
import { formWord, kindWord } from '../../../words/kind';
import { ConditionField } from './condition-field';
import type { RuleDraft } from './draft';
import { emptyCondition, isWhole } from './draft';
import classes from './rules.module.css';
import { TryOut } from './try-out';
import { useConditionFocus } from './use-condition-focus';

interface RuleDialogProps {
  readonly opened: boolean;
  readonly draft: RuleDraft;
  readonly calendars: readonly CalendarView[];
  readonly onChange: (draft: RuleDraft) => void;
  readonly onClose: () => void;
  readonly onSave: () => Promise<void>;
}

/** A rule as a sentence to fill in, with what it would mark below. */
export function RuleDialog({ opened, draft, calendars, onChange, onClose, onSave }: RuleDialogProps) {
  const { conditions, kind, form } = draft;
  const focus = useConditionFocus(conditions.length);
  const [removed, setRemoved] = useState(0);
  const setCondition = (at: number, condition: Condition) =>
    onChange({ ...draft, conditions: conditions.with(at, condition) });
  const add = () => {
    focus.goTo(conditions.length);
    onChange({ ...draft, conditions: [...conditions, emptyCondition] });
  };
  const remove = (at: number) => {
    focus.goTo(at);
    setRemoved(removed + 1);
    onChange({ ...draft, conditions: conditions.toSpliced(at, 1) });
  };
  const setKind = (next: Kind) =>
    onChange({ ...draft, kind: next, form: form && isFormOf(next, form) ? form : null });
  const whole = conditions.every(isWhole);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={draft.id === null ? 'New rule' : 'Change the rule'}
      size="lg"
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          // While it fades away, it is saved already.
          if (whole && opened) void onSave();
        }}
      >
        <div ref={focus.lines} className={classes.conditions}>
          {conditions.map((condition, at) => (
            <ConditionField
              // Conditions have no names of their own, and keep their places until one of them goes.
              // biome-ignore lint/suspicious/noArrayIndexKey: as said
              key={`${removed} ${at}`}
              word={at === 0 ? 'If' : 'and'}
              condition={condition}
              calendars={calendars}
              onChange={(next) => setCondition(at, next)}
              onRemove={conditions.length > 1 ? () => remove(at) : null}
            />
          ))}
        </div>
        <div className={classes.add}>
          <Button variant="subtle" size="compact-sm" onClick={add}>
            And…
          </Button>
        </div>
        <div className={classes.line}>
          <span className={classes.word}>it is</span>
          <Select
            aria-label="Kind"
            data={kinds.map((one) => ({ value: one, label: kindWord(one) }))}
            value={kind}
            allowDeselect={false}
            onChange={(next) => next && setKind(next as Kind)}
          />
          <Select
            aria-label="Form"
            placeholder="No form"
            clearable
            disabled={formsOf(kind).length === 0}
            data={formsOf(kind).map((one) => ({ value: one, label: formWord(one) }))}
            value={form}
            onChange={(next) => onChange({ ...draft, form: next as Form | null })}
          />
        </div>
        <TryOut draft={draft} />
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" disabled={!whole}>
            {draft.id === null ? 'Keep the rule' : 'Save'}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
