import type { WeekView } from '../../../contract/views/week';
import { KindChips } from '../../parts/kind-chips';
import { MixLine } from '../../parts/mix-line';
import type { WeekLayout } from './grid/use-week-layout';
import { MixDetails } from './mix/mix-details';
import { TargetsPopover } from './mix/targets-popover';
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
    <div className={classes.week} data-layout={layout}>
      <div className={classes.mix}>
        <MixLine mix={view.mix} targets={view.targets} />
        <div className={classes.tools}>
          <MixDetails mix={view.mix} />
          <TargetsPopover targets={view.targets} />
        </div>
      </div>
      {view.events.length > 0 && (
        <div className={classes.second}>
          <div className={classes.said}>
            <WeekWords verdicts={view.verdicts} />
            <WeekProposals proposals={view.proposals} />
          </div>
          <KindChips chosen={address.chosen} onChange={address.choose} />
        </div>
      )}
      <WeekEvents view={view} address={address} layout={layout} />
    </div>
  );
}
