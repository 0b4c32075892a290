import { useMemo } from 'react';
import type { WeekView } from '../../../contract/views/week';
import type { Idea } from '../../../domain/week/ideas/idea';
import { ClashList } from '../../parts/clashes/clash-list';
import { AskHappened } from '../../parts/happened/ask-happened';
import { KindChips } from '../../parts/kind-chips';
import { FreeStretchProvider } from './grid/free-stretch';
import type { WeekLayout } from './grid/use-week-layout';
import { MixDetails } from './mix/mix-details';
import { MixPicture } from './mix/picture/mix-picture';
import { TargetsPopover } from './mix/targets-popover';
import { TrendButton } from './mix/trend/trend-button';
import type { Ideas } from './mix/use-ideas';
import { WeekProposals } from './mix/week-proposals';
import { WeekWords } from './mix/week-words';
import type { WeekAddress } from './use-week-address';
import type { ShownEvents } from './views/shown-events';
import classes from './week.module.css';
import { WeekEvents } from './week-events';

interface WeekProps {
  readonly view: WeekView;
  readonly ideas: Ideas;
  readonly shown: ShownEvents;
  readonly address: WeekAddress;
  readonly layout: WeekLayout;
}

const noIdeas: readonly Idea[] = [];

/** A loaded week: its mix in figures and words, then its events. */
export function Week({ view, ideas, shown, address, layout }: WeekProps) {
  const list = useMemo(
    () => (ideas.view?.list ?? noIdeas).filter(({ day }) => view.from <= day && day < view.to),
    [ideas.view, view.from, view.to],
  );
  const hasEvents = view.events.length > 0;
  const hasPeople = list.some(({ what }) => what === 'meet');
  return (
    <FreeStretchProvider ideas={list}>
      <div className={classes.week} data-layout={layout}>
        <div className={classes.mix}>
          <MixPicture view={view} />
        </div>
        <div className={classes.bar}>
          <div className={classes.tools}>
            <MixDetails {...view} />
            <TrendButton of={view.from} onGo={address.goTo} />
            <TargetsPopover targets={view.targets} wholeDayHours={view.wholeDayHours} />
          </div>
          {hasEvents && <KindChips chosen={address.chosen} onChange={address.choose} />}
        </div>
        <AskHappened />
        {(hasEvents || hasPeople) && (
          <div className={classes.second}>
            {hasEvents && (
              <>
                <div className={classes.said}>{shown.view === 'week' && <WeekWords view={view} />}</div>
                {view.clashes.list.length > 0 && (
                  <div className={classes.side}>
                    <ClashList clashes={view.clashes} most={layout === 'grid' ? 1 : 3} />
                  </div>
                )}
              </>
            )}
            <div className={classes.ideas}>
              <WeekProposals {...ideas} view={ideas.view && { ...ideas.view, list }} layout={layout} />
            </div>
          </div>
        )}
        <WeekEvents shown={shown} address={address} layout={layout} />
      </div>
    </FreeStretchProvider>
  );
}
