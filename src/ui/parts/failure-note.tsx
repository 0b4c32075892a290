import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { OperationName } from '../../contract/client';
import type { Failure } from '../../contract/failure';
import { CopyDetails } from '../app/broken/copy-details';
import { toSentences } from '../app/words/sentences';
import classes from './failure-note.module.css';

interface FailureNoteProps {
  readonly failure: Failure;
  /** The operation that failed. */
  readonly operation: OperationName;
  readonly onRetry?: () => void;
}

/** Replaces what could not be loaded: says what happened, what was kept and what to do. */
export function FailureNote({ failure, operation, onRetry }: FailureNoteProps) {
  const { title, kept, next } = toSentences(failure);
  return (
    <div className={classes.note} role="alert">
      <IconAlertTriangle className={classes.icon} size={18} stroke={1.5} aria-hidden />
      <div>
        <p className={classes.title}>{title}</p>
        <p className={classes.text}>
          {kept} {next}
        </p>
        <div className={classes.actions}>
          {onRetry && (
            <Button variant="default" size="xs" onClick={onRetry}>
              Try again
            </Button>
          )}
          <CopyDetails details={{ code: failure.code, operation, bugId: failure.bugId }} />
        </div>
      </div>
    </div>
  );
}
