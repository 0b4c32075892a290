import type { Target } from '../../../../../domain/week/target';
import classes from './bars.module.css';

interface HoursBarProps {
  readonly kind: 'networking' | 'social';
  readonly hours: number;
  readonly target: Target;
  /** The hours at the right end; both kinds share it, so that they compare. */
  readonly full: number;
}

const [height, thick, middle] = [20, 8, 10];

/**
 * Hours over their range: a band from floor to ceiling, a full line at the floor and a dashed one at the ceiling; what is
 * above the ceiling is outlined. The bar ends in the shape of its kind. The words beside it say the same.
 */
export function HoursBar({ kind, hours, target: { floor, ceiling }, full }: HoursBarProps) {
  const x = (value: number) => `${(100 * Math.min(value, full)) / full}%`;
  const inside = ceiling === null ? hours : Math.min(hours, ceiling);
  const lowest = floor ?? 0;
  return (
    <svg className={classes.bar} width="100%" height={height} aria-hidden data-kind={kind}>
      <line className={classes.base} x1="0" x2="100%" y1={height - 1} y2={height - 1} />
      {(floor !== null || ceiling !== null) && (
        <rect
          className={classes.range}
          x={x(lowest)}
          y="1"
          width={x(Math.max(0, (ceiling ?? full) - lowest))}
          height={height - 2}
        />
      )}
      <rect className={classes.amount} x="0" y={middle - thick / 2} width={x(inside)} height={thick} />
      {hours > inside && (
        <rect
          className={classes.over}
          x={x(inside)}
          y={middle - thick / 2}
          width={x(hours - inside)}
          height={thick}
        />
      )}
      {floor !== null && <line className={classes.floor} x1={x(floor)} x2={x(floor)} y1="0" y2={height} />}
      {ceiling !== null && (
        <line className={classes.ceiling} x1={x(ceiling)} x2={x(ceiling)} y1="0" y2={height} />
      )}
      <svg x={x(hours)} y={middle} overflow="visible" aria-hidden>
        {kind === 'networking' ? (
          <rect className={classes.end} x="-6" y="-6" width="12" height="12" rx="1.5" />
        ) : (
          <circle className={classes.end} r="6.5" />
        )}
      </svg>
    </svg>
  );
}
