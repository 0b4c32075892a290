import type { Problem } from '../../../domain/calendars/calendar';
import { costsAnEvent } from '../../../domain/calendars/calendar';
import classes from './problem-list.module.css';

/** The problems of a file: line, what was found, what was done (product I6). Those that lost an event come first. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  if (problems.length === 0) return <p className={classes.empty}>Everything could be read.</p>;
  const lost = problems.filter(costsAnEvent);
  const notes = problems.filter((problem) => !costsAnEvent(problem));
  return (
    <div className={classes.scroller}>
      {lost.length > 0 && <Problems title="Left out" problems={lost} />}
      {notes.length > 0 && <Problems title="Came in, with a note" problems={notes} />}
    </div>
  );
}

interface ProblemsProps {
  readonly title: string;
  readonly problems: readonly Problem[];
}

function Problems({ title, problems }: ProblemsProps) {
  return (
    <section>
      <h2 className={classes.title}>{title}</h2>
      <ul className={classes.list}>
        {problems.map((problem, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same problem can occur twice, and the list is never reordered.
          <li key={index} className={classes.problem}>
            <span className={classes.line}>{problem.line > 0 ? `Line ${problem.line}` : 'Whole file'}</span>
            <span className={classes.message}>{problem.message}</span>
            {problem.uid && <code className={classes.uid}>{problem.uid}</code>}
          </li>
        ))}
      </ul>
    </section>
  );
}
