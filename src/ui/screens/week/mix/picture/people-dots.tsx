import type { Target } from '../../../../../domain/week/target';
import classes from './bars.module.css';

interface PeopleDotsProps {
  readonly people: number;
  readonly target: Target;
}

const mostDots = 14;
const [step, radius, height] = [16, 5, 20];

/** A dot for each person, open ones up to the floor, and a dashed line at the ceiling. The words beside it say the number. */
export function PeopleDots({ people, target: { floor, ceiling } }: PeopleDotsProps) {
  const count = Math.min(mostDots, Math.max(people, Math.ceil(floor ?? 0)));
  const hasCeiling = ceiling !== null && ceiling < mostDots;
  const width =
    people > mostDots ? mostDots * step + 16 : step * Math.max(count, hasCeiling ? ceiling : 0) + 2;
  return (
    <svg className={classes.dots} width={width} height={height} aria-hidden>
      {Array.from({ length: count }, (_, index) => step * index + radius + 1).map((x, index) => (
        <circle
          key={x}
          className={index < people ? classes.person : classes.open}
          cx={x}
          cy={height / 2}
          r={radius}
        />
      ))}
      {hasCeiling && (
        <line
          className={classes.ceiling}
          x1={step * ceiling - 2}
          x2={step * ceiling - 2}
          y1="0"
          y2={height}
        />
      )}
      {people > mostDots && <path className={classes.more} d={`M${mostDots * step} 10h10m-5 -5v10`} />}
    </svg>
  );
}
