import { createContext, type ReactNode, use, useMemo, useRef, useState } from 'react';
import type { Day } from '../../../../domain/time/day';
import { neighbourOf, type Step } from './neighbour';
import type { PlacedEvent } from './placed-event';

/** One event of the week can be reached by Tab; the arrow keys lead from there to every other one. */
export interface WeekFocus {
  readonly active: PlacedEvent | null;
  /** Makes an event the one that Tab reaches, without moving the focus. */
  activate(id: string): void;
  /** Moves the focus; false when there is nothing in that direction. */
  step(step: Step): boolean;
  /** Asks for the focus once that week's events are there. */
  followTo(from: Day): void;
  /** True once, for the active event's block, when the focus is to move to it. */
  takeFocus(): boolean;
}

const WeekFocusContext = createContext<WeekFocus | null>(null);

export function useWeekFocus(): WeekFocus {
  const focus = use(WeekFocusContext);
  if (!focus) throw new Error('useWeekFocus needs a WeekFocusProvider above it');
  return focus;
}

export const WeekFocusProvider = ({
  focus,
  children,
}: {
  readonly focus: WeekFocus;
  readonly children: ReactNode;
}) => <WeekFocusContext value={focus}>{children}</WeekFocusContext>;

/** The focus of the week that starts on `from`. Unasked, Tab reaches today's first event, else the first from today on. */
export function useCreateWeekFocus(events: readonly PlacedEvent[], from: Day, today: Day): WeekFocus {
  const [chosen, setChosen] = useState<string | null>(null);
  const wantedIn = useRef<Day | null>(null);
  return useMemo(() => {
    const active =
      events.find(({ id }) => id === chosen) ?? events.find(({ day }) => day >= today) ?? events[0] ?? null;
    return {
      active,
      activate: setChosen,
      step: (step) => {
        const next = active && neighbourOf(events, active, step);
        if (!next) return false;
        wantedIn.current = from;
        setChosen(next.id);
        return true;
      },
      followTo: (week) => {
        wantedIn.current = week;
      },
      takeFocus: () => {
        const wanted = wantedIn.current === from;
        if (wanted) wantedIn.current = null;
        return wanted;
      },
    };
  }, [events, from, today, chosen]);
}
