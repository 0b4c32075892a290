import type { WeekView } from '../../../contract/views/week';
import { ClashList } from '../../parts/clashes/clash-list';
import { AskHappened } from '../../parts/happened/ask-happened';
import { KindChips } from '../../parts/kind-chips';
import { PlanButton } from '../../parts/own-events/plan-button';
import { PlanningProvider } from '../../parts/own-events/planning';
import { FreeStretchProvider } from './grid/free-stretch';
import type { WeekLayout } from './grid/use-week-layout';
import { MixDetails } from './mix/mix-details';
import { MixPicture } from './mix/picture/mix-picture';
import { TargetsPopover } from './mix/targets-popover';
import { TrendButton } from './mix/trend/trend-button';
import { WeekProposals } from './mix/week-proposals';
import { WeekWords } from './mix/week-words';
import type { WeekAddress } from './use-week-address';
import classes from './week.module.css';
import { WeekEvents } from './week-events';

interface WeekProps {
  readonly view: WeekView;
  readonly address: WeekAddress;
  readonly layout: WeekLayout;
}

/** A loaded week: its mix in figures and words, then its events. */
export function Week({ view, address, layout }: WeekProps) {
  return (
    <PlanningProvider>
      <FreeStretchProvider proposals={view.proposals} undecided={view.undecided > 0}>
        <div className={classes.week} data-layout={layout}>
          <div className={classes.mix}>
            <MixPicture view={view} />
            <div className={classes.tools}>
              <PlanButton />
              <MixDetails {...view} />
              <TrendButton of={view.from} onGo={address.goTo} />
              <TargetsPopover targets={view.targets} wholeDayHours={view.wholeDayHours} />
            </div>
          </div>
          <AskHappened />
          {view.events.length > 0 && (
            <div className={classes.second}>
              <div className={classes.said}>
                <WeekWords view={view} />
                <WeekProposals proposals={view.proposals} undecided={view.undecided > 0} />
              </div>
              <div className={classes.side}>
                <KindChips chosen={address.chosen} onChange={address.choose} />
                <ClashList clashes={view.clashes} />
              </div>
            </div>
          )}
          <WeekEvents view={view} address={address} layout={layout} />
        </div>
      </FreeStretchProvider>
    </PlanningProvider>
  );
}
