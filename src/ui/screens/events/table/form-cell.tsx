import type { EventRow } from '../../../../contract/views/event';
import { formWord, kindWord } from '../../../../words/kind';
import classes from '../rows/table-row.module.css';

interface FormCellProps {
  readonly event: EventRow;
  readonly onAccept: () => void;
}

/** The form; for a suggestion its word with a question mark, and a button that accepts it. */
export function FormCell({ event: { mark, suggestion }, onAccept }: FormCellProps) {
  if (mark !== null) return mark.form && formWord(mark.form);
  if (!suggestion?.kind) return null;
  const word = suggestion.form ? formWord(suggestion.form) : kindWord(suggestion.kind);
  return (
    <span className={classes.question}>
      <span className={classes.proposed}>{word}?</span>
      <button type="button" tabIndex={-1} className={classes.accept} onClick={onAccept}>
        Accept
      </button>
    </span>
  );
}
