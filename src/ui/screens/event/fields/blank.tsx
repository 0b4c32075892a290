import { useLayoutEffect, useRef } from 'react';
import classes from './blank.module.css';
import { asOneLine, handleLineKeys } from './field-keys';

interface BlankProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** An example, shown while the blank is empty. */
  readonly hint: string;
}

const maxLength = 500;

/** Replaces the typed text and puts the caret at its end. */
function correct(field: HTMLElement, text: string): void {
  field.textContent = text;
  document.getSelection()?.selectAllChildren(field);
  document.getSelection()?.collapseToEnd();
}

/** A blank to fill in inside a sentence: it flows and breaks with the words around it, which an input cannot. */
export function Blank({ label, value, onChange, hint }: BlankProps) {
  const field = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const shown = field.current;
    // While one types, the two are the same; a value of another window replaces the text.
    if (!shown || shown.textContent === value) return;
    if (shown === document.activeElement) correct(shown, value);
    else shown.textContent = value;
  }, [value]);

  return (
    // biome-ignore lint/a11y/useSemanticElements: an input cannot break across the lines of a sentence.
    <span
      ref={field}
      className={classes.blank}
      role="textbox"
      tabIndex={0}
      contentEditable="plaintext-only"
      suppressContentEditableWarning
      aria-label={label}
      aria-placeholder={hint}
      data-hint={hint}
      onInput={({ currentTarget }) => {
        const typed = currentTarget.textContent ?? '';
        const line = asOneLine(typed).slice(0, maxLength);
        // An emptied field keeps a line break, which would hide the hint.
        const text = line.trim() === '' ? '' : line;
        if (text !== typed || currentTarget.children.length > 0) correct(currentTarget, text);
        onChange(text);
      }}
      onBlur={({ currentTarget }) => {
        currentTarget.textContent = value;
      }}
      onKeyDown={(event) => handleLineKeys(event, false, {})}
    />
  );
}
