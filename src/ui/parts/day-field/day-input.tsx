import { Input, VisuallyHidden } from '@mantine/core';
import { type ReactNode, type RefObject, useEffect, useEffectEvent, useId } from 'react';
import { flushSync } from 'react-dom';
import classes from './day-field.module.css';
import type { DayText } from './use-day-text';

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
  useInputKeys(input, dayText, { onOpen, submits });
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

/** Older browsers report a key that goes to an input method only by this code. */
const composingKeyCode = 229;

/** Native listeners, which run before those of the panel around the field: its Escape would leave the field. */
function useInputKeys(
  input: RefObject<HTMLInputElement | null>,
  { isTyped, keep, restore }: DayText,
  { onOpen, submits }: { readonly onOpen: (() => void) | undefined; readonly submits: boolean },
): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || event.keyCode === composingKeyCode) return;
    if (event.key === 'ArrowDown' && event.altKey && onOpen) {
      event.preventDefault();
      onOpen();
    } else if (isTyped && (event.key === 'Enter' || event.key === 'Escape')) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Escape' || !submits) event.preventDefault();
      // The form is submitted after this listener, and with the day that it keeps.
      if (event.key === 'Enter') flushSync(keep);
      else restore();
    }
  });
  useEffect(() => {
    const { current } = input;
    const handle = (event: KeyboardEvent) => onKeyDown(event);
    current?.addEventListener('keydown', handle);
    return () => current?.removeEventListener('keydown', handle);
  }, [input]);
}
