import { useMemo } from 'react';
import type { WeekView } from '../../../../contract/views/week';
import { overlapping } from '../../../../domain/event/occurrence';
import { startOfWeek } from '../../../../domain/time/day';
import { toInstants } from '../../../../domain/time/window';
import type { ShownDays } from '../../../../domain/week/shown-days';
import { useAppInfo } from '../../../app/app-info';
import { Loaded } from '../../../parts/loaded';
import type { WeekLayout } from '../grid/use-week-layout';
import type { Ideas } from '../mix/use-ideas';
import type { WeekAddress } from '../use-week-address';
import { Week } from '../week';
import { type ShownEvents, useLoadedDays } from './shown-events';
import { useWeek } from './use-week';

export interface ViewProps {
  readonly address: WeekAddress;
  readonly layout: WeekLayout;
}

/** A week, or one of its days, with the mix of the week. */
export function BalancedView({ address, layout }: ViewProps) {
  const { firstDay } = useAppInfo();
  const { week, ideas } = useWeek(startOfWeek(address.from, firstDay));
  const days = useLoadedDays(week, address);
  return (
    <Loaded load={week}>
      {(view) => <LoadedWeek view={view} ideas={ideas} days={days} address={address} layout={layout} />}
    </Loaded>
  );
}

interface LoadedWeekProps extends ViewProps {
  readonly view: WeekView;
  readonly ideas: Ideas;
  readonly days: ReturnType<typeof useLoadedDays>;
}

/** What of a week concerns one of its days; its mix stays that of the week. */
function onDay(view: WeekView, { from, to }: ShownDays): WeekView {
  const window = { from, to, zone: view.zone };
  const isShown = overlapping(window);
  const { start, end } = toInstants(window);
  const list = view.clashes.list.filter((clash) => clash.start < end && clash.end > start);
  return {
    ...view,
    ...window,
    events: view.events.filter(({ span }) => isShown(span)),
    clashes: { ...view.clashes, list },
  };
}

function LoadedWeek({ view: week, ideas, days, address, layout }: LoadedWeekProps) {
  const { view: name, of, from, to } = days;
  const isDay = name === 'day';
  const view = useMemo(() => (isDay ? onDay(week, { from, to }) : week), [week, isDay, from, to]);
  const shown = useMemo(
    (): ShownEvents => ({
      view: isDay ? 'day' : 'week',
      of,
      from: view.from,
      to: view.to,
      zone: view.zone,
      events: view.events,
      clashes: view.clashes.list,
    }),
    [view, isDay, of],
  );
  return <Week view={view} ideas={ideas} shown={shown} address={address} layout={layout} />;
}
