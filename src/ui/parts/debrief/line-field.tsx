import { Textarea } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import classes from './debrief.module.css';

export interface LineKeys {
  readonly onChange: (text: string) => void;
  readonly onSplit: (before: string, after: string) => void;
  readonly onRemove: () => void;
  /** To the line above (-1) or below (1). */
  readonly onMove: (by: -1 | 1) => void;
  readonly onKeep: () => void;
  readonly onLater: () => void;
}

interface LineFieldProps extends LineKeys {
  readonly index: number;
  readonly text: string;
  readonly placeholder: string;
}

/** One line of a debrief, as long as it may be. Enter makes the next one. */
export function LineField({ index, text, placeholder, ...keys }: LineFieldProps) {
  return (
    <Textarea
      autosize
      minRows={1}
      data-autofocus={index === 0 || undefined}
      variant="unstyled"
      aria-label={`Line ${index + 1}`}
      placeholder={placeholder}
      classNames={{ input: classes.line ?? '' }}
      value={text}
      maxLength={20_000}
      spellCheck={false}
      onChange={(event) => keys.onChange(event.currentTarget.value)}
      onKeyDown={(event) => handle(event, text, keys)}
    />
  );
}

function handle(event: KeyboardEvent<HTMLTextAreaElement>, text: string, keys: LineKeys): void {
  if (event.nativeEvent.isComposing) return;
  const { selectionStart, selectionEnd } = event.currentTarget;
  const action = actionFor(event, text, { selectionStart, selectionEnd }, keys);
  if (!action) return;
  event.preventDefault();
  event.stopPropagation();
  action();
}

function actionFor(
  event: KeyboardEvent,
  text: string,
  { selectionStart: from, selectionEnd: to }: { selectionStart: number; selectionEnd: number },
  keys: LineKeys,
): (() => void) | null {
  switch (event.key) {
    case 'Enter':
      if (event.ctrlKey || event.metaKey) return keys.onKeep;
      return () => keys.onSplit(text.slice(0, from), text.slice(to));
    case 'Escape':
      return keys.onLater;
    case 'Backspace':
      return text === '' ? keys.onRemove : null;
    case 'ArrowUp':
      return from === 0 && to === 0 ? () => keys.onMove(-1) : null;
    case 'ArrowDown':
      return from === text.length ? () => keys.onMove(1) : null;
    default:
      return null;
  }
}
