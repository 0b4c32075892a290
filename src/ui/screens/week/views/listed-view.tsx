import { useMemo } from 'react';
import type { Idea } from '../../../../domain/week/ideas/idea';
import { truncatedWords } from '../../../../words/week-views';
import { useAppInfo } from '../../../app/app-info';
import { useOperation } from '../../../app/client/operation';
import { KindChips } from '../../../parts/kind-chips';
import { Loaded } from '../../../parts/loaded';
import { Note } from '../../../parts/note';
import { PlanButton } from '../../../parts/own-events/plan-button';
import { FreeStretchProvider } from '../grid/free-stretch';
import classes from '../week.module.css';
import { WeekEvents } from '../week-events';
import type { ViewProps } from './balanced-view';
import { type ShownEvents, useLoadedDays } from './shown-events';

const noIdeas: readonly Idea[] = [];
const none: ShownEvents['clashes'] = [];

/** A month or an agenda: events without a mix, which is that of a week. */
export function ListedView({ address, layout }: ViewProps) {
  const { zone } = useAppInfo();
  const list = useOperation(
    'events.list',
    { from: address.from, to: address.to, distinct: true, clashes: true },
    { keepPrevious: true },
  );
  const { view, of, from, to } = useLoadedDays(list, address);
  const value = list.kind === 'loaded' ? list.value : null;
  const events = value?.events;
  const clashes = value?.clashes ?? none;
  const shown = useMemo(
    (): ShownEvents => ({ view, of, from, to, zone, events: events ?? [], clashes }),
    [view, of, from, to, zone, events, clashes],
  );
  return (
    <FreeStretchProvider ideas={noIdeas}>
      <div className={classes.week} data-layout={view === 'agenda' ? 'list' : layout}>
        <div className={classes.listedHead}>
          <PlanButton />
          <KindChips chosen={address.chosen} onChange={address.choose} />
        </div>
        <Loaded load={list}>
          {({ truncated }) => (
            <>
              {truncated && <Note tone="warning">{truncatedWords}</Note>}
              <WeekEvents shown={shown} address={address} layout={layout} />
            </>
          )}
        </Loaded>
      </div>
    </FreeStretchProvider>
  );
}
