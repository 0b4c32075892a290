import { Input, VisuallyHidden } from '@mantine/core';
import { type ReactNode, type RefObject, useId } from 'react';
import classes from './day-field.module.css';
import type { DayText } from './use-day-text';
import { useTypedKeys } from './use-typed-keys';

interface DayInputProps {
  readonly label: string;
  readonly dayText: DayText;
  readonly input: RefObject<HTMLInputElement | null>;
  /** Alt+ArrowDown. */
  readonly onOpen?: () => void;
  /** Whether the note stands below the input; else the field shows it elsewhere. */
  readonly noteBelow: boolean;
  readonly placeholder?: string | undefined;
  readonly size: 'xs' | 'sm';
  readonly rightSection?: ReactNode;
  /** Whether Enter goes on to the form around the field, once the text is kept. */
  readonly submits?: boolean;
  readonly autoFocus?: boolean;
}

/** The text of a day: Enter keeps it, Escape shows again what was there. Who shows it keeps it, too, when the focus leaves. */
export function DayInput({
  label,
  dayText,
  input,
  onOpen,
  noteBelow,
  submits = false,
  autoFocus = false,
  ...rest
}: DayInputProps) {
  const noteId = useId();
  const { note, isRefused } = dayText;
  useTypedKeys(input, dayText, { onOpen, submits });
  return (
    <div className={classes.field}>
      <Input
        {...rest}
        ref={input}
        classNames={{ wrapper: classes.wrapper ?? '' }}
        // Mantine lets clicks on a section fall through to the input.
        rightSectionPointerEvents="all"
        withAria={false}
        aria-label={label}
        aria-invalid={isRefused || undefined}
        aria-describedby={note === '' ? undefined : noteId}
        error={isRefused}
        autoComplete="off"
        spellCheck={false}
        data-autofocus={autoFocus || undefined}
        value={dayText.text}
        onFocus={() => setTimeout(dayText.prepare)}
        onChange={({ currentTarget }) => dayText.write(currentTarget.value)}
      />
      <VisuallyHidden id={noteId} role="status">
        {note}
      </VisuallyHidden>
      {noteBelow && note !== '' && (
        <p className={classes.below} data-refused={isRefused || undefined} aria-hidden>
          {note}
        </p>
      )}
    </div>
  );
}
