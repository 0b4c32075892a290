import { Button } from '@mantine/core';
import type { WeekView } from '../../../../contract/views/week';
import type { Day } from '../../../../domain/time/day';
import { whichWeek } from '../../../../domain/week/shown-week';
import { undecidedSentence, verdictSentence, wholeDaySentences } from '../../../../words/week';
import { useAppInfo, useFormat } from '../../../app/app-info';
import { navigate } from '../../../app/shell/hash-location';
import classes from './week-words.module.css';

/** The verdicts in sentences, or that unmarked events keep the week from being judged; then how whole days are counted. */
export function WeekWords({ view }: { readonly view: WeekView }) {
  const format = useFormat();
  const wholeDays = wholeDaySentences(view, format).join(' ');
  return (
    <div className={classes.said}>
      {view.undecided > 0 ? <Undecided view={view} /> : <Verdicts view={view} />}
      {wholeDays && <p className={classes.note}>{wholeDays}</p>}
    </div>
  );
}

function useWhich(from: Day) {
  const { today, firstDay } = useAppInfo();
  return whichWeek(from, today, firstDay);
}

function Verdicts({ view: { verdicts, from } }: { readonly view: WeekView }) {
  const format = useFormat();
  const which = useWhich(from);
  const sentencesOf = (list: WeekView['verdicts']) =>
    list.map((verdict) => verdictSentence(verdict, format, which)).join(' ');
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

function Undecided({ view: { undecided, mix, from, to } }: { readonly view: WeekView }) {
  return (
    <p className={classes.words}>
      {undecidedSentence(undecided, mix, useFormat(), useWhich(from))}{' '}
      <Button
        variant="default"
        size="compact-sm"
        className={classes.decide ?? ''}
        onClick={() => navigate(`/decide?from=${from}&to=${to}`)}
      >
        {undecided === 1 ? 'Decide it' : 'Decide them'}
      </Button>
    </p>
  );
}
