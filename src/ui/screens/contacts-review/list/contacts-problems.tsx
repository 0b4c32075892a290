import type { ContactsProblem } from '../../../../contract/views/contacts';
import { contactProblemText } from '../../../../words/people/contact-problem';
import { useFormat } from '../../../app/app-info';
import classes from '../../import-review/problem-list.module.css';

interface ContactsProblemsProps {
  readonly problems: readonly ContactsProblem[];
  readonly hasFiles: boolean;
}

/** The problems of the files: line, what was found, what was done. Those that lost somebody come first. */
export function ContactsProblems({ problems, hasFiles }: ContactsProblemsProps) {
  const lost = problems.filter(({ code }) => code === 'empty-card');
  const notes = problems.filter(({ code }) => code !== 'empty-card');
  return (
    <div className={classes.scroller}>
      {lost.length > 0 && <Problems title="Left out" problems={lost} hasFiles={hasFiles} />}
      {notes.length > 0 && <Problems title="Came in, with a note" problems={notes} hasFiles={hasFiles} />}
    </div>
  );
}

function Problems({ title, problems, hasFiles }: ContactsProblemsProps & { readonly title: string }) {
  const format = useFormat();
  return (
    <section>
      <h2 className={classes.title}>{title}</h2>
      <ul className={classes.list}>
        {problems.map((problem, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same problem can occur twice, and the list is never reordered.
          <li key={index} className={classes.problem}>
            <span className={classes.line}>
              {problem.line > 0 ? `Line ${format.number(problem.line)}` : 'Whole file'}
            </span>
            <span className={classes.message}>{contactProblemText(problem, format)}</span>
            {hasFiles && <span className={classes.uid}>{problem.fileName}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
