import { Select } from '@mantine/core';
import type { Form, Kind } from '../../../domain/marking/kind';
import { formsOf, isFormOf, kinds } from '../../../domain/marking/kind';
import { formWord, kindWord } from '../../../words/kind';
import classes from './rules.module.css';

interface KindFieldsProps {
  readonly kind: Kind;
  readonly form: Form | null;
  readonly onChange: (chosen: { readonly kind: Kind; readonly form: Form | null }) => void;
}

/** Kind and form that a rule marks events with; a form that the new kind does not have is cleared. */
export function KindFields({ kind, form, onChange }: KindFieldsProps) {
  const setKind = (next: Kind) => onChange({ kind: next, form: form && isFormOf(next, form) ? form : null });
  return (
    <div className={classes.line}>
      <span className={classes.word}>it is</span>
      <Select
        aria-label="Kind"
        data={kinds.map((choice) => ({ value: choice, label: kindWord(choice) }))}
        value={kind}
        allowDeselect={false}
        onChange={(choice) => choice && setKind(choice as Kind)}
      />
      <Select
        aria-label="Form"
        placeholder="No form"
        clearable
        disabled={formsOf(kind).length === 0}
        data={formsOf(kind).map((choice) => ({ value: choice, label: formWord(choice) }))}
        value={form}
        onChange={(choice) => onChange({ kind, form: choice as Form | null })}
      />
    </div>
  );
}
