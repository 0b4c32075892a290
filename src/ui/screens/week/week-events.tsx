import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { WeekView } from '../../../contract/views/week';
import { wallAt } from '../../../domain/event/wall-clock';
import { isAmongChoices, type Kind } from '../../../domain/marking/kind';
import type { OwnEventTime } from '../../../domain/own-events/own-event';
import type { Day } from '../../../domain/time/day';
import type { Window } from '../../../domain/time/window';
import type { ZoneId } from '../../../domain/time/zone';
import { useAppInfo } from '../../app/app-info';
import { usePlanning } from '../../parts/own-events/planning';
import { EmptyWeek } from './empty-week';
import { placeEvents } from './grid/placed-event';
import type { WeekLayout } from './grid/use-week-layout';
import { useCreateWeekFocus, WeekFocusProvider } from './grid/week-focus';
import { WeekGrid } from './grid/week-grid';
import { WeekList } from './grid/week-list';
import { useMarkEvent } from './use-mark-event';
import { useOwnKeys } from './use-own-keys';
import type { WeekAddress } from './use-week-address';
import { useWeekKeys } from './use-week-keys';
import classes from './week.module.css';

interface WeekEventsProps {
  readonly view: WeekView;
  readonly address: WeekAddress;
  readonly layout: WeekLayout;
}

const isIn = (day: Day, { from, to }: Window): boolean => from <= day && day < to;

const eveningOf = (day: Day, zone: ZoneId): OwnEventTime => ({
  kind: 'timed',
  start: wallAt(day, 18 * 60),
  zone,
  minutes: 60,
});

/** The events of the chosen kinds, as grid or list, with their keyboard navigation. */
export function WeekEvents({ view, address, layout }: WeekEventsProps) {
  const { today } = useAppInfo();
  const { chosen } = address;
  const placed = useMemo(() => placeEvents(view.events, view, view.clashes.list), [view]);
  const events = useMemo(
    () => placed.filter(({ row }) => isAmongChoices(row.mark?.kind ?? null, chosen)),
    [placed, chosen],
  );
  const focus = useCreateWeekFocus(events, view.from, today);
  const mark = useMarkEvent();
  const onMark = (kind: Kind | null) => {
    if (!focus.active) return;
    // If the new kind is filtered out, its button unmounts and the focus would be lost.
    if (!isAmongChoices(kind, chosen) && !focus.step('next')) focus.step('previous');
    void mark(focus.active.row, kind);
  };
  const region = useRef<HTMLElement>(null);
  const plan = usePlanning();
  const onDraw = useCallback((time: OwnEventTime) => plan({ time }), [plan]);
  const onPlan = () =>
    plan(isIn(today, view) ? {} : { time: eveningOf(focus.active?.day ?? view.from, view.zone) });
  useWeekKeys({ region, address, focus, layout, onMark, onPlan });
  useOwnKeys(region, focus);
  const isEmpty = events.length === 0;
  useEffect(() => {
    if (isEmpty && focus.takeFocus()) region.current?.focus();
  });
  return (
    <WeekFocusProvider focus={focus}>
      <section ref={region} className={classes.events} aria-label="Events of the week" tabIndex={-1}>
        {isEmpty && <EmptyWeek filtered={placed.length > 0} onShowAll={() => address.choose([])} />}
        {layout === 'grid' && <WeekGrid week={view} events={events} onDraw={onDraw} />}
        {layout === 'list' && !isEmpty && <WeekList week={view} events={events} />}
      </section>
    </WeekFocusProvider>
  );
}
