import type { ProgrammeProblem } from '../../../../domain/programme/session';
import type { PluralForms } from '../../../../words/language';
import { programmeProblemText } from '../../../../words/programme/programme-problem';
import { useFormat } from '../../../app/app-info';
import classes from './notes.module.css';

const problemForms: PluralForms = {
  one: '# place of the file could not be read as it is',
  other: '# places of the file could not be read as they are',
};

/** What the reader found wrong, with the line; folded, since there can be many. */
export function Problems({ problems }: { readonly problems: readonly ProgrammeProblem[] }) {
  const format = useFormat();
  if (problems.length === 0) return null;
  return (
    <details className={classes.problems}>
      <summary>{format.counted(problems.length, problemForms)}</summary>
      <ul className={classes.list}>
        {problems.map((problem) => (
          <li key={`${problem.line} ${problem.path} ${problem.code} ${problem.about}`}>
            <span className={classes.place}>{placeText(problem)}</span>
            <span>{programmeProblemText(problem, format)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

const placeText = ({ line, path }: ProgrammeProblem): string => (line > 0 ? `Line ${line}` : path);
