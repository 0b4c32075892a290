import classes from './prep-meter.module.css';

interface PrepMeterProps {
  readonly done: number;
  readonly total: number;
}

/** How far an event is prepared, as a thin line and in words; empty if there is nothing to prepare. */
export function PrepMeter({ done, total }: PrepMeterProps) {
  if (total === 0) return null;
  return (
    <span className={classes.meter}>
      <span className={classes.track} aria-hidden>
        <span className={classes.fill} style={{ inlineSize: `${(100 * done) / total}%` }} />
      </span>
      <span className={classes.words}>
        {done} of {total}
      </span>
    </span>
  );
}
