import { Popover, TextInput, VisuallyHidden } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import { readTypedClock } from '../../../domain/typed-day/typed-clock';
import { clockProblemSentence } from '../../../words/typed-day';
import { useFormat } from '../../app/app-info';
import { useTypedKeys } from '../day-field/use-typed-keys';
import classes from './time-field.module.css';

interface TimeFieldProps {
  /** Shown above the field, or with `aria-label` alone said. */
  readonly label?: string;
  readonly 'aria-label'?: string;
  /** Minutes since midnight. */
  readonly value: number;
  readonly onChange: (minutes: number) => void;
  /** Whether midnight is the end of the day. */
  readonly isEnd?: boolean;
  readonly size?: 'xs' | 'sm';
}

/** A time of day, typed on any clock and shown on that of the settings; it counts on Enter and when the field is left (product E5). */
export function TimeField({ value, onChange, isEnd = false, size = 'sm', ...labels }: TimeFieldProps) {
  const { text, note, isRefused, isTyped, write, keep, restore } = useTimeText({ value, onChange, isEnd });
  const [isFocused, setFocused] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const noteId = useId();
  useTypedKeys(input, { isTyped, keep, restore });
  return (
    <Popover
      opened={isFocused && note !== ''}
      position="bottom-start"
      withRoles={false}
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <div className={classes.field}>
          <TextInput
            {...labels}
            ref={input}
            size={size}
            autoComplete="off"
            spellCheck={false}
            error={isRefused}
            aria-describedby={note === '' ? undefined : noteId}
            value={text}
            onChange={({ currentTarget }) => write(currentTarget.value)}
            onFocus={() => setFocused(true)}
            onBlur={() => {
              setFocused(false);
              // Another window takes the focus only for a while.
              if (document.hasFocus()) keep();
            }}
          />
          <VisuallyHidden id={noteId} role="status">
            {note}
          </VisuallyHidden>
          {!isFocused && note !== '' && (
            <p className={classes.below} aria-hidden>
              {note}
            </p>
          )}
        </div>
      </Popover.Target>
      <Popover.Dropdown className={classes.note ?? ''} aria-hidden data-refused={isRefused || undefined}>
        {note}
      </Popover.Dropdown>
    </Popover>
  );
}

function useTimeText({
  value,
  onChange,
  isEnd,
}: Required<Pick<TimeFieldProps, 'value' | 'onChange' | 'isEnd'>>) {
  const format = useFormat();
  const [typed, setTyped] = useState<string | null>(null);
  const [wasRefused, setWasRefused] = useState(false);
  const minutes = typed === null ? value : readTypedClock(typed, isEnd);
  const isRefused = wasRefused && minutes === null;
  const restore = () => {
    setTyped(null);
    setWasRefused(false);
  };
  const understood = () => (minutes === null || minutes === value ? '' : format.clock(minutes));
  return {
    text: typed ?? format.clock(value),
    /** What the text is understood as, or why it is not. */
    note: isRefused ? clockProblemSentence(format) : typed === null ? '' : understood(),
    isTyped: typed !== null,
    isRefused,
    write: setTyped,
    keep: () => {
      if (minutes === null) return setWasRefused(true);
      restore();
      if (minutes !== value) onChange(minutes);
    },
    restore,
  };
}
