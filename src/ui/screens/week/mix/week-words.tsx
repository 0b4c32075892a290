import type { MixVerdict } from '../../../../domain/week/verdict';
import { verdictSentence } from '../../../../words/week';
import { useFormat } from '../../../app/app-info';
import classes from './week-words.module.css';

/** The week's mix in sentences: what is light or heavy first; one calm sentence when nothing is. */
export function WeekWords({ verdicts }: { readonly verdicts: readonly MixVerdict[] }) {
  const format = useFormat();
  const sentencesOf = (some: readonly MixVerdict[]) =>
    some.map((verdict) => verdictSentence(verdict, format)).join(' ');
  const out = verdicts.filter(({ verdict }) => verdict !== 'in-range');
  if (out.length === 0) {
    return <p className={classes.words}>A well-mixed week: everything is where you want it.</p>;
  }
  const within = verdicts.filter(({ verdict }) => verdict === 'in-range');
  return (
    <p className={classes.words}>
      {sentencesOf(out)} <span className={classes.quiet}>{sentencesOf(within)}</span>
    </p>
  );
}
