import { Button, Modal } from '@mantine/core';
import type { CalendarView } from '../../../contract/views/calendar';
import { ConditionList } from './condition-list';
import type { RuleDraft } from './draft';
import { isWhole } from './draft';
import { KindFields } from './kind-fields';
import classes from './rules.module.css';
import { TryOut } from './try-out';

interface RuleDialogProps {
  readonly opened: boolean;
  readonly draft: RuleDraft;
  readonly calendars: readonly CalendarView[];
  readonly onChange: (draft: RuleDraft) => void;
  readonly onClose: () => void;
  readonly onSave: () => Promise<void>;
}

/** A dialog for a rule: a sentence to fill in, and below it what the rule would mark. */
export function RuleDialog({ opened, draft, calendars, onChange, onClose, onSave }: RuleDialogProps) {
  const whole = draft.conditions.every(isWhole);
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
          // The dialog still takes Enter while it fades out, after the rule was saved.
          if (whole && opened) void onSave();
        }}
      >
        <ConditionList
          conditions={draft.conditions}
          calendars={calendars}
          onChange={(conditions) => onChange({ ...draft, conditions })}
        />
        <KindFields
          kind={draft.kind}
          form={draft.form}
          onChange={(chosen) => onChange({ ...draft, ...chosen })}
        />
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
