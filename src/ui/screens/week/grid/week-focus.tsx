import { createContext, type ReactNode, type RefObject, use, useMemo, useState } from 'react';
import type { Day } from '../../../../domain/time/day';
import type { Instant } from '../../../../domain/time/instant';
import { nearestTo, neighbourOf, type Step } from './neighbour';
import type { PlacedEvent } from './placed-event';

/** Roving tabindex: Tab reaches one event of the week, the arrow keys move from it to the others. */
export interface WeekFocus {
  readonly active: PlacedEvent | null;
  /** The event to enter the week by: the one that last had the focus, else the nearest to `now`. */
  entry(now: Instant): PlacedEvent | null;
  /** Makes an event the tab stop, without moving the focus. */
  activate(id: string): void;
  /** Moves the focus; returns false when there is no event in that direction. */
  step(step: Step): boolean;
  /** Requests that the active event has the focus again, once it is shown at another place; the returned function withdraws it. */
  keep(): () => void;
  /**
   * Requests that the focus moves to an event of the days from `from`, once these are loaded: to the one with this id, if it
   * is given and among them.
   */
  followTo(from: Day, id?: string): void;
  /** Consumes a request to focus the active event, shown at this place: returns true once per request. */
  takeFocus(at?: PlacedEvent): boolean;
}

/** A request to focus an event of the days from `from`. It outlives a change of the view. */
export interface FocusRequest {
  readonly from: Day | null;
  readonly id: string | null;
  /** Where the event is that will move: there it has the focus already, and is taken away with it. */
  readonly leaves: string | null;
}

export const noRequest: FocusRequest = { from: null, id: null, leaves: null };

const placeOf = ({ day, place }: PlacedEvent): string => JSON.stringify([day, place]);

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

/**
 * The focus of the days that start on `from`. Until an event is activated, the tab stop is the first event from today on,
 * else the first of all.
 */
export function useCreateWeekFocus(
  events: readonly PlacedEvent[],
  from: Day,
  today: Day,
  request: RefObject<FocusRequest>,
): WeekFocus {
  const [activeId, setActiveId] = useState<string | null>(() => request.current.id);
  return useMemo(() => {
    const active =
      events.find(({ id }) => id === activeId) ?? events.find(({ day }) => day >= today) ?? events[0] ?? null;
    return {
      active,
      entry: (now) => events.find(({ id }) => id === activeId) ?? nearestTo(events, now),
      activate: setActiveId,
      step: (step) => {
        const next = active && neighbourOf(events, active, step);
        if (!next) return false;
        request.current = { from, id: next.id, leaves: null };
        setActiveId(next.id);
        return true;
      },
      keep: () => {
        const kept = { from, id: activeId, leaves: active && placeOf(active) };
        request.current = kept;
        return () => {
          if (request.current === kept) request.current = noRequest;
        };
      },
      followTo: (days, id) => {
        request.current = { from: days, id: id ?? activeId, leaves: null };
        if (id !== undefined) setActiveId(id);
      },
      takeFocus: (at) => {
        const isLeaving = at !== undefined && placeOf(at) === request.current.leaves;
        const isRequested = request.current.from === from && !isLeaving;
        if (isRequested) request.current = noRequest;
        return isRequested;
      },
    };
  }, [events, from, today, activeId, request]);
}
