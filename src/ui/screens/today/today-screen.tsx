import { addDays } from '../../../domain/time/day';
import { useAppInfo, useFormat } from '../../app/app-info';
import { useOperation } from '../../app/operation';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { nextEvent, restOfToday } from './agenda';
import { DueFollowUps } from './due-follow-ups';
import { NextEvent } from './next-event';
import { RestOfToday } from './rest-of-today';
import classes from './today-screen.module.css';
import { UnmarkedNote } from './unmarked-note';
import { WeekInSmall } from './week-in-small';

/** How far ahead Today looks for what comes next and for what is unmarked, in days. */
const horizon = 28;

/** What comes next and why one goes there, what is due, and how the week stands. */
export function TodayScreen() {
  const { today, now, zone } = useAppInfo();
  const format = useFormat();
  const events = useOperation(
    'events.list',
    { from: today, to: addDays(today, horizon) },
    { keepPrevious: true },
  );
  return (
    <Page title={format.day(today, 'long')}>
      <div className={classes.columns}>
        <div className={classes.main}>
          <Loaded load={events}>
            {(list) => {
              const next = nextEvent(list.events, now, zone);
              return (
                <>
                  <NextEvent row={next} />
                  <RestOfToday rows={restOfToday(list.events, next, today, now, zone)} />
                </>
              );
            }}
          </Loaded>
          <DueFollowUps />
        </div>
        <div className={classes.side}>
          <WeekInSmall />
          {events.kind === 'loaded' && <UnmarkedNote rows={events.value.events} weeks={horizon / 7} />}
        </div>
      </div>
    </Page>
  );
}
