import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { Failure } from '../../contract/failure';
import { toSentences } from '../app/words/sentences';
import classes from './failure-note.module.css';

interface FailureNoteProps {
  readonly failure: Failure;
  readonly onRetry?: () => void;
}

/** Stands where something could not be shown: what happened, what was kept, what to do. */
export function FailureNote({ failure, onRetry }: FailureNoteProps) {
  const { title, kept, next } = toSentences(failure);
  return (
    <div className={classes.note} role="alert">
      <IconAlertTriangle className={classes.icon} size={18} stroke={1.5} aria-hidden />
      <div>
        <p className={classes.title}>{title}</p>
        <p className={classes.text}>
          {kept} {next}
        </p>
        {onRetry && (
          <Button variant="default" size="xs" onClick={onRetry}>
            Try again
          </Button>
        )}
      </div>
    </div>
  );
}
