import type { TriageGroup } from '../../../contract/views/triage';
import type { PluralForms } from '../../../words/language';
import { useFormat } from '../../app/app-info';
import classes from './triage-screen.module.css';

interface ProgressBarProps {
  readonly decided: number;
  readonly left: readonly TriageGroup[];
}

const eventsLeft: PluralForms = { one: '# event left', other: '# events left' };

/** How many groups are decided, and how many events are left. */
export function ProgressBar({ decided, left }: ProgressBarProps) {
  const format = useFormat();
  const total = decided + left.length;
  const events = left.reduce((sum, { occurrences }) => sum + occurrences, 0);
  return (
    <div className={classes.progress}>
      <progress className={classes.bar} value={decided} max={total} aria-label="Decided" />
      <span className={classes.count}>
        {format.number(decided)} of {format.number(total)}
        {events > 0 && ` · ${format.counted(events, eventsLeft)}`}
      </span>
    </div>
  );
}
