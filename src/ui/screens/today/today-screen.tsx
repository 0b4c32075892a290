import { useAppInfo, useFormat } from '../../app/app-info';
import { everyMinute, useOperation } from '../../app/client/operation';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { DueFollowUps } from './due-follow-ups';
import { NextEvent } from './next-event';
import { RestOfToday } from './rest-of-today';
import classes from './today-screen.module.css';
import { UnmarkedNote } from './unmarked-note';
import { WeekInSmall } from './week-in-small';

/** The next event with its purpose, the rest of today, due follow-ups, and the mix of the week. */
export function TodayScreen() {
  const { today } = useAppInfo();
  const format = useFormat();
  const load = useOperation('today.get', {}, { refetchEvery: everyMinute });
  return (
    <Page title={format.day(today, 'long')}>
      <div className={classes.columns}>
        <div className={classes.main}>
          <Loaded load={load}>
            {({ next, rest, weeks }) => (
              <>
                <NextEvent row={next} weeks={weeks} />
                <RestOfToday rows={rest} />
              </>
            )}
          </Loaded>
          <DueFollowUps />
        </div>
        {load.kind === 'loaded' && (
          <div className={classes.side}>
            <WeekInSmall {...load.value.week} />
            <UnmarkedNote count={load.value.unmarked} weeks={load.value.weeks} />
          </div>
        )}
      </div>
    </Page>
  );
}
