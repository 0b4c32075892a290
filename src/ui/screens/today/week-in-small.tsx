import { useAppInfo } from '../../app/app-info';
import { useOperation } from '../../app/operation';
import { Loaded } from '../../parts/loaded';
import { MixLine } from '../../parts/mix-line';
import { TodaySection } from './today-section';
import classes from './week-in-small.module.css';

/** The mix of this week, and the sentences that say what is out of range. */
export function WeekInSmall() {
  const { today } = useAppInfo();
  const week = useOperation('week.get', { of: today }, { keepPrevious: true });
  return (
    <TodaySection title="This week" more={{ href: '/week', text: 'Open' }}>
      <Loaded load={week}>
        {({ mix, targets, verdicts }) => (
          <div className={classes.week}>
            <MixLine mix={mix} targets={targets} />
            {verdicts
              .filter(({ verdict }) => verdict !== 'in-range')
              .map(({ measure, sentence }) => (
                <p key={measure} className={classes.sentence}>
                  {sentence}
                </p>
              ))}
          </div>
        )}
      </Loaded>
    </TodaySection>
  );
}
