import { Button } from '@mantine/core';
import type { Failure } from '../../../contract/failure';
import { CopyDetails } from '../../app/broken/copy-details';
import { toSentences } from '../../app/words/sentences';
import classes from './unsaved-note.module.css';

interface UnsavedNoteProps {
  readonly failure: Failure | null;
  readonly onRetry: () => void;
}

/** At the foot of the panel, where it moves nothing: says that what was just written is not saved, that it is still there, and what to do. */
export function UnsavedNote({ failure, onRetry }: UnsavedNoteProps) {
  if (failure === null) return null;
  const { title, next } = toSentences(failure);
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
