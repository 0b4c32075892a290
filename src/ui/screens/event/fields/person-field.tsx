import { Autocomplete } from '@mantine/core';
import { handleLineKeys, type LineKeys } from './field-keys';
import classes from './text-line.module.css';
import { useHeldText } from './use-held-text';

interface PersonFieldProps extends LineKeys {
  readonly label: string;
  readonly value: string;
  readonly onChange: (name: string) => void;
  /** Names to choose from; any other can be typed too. */
  readonly names: readonly string[];
  readonly placeholder?: string;
  readonly main?: boolean;
  readonly look?: 'text' | 'serif';
  readonly quiet?: boolean;
}

/** A person's name, typed or chosen from the guests. */
export function PersonField({
  label,
  value,
  onChange,
  names,
  placeholder,
  main = false,
  look = 'text',
  quiet = false,
  ...keys
}: PersonFieldProps) {
  const { text, write, ...held } = useHeldText(value, onChange);
  return (
    <Autocomplete
      {...held}
      aria-label={label}
      value={text}
      onChange={write}
      data={[...new Set(names)]}
      openOnFocus={false}
      withScrollArea={false}
      limit={8}
      variant="unstyled"
      classNames={{ input: classes.line ?? '' }}
      maxLength={500}
      data-look={look}
      data-quiet={quiet || undefined}
      data-main={main || undefined}
      {...(placeholder && { placeholder })}
      onKeyDown={(event) => {
        // With an option highlighted, Enter chooses it.
        const choosing = event.key === 'Enter' && event.currentTarget.hasAttribute('aria-activedescendant');
        if (!choosing) handleLineKeys(event, text === '', keys);
      }}
    />
  );
}
