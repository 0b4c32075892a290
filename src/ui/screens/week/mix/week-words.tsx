import type { MixVerdict } from '../../../../domain/week/verdict';
import { verdictSentence } from '../../../../words/week';
import { useFormat } from '../../../app/app-info';
import classes from './week-words.module.css';

/** The verdicts in sentences: light and heavy ones first, or a single sentence when all are in range. */
export function WeekWords({ verdicts }: { readonly verdicts: readonly MixVerdict[] }) {
  const format = useFormat();
  const sentencesOf = (list: readonly MixVerdict[]) =>
    list.map((verdict) => verdictSentence(verdict, format)).join(' ');
  const outOfRange = verdicts.filter(({ verdict }) => verdict !== 'in-range');
  if (outOfRange.length === 0) {
    return <p className={classes.words}>A well-mixed week: everything is where you want it.</p>;
  }
  const inRange = verdicts.filter(({ verdict }) => verdict === 'in-range');
  return (
    <p className={classes.words}>
      {sentencesOf(outOfRange)} <span className={classes.quiet}>{sentencesOf(inRange)}</span>
    </p>
  );
}
