import { Progress } from '@mantine/core';
import classes from './reading-progress.module.css';
import type { Reading } from './reads';

/** How far a reading is; while that is not known, only that it goes on. */
export function ReadingProgress({ reading }: { readonly reading: Pick<Reading, 'task' | 'share'> }) {
  const { task, share } = reading;
  if (share !== null) return <Progress value={share * 100} size="sm" aria-label={task} />;
  return <div className={classes.going} role="progressbar" aria-label={task} />;
}
