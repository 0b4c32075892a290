import { Link } from 'wouter';
import type { TodayView } from '../../../contract/views/today';
import { undecidedSentence, verdictSentence, weekName } from '../../../words/week';
import { useFormat } from '../../app/app-info';
import { MixLine } from '../../parts/mix-line';
import { TodaySection } from './today-section';
import classes from './week-in-small.module.css';

/** The mix of this week, with a sentence for each measure out of range. */
export function WeekInSmall({ which, mix, targets, verdicts, undecided }: TodayView['week']) {
  const format = useFormat();
  return (
    <TodaySection title={weekName({ which })} more={{ href: '/week', text: 'Open' }}>
      <div className={classes.week}>
        <MixLine mix={mix} targets={targets} named />
        {undecided > 0 && (
          <p className={classes.sentence}>{undecidedSentence(undecided, mix, format, which)}</p>
        )}
        {verdicts
          .filter(({ verdict }) => verdict === 'light' || verdict === 'heavy')
          .map((verdict) => (
            <p key={verdict.measure} className={classes.sentence}>
              {verdictSentence(verdict, format, which)}
            </p>
          ))}
        {verdicts.some(({ verdict }) => verdict === 'light') && (
          <p className={classes.sentence}>
            <Link href="/week">See ideas</Link>
          </p>
        )}
      </div>
    </TodaySection>
  );
}
