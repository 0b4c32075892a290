import type { TriageGroup } from '../../../contract/views/triage';
import classes from './triage-screen.module.css';

interface ProgressBarProps {
  readonly decided: number;
  readonly left: readonly TriageGroup[];
}

/** How far one is, and what is left. */
export function ProgressBar({ decided, left }: ProgressBarProps) {
  const all = decided + left.length;
  const events = left.reduce((sum, { occurrences }) => sum + occurrences, 0);
  return (
    <div className={classes.progress}>
      <progress className={classes.bar} value={decided} max={all} aria-label="Decided" />
      <span className={classes.count}>
        {decided} of {all}
        {events > 0 && ` · ${events.toLocaleString('en-GB')} ${events === 1 ? 'event' : 'events'} left`}
      </span>
    </div>
  );
}
