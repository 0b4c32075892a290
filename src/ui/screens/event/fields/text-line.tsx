import { asOneLine, handleLineKeys, type LineKeys } from './field-keys';
import classes from './text-line.module.css';
import { useHeldText } from './use-held-text';

interface TextLineProps extends LineKeys {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly placeholder?: string;
  /** Enter inserts a line break. */
  readonly multiline?: boolean;
  /** The first field of its row, which gets the focus when the row does. */
  readonly main?: boolean;
  readonly look?: 'text' | 'serif';
  /** Shown in a quiet colour, for a row that is done. */
  readonly quiet?: boolean;
}

/** A text field drawn as a ruled line; it grows with its text. */
export function TextLine({
  label,
  value,
  onChange,
  placeholder,
  multiline = false,
  main = false,
  look = 'text',
  quiet = false,
  onEnter,
  onErase,
}: TextLineProps) {
  const { text, write, ...held } = useHeldText(value, onChange);
  const keys = { ...(onEnter && { onEnter }), ...(onErase && { onErase }) };
  return (
    <textarea
      {...held}
      className={classes.line}
      aria-label={label}
      value={text}
      placeholder={placeholder}
      rows={1}
      maxLength={multiline ? 20_000 : 500}
      data-look={look}
      data-quiet={quiet || undefined}
      data-main={main || undefined}
      onChange={({ currentTarget }) =>
        write(multiline ? currentTarget.value : asOneLine(currentTarget.value))
      }
      onKeyDown={(event) => {
        if (multiline && event.key === 'Enter') return;
        handleLineKeys(event, text === '', keys);
      }}
    />
  );
}
