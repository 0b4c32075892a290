import { Button } from '@mantine/core';
import type { Failure } from '../../../contract/failure';
import { CopyDetails } from '../../app/broken/copy-details';
import { isHostLost, toSentences } from '../../app/words/sentences';
import classes from './unsaved-note.module.css';

interface UnsavedNoteProps {
  readonly failure: Failure | null;
  readonly onRetry: () => void;
}

/** A failure stays until the next save; meanwhile the host may be back, or another one. */
const notSaved = { title: 'This is not saved yet.', next: '' };

/**
 * Says that the last save failed, that the text is still here, and what to do. It is at the foot of the panel, so that it
 * does not shift the form.
 */
export function UnsavedNote({ failure, onRetry }: UnsavedNoteProps) {
  if (failure === null) return null;
  const { title, next } = isHostLost(failure) ? notSaved : toSentences(failure);
  return (
    <div className={classes.note} role="alert">
      <p className={classes.text}>
        <b>{title}</b> What you wrote stays here. {next}
      </p>
      <div className={classes.actions}>
        <Button size="xs" variant="default" onClick={onRetry}>
          Try again
        </Button>
        {failure.code === 'bug' && <CopyDetails details={{ code: failure.code, bugId: failure.bugId }} />}
      </div>
    </div>
  );
}
