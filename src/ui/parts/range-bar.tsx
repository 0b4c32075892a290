import type { CSSProperties } from 'react';
import type { Target } from '../../domain/week/target';
import classes from './range-bar.module.css';

interface RangeBarProps {
  readonly amount: number;
  readonly target: Target;
  /** A token's name: `networking`, `social`, `ink`. */
  readonly color: string;
}

/** The length of the bar as a multiple of the highest figure. */
const headroom = 1.15;

/**
 * An amount and its range: a line up to the amount, over a band from floor to ceiling. Hidden from screen readers, because
 * the words beside it say the same.
 */
export function RangeBar({ amount, target: { floor, ceiling }, color }: RangeBarProps) {
  const openEnd = floor === null ? amount : floor * 2;
  const full = Math.max(amount, ceiling ?? openEnd, 1) * headroom;
  const percent = (value: number) => `${(100 * Math.min(value, full)) / full}%`;
  const style = { '--bar-color': `var(--${color})` } as CSSProperties;
  return (
    <span className={classes.bar} style={style} aria-hidden>
      {(floor !== null || ceiling !== null) && (
        <span
          className={classes.range}
          style={{
            left: percent(floor ?? 0),
            right: ceiling === null ? 0 : `calc(100% - ${percent(ceiling)})`,
          }}
        />
      )}
      <span className={classes.amount} style={{ width: percent(amount) }} />
    </span>
  );
}
