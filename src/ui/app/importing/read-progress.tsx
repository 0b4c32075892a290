import { Progress } from '@mantine/core';
import type { FileRead } from './file-reads';
import classes from './read-progress.module.css';

/** The progress of a read; indeterminate while it is unknown. */
export function ReadProgress({ reading }: { readonly reading: Pick<FileRead, 'task' | 'share'> }) {
  const { task, share } = reading;
  if (share !== null) return <Progress value={share * 100} size="sm" aria-label={task} />;
  return <div className={classes.going} role="progressbar" aria-label={task} />;
}
