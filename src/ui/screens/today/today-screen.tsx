import type { HeadlineView } from '../../../contract/views/today';
import { startDay } from '../../../domain/event/occurrence';
import type { Day } from '../../../domain/time/day';
import type { ZoneId } from '../../../domain/time/zone';
import { useAppInfo, useFormat } from '../../app/app-info';
import { everyMinute, useOperation } from '../../app/client/operation';
import { LogButton } from '../../parts/debrief/log-button';
import { AskHappened } from '../../parts/happened/ask-happened';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { Ahead } from './ahead';
import { AskDebrief } from './ask-debrief';
import { CameDue } from './came-due';
import { DueFollowUps } from './due-follow-ups';
import { DueSteps } from './due-steps';
import { EarlierToday } from './earlier-today';
import { Headline } from './headline';
import { JustOver } from './just-over';
import { KeepInTouch } from './keep-in-touch';
import { RestOfToday } from './rest-of-today';
import classes from './today-screen.module.css';
import { TodaysClashes } from './todays-clashes';
import { UnmarkedNote } from './unmarked-note';
import { WeekInSmall } from './week-in-small';
import { WhatChanged } from './what-changed';

const isToday = ({ phase, row }: HeadlineView, today: Day, zone: ZoneId): boolean =>
  phase === 'running' || startDay(row.span, zone) === today;

/** What matters today and ahead, what changed, what is due, and the mix of the week. */
export function TodayScreen() {
  const { today, zone } = useAppInfo();
  const format = useFormat();
  const load = useOperation('today.get', {}, { refetchEvery: everyMinute });
  return (
    <Page title={format.day(today, 'long')} actions={<LogButton />}>
      <div className={classes.columns}>
        <div className={classes.main}>
          <Loaded load={load}>
            {({ headline, justOver, toDebrief, rest, clashes, earlier, ahead, news, steps, resting }) => (
              <>
                <Headline headline={headline} isFree={rest.length === 0} />
                <AskHappened />
                {toDebrief && <AskDebrief key={toDebrief.key} row={toDebrief} />}
                {justOver && justOver.row.key !== toDebrief?.key && <JustOver event={justOver} />}
                <RestOfToday
                  rows={rest}
                  isHeadlineToday={headline !== null && isToday(headline, today, zone)}
                />
                <TodaysClashes clashes={clashes} />
                <DueSteps steps={steps} resting={resting} />
                <WhatChanged news={news} />
                <Ahead events={ahead} />
                <EarlierToday events={earlier} />
              </>
            )}
          </Loaded>
          {load.kind === 'loaded' && <CameDue />}
          <DueFollowUps />
          {/* After the events, because the first answer looks through the whole past. */}
          {load.kind === 'loaded' && <KeepInTouch />}
        </div>
        {load.kind === 'loaded' && (
          <div className={classes.side}>
            <WeekInSmall {...load.value.week} />
            <UnmarkedNote {...load.value.unmarked} />
          </div>
        )}
      </div>
    </Page>
  );
}
