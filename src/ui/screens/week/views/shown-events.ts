import { useState } from 'react';
import type { ClashView, EventRow } from '../../../../contract/views/event';
import type { Day } from '../../../../domain/time/day';
import type { Window } from '../../../../domain/time/window';
import type { CalendarView } from '../../../../domain/week/shown-days';
import type { Load } from '../../../app/client/operation';
import type { WeekAddress } from '../use-week-address';

/** The events of the days that a view shows. */
export interface ShownEvents extends Window {
  readonly view: CalendarView;
  /** The day that the view is at. */
  readonly of: Day;
  readonly events: readonly EventRow[];
  readonly clashes: readonly ClashView[];
}

type Shown = Pick<WeekAddress, 'view' | 'of' | 'from' | 'to'>;

/** Which days a loaded answer is for: while it is that of the days before, these stay shown. */
export function useLoadedDays(load: Load<unknown>, { view, of, from, to }: Shown): Shown {
  const [last, setLast] = useState<Shown>({ view, of, from, to });
  const isSettled = load.kind === 'loaded' && !load.stale;
  const isSame = last.view === view && last.of === of && last.from === from && last.to === to;
  if (isSettled && !isSame) setLast({ view, of, from, to });
  return isSettled ? { view, of, from, to } : last;
}
