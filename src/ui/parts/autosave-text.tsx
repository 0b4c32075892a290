import { Textarea, TextInput } from '@mantine/core';
import classes from './autosave-text.module.css';
import { type SaveText, useAutosave } from './use-autosave';

interface AutosaveTextProps {
  readonly label: string;
  readonly value: string;
  readonly onSave: SaveText;
  /** The label is only for screen readers: something visible names the field already. */
  readonly labelHidden?: boolean;
  readonly placeholder?: string;
  readonly description?: string;
  /** Several lines; the field grows with its text. */
  readonly multiline?: boolean;
  readonly maxLength?: number;
  readonly autoFocus?: boolean;
  /** `plain`: looks like text on the page until it is pointed at or has the focus. */
  readonly look?: 'field' | 'plain' | 'serif';
}

/** A text field that saves while one types; there is no button to forget. */
export function AutosaveText({
  label,
  value,
  onSave,
  labelHidden = false,
  multiline = false,
  maxLength = 500,
  look = 'field',
  ...rest
}: AutosaveTextProps) {
  const { text, change, flush } = useAutosave(value, onSave);
  const shared = {
    ...rest,
    ...(labelHidden ? { 'aria-label': label } : { label }),
    value: text,
    maxLength,
    onBlur: () => void flush(),
    classNames: { input: classes[look] ?? '' },
  };
  if (multiline) {
    return (
      <Textarea {...shared} autosize minRows={1} onChange={(event) => change(event.currentTarget.value)} />
    );
  }
  return <TextInput {...shared} onChange={(event) => change(event.currentTarget.value)} />;
}
