import type { WeekView } from '../../../contract/views/week';
import { ClashList } from '../../parts/clashes/clash-list';
import { KindChips } from '../../parts/kind-chips';
import { MixLine } from '../../parts/mix-line';
import { PlanButton } from '../../parts/own-events/plan-button';
import { PlanningProvider } from '../../parts/own-events/planning';
import { FreeStretchProvider } from './grid/free-stretch';
import type { WeekLayout } from './grid/use-week-layout';
import { MixDetails } from './mix/mix-details';
import { TargetsPopover } from './mix/targets-popover';
import { WeekProposals } from './mix/week-proposals';
import { WeekWords } from './mix/week-words';
import type { WeekAddress } from './use-week-address';
import type { ShownEvents } from './views/shown-events';
import classes from './week.module.css';
import { WeekEvents } from './week-events';

interface WeekProps {
  readonly view: WeekView;
  readonly shown: ShownEvents;
  readonly address: WeekAddress;
  readonly layout: WeekLayout;
}

/** A loaded week: its mix in figures and words, then its events. */
export function Week({ view, shown, address, layout }: WeekProps) {
  return (
    <PlanningProvider>
      <FreeStretchProvider proposals={view.proposals} undecided={view.undecided > 0}>
        <div className={classes.week} data-layout={layout}>
          <div className={classes.mix}>
            <MixLine mix={view.mix} targets={view.targets} />
            <div className={classes.tools}>
              <PlanButton />
              <MixDetails {...view} />
              <TargetsPopover targets={view.targets} wholeDayHours={view.wholeDayHours} />
            </div>
          </div>
          {view.events.length > 0 && (
            <div className={classes.second}>
              <div className={classes.said}>
                {shown.view === 'week' && <WeekWords view={view} />}
                <WeekProposals proposals={view.proposals} undecided={view.undecided > 0} />
              </div>
              <div className={classes.side}>
                <KindChips chosen={address.chosen} onChange={address.choose} />
                <ClashList clashes={view.clashes} most={layout === 'grid' ? 1 : 3} />
              </div>
            </div>
          )}
          <WeekEvents shown={shown} address={address} layout={layout} />
        </div>
      </FreeStretchProvider>
    </PlanningProvider>
  );
}
