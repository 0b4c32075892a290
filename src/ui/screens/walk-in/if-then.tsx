import type { Goal } from '../../../domain/prep/networking';
import classes from './walk-in.module.css';

/** What the user planned to do when a moment comes; of goals that are reached, nothing any more. */
export function IfThen({ goals }: { readonly goals: readonly Goal[] }) {
  const open = goals.filter(({ reached, text, action }) => !reached && `${text}${action}`.trim() !== '');
  if (open.length === 0) return null;
  return (
    <section className={classes.part} aria-labelledby="if-then">
      <h2 className={classes.label} id="if-then">
        {open.length === 1 ? 'My goal' : 'My goals'}
      </h2>
      <ul className={classes.list}>
        {open.map(({ id, text, when, action }) => (
          <li key={id} dir="auto">
            {when.trim() && action.trim()
              ? `If ${when.trim()}, I ${action.trim()}`
              : text.trim() || action.trim()}
          </li>
        ))}
      </ul>
    </section>
  );
}
