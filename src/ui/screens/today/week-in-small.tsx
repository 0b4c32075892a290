import type { WeekBalance } from '../../../contract/views/week';
import { verdictSentence } from '../../../words/week';
import { useFormat } from '../../app/app-info';
import { MixLine } from '../../parts/mix-line';
import { TodaySection } from './today-section';
import classes from './week-in-small.module.css';

/** The mix of this week, with a sentence for each measure out of range. */
export function WeekInSmall({ mix, targets, verdicts }: WeekBalance) {
  const format = useFormat();
  return (
    <TodaySection title="This week" more={{ href: '/week', text: 'Open' }}>
      <div className={classes.week}>
        <MixLine mix={mix} targets={targets} />
        {verdicts
          .filter(({ verdict }) => verdict !== 'in-range')
          .map((verdict) => (
            <p key={verdict.measure} className={classes.sentence}>
              {verdictSentence(verdict, format)}
            </p>
          ))}
      </div>
    </TodaySection>
  );
}
