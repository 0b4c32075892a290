import { NativeSelect } from '@mantine/core';
import { type Form, formsOf, type Kind, networkingForms, socialForms } from '../../../domain/marking/kind';
import { formWord } from '../../../words/kind';
import classes from './form-select.module.css';

interface FormSelectProps {
  readonly kind: Kind;
  readonly form: Form | null;
  readonly onChange: (form: Form | null) => void;
}

const options = (forms: readonly Form[]) => forms.map((form) => ({ value: form, label: formWord(form) }));

/** Chooses the form within the kind. */
export function FormSelect({ kind, form, onChange }: FormSelectProps) {
  const forms = formsOf(kind);
  return (
    <NativeSelect
      aria-label="What sort of event"
      size="xs"
      className={classes.wrapper ?? ''}
      classNames={{ input: classes.select ?? '' }}
      value={form ?? ''}
      onChange={(event) => onChange(forms.find((value) => value === event.currentTarget.value) ?? null)}
      data={[
        { value: '', label: 'No particular form' },
        ...(kind === 'both'
          ? [
              { group: 'Networking', items: options(networkingForms) },
              { group: 'Social', items: options(socialForms) },
            ]
          : options(forms)),
      ]}
    />
  );
}
