import type { ProgressItem } from '../../../../domain/prep/progress';
import classes from './progress-line.module.css';

interface ProgressLineProps {
  readonly items: readonly ProgressItem[];
  /** Goes to where this is written. */
  readonly onJump: (item: ProgressItem) => void;
}

const mostNamed = 5;

/** How far the preparation is, in words, and what is still open; each open thing leads to its place. */
export function ProgressLine({ items, onJump }: ProgressLineProps) {
  if (items.length === 0) return null;
  const open = items.filter((item) => !item.done);
  const named = open.slice(0, mostNamed);
  const more = open.length - named.length;
  return (
    <>
      <p className={classes.count}>
        <span className={classes.marks} aria-hidden>
          {[...items]
            .sort((a, b) => Number(b.done) - Number(a.done))
            .map((item) => (
              <span key={item.id} className={classes.mark} data-done={item.done || undefined} />
            ))}
        </span>
        {open.length === 0 ? 'All prepared' : `${items.length - open.length} of ${items.length} prepared`}
      </p>
      {open.length > 0 && (
        <ul className={classes.open} aria-label="Still open">
          {named.map((item) => (
            <li key={item.id}>
              <button type="button" className={classes.jump} onClick={() => onJump(item)}>
                {item.label}
              </button>
            </li>
          ))}
          {more > 0 && <li>and {more} more</li>}
        </ul>
      )}
    </>
  );
}
