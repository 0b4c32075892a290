import { useCallback, useEffect, useMemo, useRef } from 'react';
import { wallAt } from '../../../domain/event/wall-clock';
import { isAmongChoices, type Kind } from '../../../domain/marking/kind';
import type { OwnEventTime } from '../../../domain/own-events/own-event';
import type { Day } from '../../../domain/time/day';
import type { ZoneId } from '../../../domain/time/zone';
import type { ShownDays } from '../../../domain/week/shown-days';
import { eventsOf } from '../../../words/week-views';
import { useAppInfo } from '../../app/app-info';
import { usePlanning } from '../../parts/own-events/planning';
import { EmptyWeek } from './empty-week';
import { isOn, type PlacedEvent, placeEvents } from './grid/placed-event';
import type { WeekLayout } from './grid/use-week-layout';
import { useCreateWeekFocus, WeekFocusProvider } from './grid/week-focus';
import { WeekGrid } from './grid/week-grid';
import { WeekList } from './grid/week-list';
import { MonthDots } from './month/month-dots';
import { MonthTable } from './month/month-table';
import { PaperPage } from './print/paper-page';
import { useMarkEvent } from './use-mark-event';
import { useOwnKeys } from './use-own-keys';
import type { WeekAddress } from './use-week-address';
import { useWeekKeys } from './use-week-keys';
import { useFocusRequest } from './views/focus-request';
import type { ShownEvents } from './views/shown-events';
import classes from './week.module.css';

interface WeekEventsProps {
  readonly shown: ShownEvents;
  readonly address: WeekAddress;
  readonly layout: WeekLayout;
}

const isIn = (day: Day, { from, to }: ShownDays): boolean => from <= day && day < to;

const eveningOf = (day: Day, zone: ZoneId): OwnEventTime => ({
  kind: 'timed',
  start: wallAt(day, 18 * 60),
  zone,
  minutes: 60,
});

/** All events that are placed, those of the chosen kinds, and those that the keys reach. */
function usePlaced(shown: ShownEvents, { chosen }: WeekAddress, layout: WeekLayout) {
  const placed = useMemo(() => placeEvents(shown.events, shown, shown.clashes), [shown]);
  const events = useMemo(
    () => placed.filter(({ row }) => isAmongChoices(row.mark?.kind ?? null, chosen)),
    [placed, chosen],
  );
  // Beneath the small month is the list of one day.
  const isOneDay = shown.view === 'month' && layout === 'list';
  const reached = useMemo(
    () => (isOneDay ? events.filter((event) => isOn(event, shown.of)) : events),
    [isOneDay, events, shown.of],
  );
  return { placed, events, reached };
}

/** The events of the chosen kinds, as grid, month or list, with their keyboard navigation. */
export function WeekEvents({ shown, address, layout }: WeekEventsProps) {
  const { today } = useAppInfo();
  const { chosen } = address;
  const { placed, events, reached } = usePlaced(shown, address, layout);
  const focus = useCreateWeekFocus(reached, shown.from, today, useFocusRequest());
  const mark = useMarkEvent();
  const onMark = (kind: Kind | null) => {
    if (!focus.active) return;
    // If the new kind is filtered out, its button unmounts and the focus would be lost.
    if (!isAmongChoices(kind, chosen) && !focus.step('next')) focus.step('previous');
    void mark(focus.active.row, kind);
  };
  const region = useRef<HTMLElement>(null);
  const plan = usePlanning();
  const onPlan = () =>
    plan(isIn(today, shown) ? {} : { time: eveningOf(focus.active?.day ?? shown.of, shown.zone) });
  const isList = shown.view === 'agenda' || layout === 'list';
  const keyLayout = isList ? 'list' : shown.view === 'month' ? 'month' : 'grid';
  useWeekKeys({ region, address, focus, layout: keyLayout, onMark, onPlan });
  useOwnKeys({ region, focus, shown, address });
  const isEmpty = reached.length === 0;
  useEffect(() => {
    if (isEmpty && focus.takeFocus()) region.current?.focus();
  });
  return (
    <WeekFocusProvider focus={focus}>
      <section ref={region} className={classes.events} aria-label={eventsOf(shown.view)} tabIndex={-1}>
        {isEmpty && shown.view !== 'month' && (
          <EmptyWeek view={shown.view} filtered={placed.length > 0} onShowAll={() => address.choose([])} />
        )}
        <Arranged shown={shown} placed={placed} events={events} address={address} layout={layout} />
      </section>
      <PaperPage shown={shown} events={events} />
    </WeekFocusProvider>
  );
}

interface ArrangedProps extends WeekEventsProps {
  readonly placed: readonly PlacedEvent[];
  readonly events: readonly PlacedEvent[];
}

/** The events as the view and the width want them. */
function Arranged({ shown, placed, events, address, layout }: ArrangedProps) {
  const plan = usePlanning();
  const onDraw = useCallback((time: OwnEventTime) => plan({ time }), [plan]);
  const onPlanOn = (day: Day) => onDraw(eveningOf(day, shown.zone));
  const isList = shown.view === 'agenda' || layout === 'list';
  if (shown.view === 'month') {
    return isList ? (
      <MonthDots shown={shown} events={events} onGoTo={address.goTo} />
    ) : (
      <MonthTable
        shown={shown}
        events={events}
        onOpenDay={(day) => address.show('day', day)}
        onPlanOn={onPlanOn}
      />
    );
  }
  if (!isList) return <WeekGrid week={shown} placed={placed} events={events} onDraw={onDraw} />;
  return events.length > 0 && <WeekList week={shown} events={events} onlyFull={shown.view === 'agenda'} />;
}
