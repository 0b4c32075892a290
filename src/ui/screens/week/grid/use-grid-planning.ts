import type { CalendarOptions } from '@fullcalendar/react';
import { useEffect, useMemo, useRef } from 'react';
import { drawn, dropped, resized } from '../../../../domain/own-events/move';
import type { OwnEventTime } from '../../../../domain/own-events/own-event';
import { type Day, daysBetween } from '../../../../domain/time/day';
import type { ZoneId } from '../../../../domain/time/zone';
import { isOwn, useOwnMoves } from '../../../parts/own-events/use-own-moves';
import type { CarriedEvent } from './carried-event';

type Dropped = Parameters<NonNullable<CalendarOptions['eventDrop']>>[0];
type Resized = Parameters<NonNullable<CalendarOptions['eventResize']>>[0];
type Clicked = Parameters<NonNullable<CalendarOptions['dateClick']>>[0];

/** Milliseconds within which a second click on the same place counts as a double click. */
const doubleClick = 450;

const placeOf = (text: string, allDay: boolean) =>
  allDay
    ? ({ kind: 'day', day: text.slice(0, 10) as Day } as const)
    : ({ kind: 'hours', at: Date.parse(text) } as const);

/** What the grid does with the mouse and with touch: draws new events, and moves the user's own ones (product W1, W6). */
export function useGridPlanning(zone: ZoneId, onDraw: (time: OwnEventTime) => void): CalendarOptions {
  const moves = useOwnMoves();
  const drag = useDrag();
  const lastClick = useRef({ place: '', at: 0 });
  return useMemo(() => {
    const rowOf = ({ event }: Dropped | Resized) => (event.extendedProps as CarriedEvent).placed?.row ?? null;
    const begin = () => {
      drag.current = { isOn: true, isCancelled: false };
    };
    const end = () => {
      drag.current = { ...drag.current, isOn: false };
    };
    return {
      selectable: true,
      selectMirror: true,
      selectMinDistance: 6,
      snapDuration: '00:15:00',
      longPressDelay: 400,
      dragScroll: true,
      eventDragStart: begin,
      eventDragStop: end,
      eventResizeStart: begin,
      eventResizeStop: end,
      eventDrop: (drop) => {
        const row = rowOf(drop);
        if (!row || drag.current.isCancelled) return drop.revert();
        const place = placeOf(drop.event.startStr, drop.event.allDay);
        if (isOwn(row)) {
          void moves.move(row, dropped(row.own.time, place, zone)).then((key) => key ?? drop.revert());
          return;
        }
        drop.revert();
        moves.explain(row, dropped(timeOfRow(row.span, zone), place, zone));
      },
      eventResize: (resize) => {
        const row = rowOf(resize);
        if (!row || !isOwn(row) || drag.current.isCancelled) return resize.revert();
        const time = resized(row.own.time, placeOf(resize.event.endStr, resize.event.allDay));
        void moves.move(row, time).then((key) => key ?? resize.revert());
      },
      select: ({ startStr, endStr, allDay, view }) => {
        view.calendar.unselect();
        onDraw(allDay ? daysDrawn(startStr, endStr) : drawn(Date.parse(startStr), Date.parse(endStr), zone));
      },
      dateClick: ({ dateStr, allDay }: Clicked) => {
        const { place, at } = lastClick.current;
        const now = performance.now();
        lastClick.current = { place: dateStr, at: now };
        if (place !== dateStr || now - at > doubleClick) return;
        const start = Date.parse(dateStr);
        onDraw(allDay ? daysDrawn(dateStr, dateStr) : drawn(start, start + 3_600_000, zone));
      },
    };
  }, [moves, drag, zone, onDraw]);
}

const timeOfRow = (span: NonNullable<CarriedEvent['placed']>['row']['span'], zone: ZoneId): OwnEventTime =>
  span.kind === 'timed' ? drawn(span.start, span.end, zone) : daysDrawn(span.start, span.end);

const daysDrawn = (from: string, to: string): OwnEventTime => {
  const day = from.slice(0, 10) as Day;
  return { kind: 'all-day', day, days: Math.max(1, daysBetween(day, to.slice(0, 10) as Day)) };
};

/** FullCalendar drops an event also on Escape, so the drop is taken for cancelled. */
function useDrag() {
  const drag = useRef({ isOn: false, isCancelled: false });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !drag.current.isOn) return;
      event.stopPropagation();
      drag.current.isCancelled = true;
      document.dispatchEvent(new PointerEvent('pointercancel', { bubbles: true }));
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
  return drag;
}
