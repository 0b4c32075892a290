import { useMemo } from 'react';
import type { WeekView } from '../../../../contract/views/week';
import { overlapping } from '../../../../domain/event/occurrence';
import { startOfWeek } from '../../../../domain/time/day';
import { useAppInfo } from '../../../app/app-info';
import { useOperation } from '../../../app/client/operation';
import { Loaded } from '../../../parts/loaded';
import type { WeekLayout } from '../grid/use-week-layout';
import type { WeekAddress } from '../use-week-address';
import { Week } from '../week';
import { type ShownEvents, useLoadedDays } from './shown-events';

export interface ViewProps {
  readonly address: WeekAddress;
  readonly layout: WeekLayout;
}

/** A week, or one of its days, with the mix of the week. */
export function BalancedView({ address, layout }: ViewProps) {
  const { firstDay } = useAppInfo();
  const week = useOperation('week.get', { of: startOfWeek(address.from, firstDay) }, { keepPrevious: true });
  const days = useLoadedDays(week, address);
  return (
    <Loaded load={week}>
      {(view) => <LoadedWeek view={view} days={days} address={address} layout={layout} />}
    </Loaded>
  );
}

interface LoadedWeekProps extends ViewProps {
  readonly view: WeekView;
  readonly days: ReturnType<typeof useLoadedDays>;
}

function LoadedWeek({ view, days: { view: name, of, from, to }, address, layout }: LoadedWeekProps) {
  const { events, zone, proposals, clashes } = view;
  const shown = useMemo((): ShownEvents => {
    const window = name === 'day' ? { from, to, zone } : { from: view.from, to: view.to, zone };
    const isShown = overlapping(window);
    return {
      view: name === 'day' ? 'day' : 'week',
      of,
      ...window,
      events: name === 'day' ? events.filter(({ span }) => isShown(span)) : events,
      clashes: clashes.list,
    };
  }, [view, events, zone, clashes, name, of, from, to]);
  const shownProposals = name === 'day' ? proposals.filter(({ day }) => day === of) : proposals;
  return (
    <Week view={{ ...view, proposals: shownProposals }} shown={shown} address={address} layout={layout} />
  );
}
