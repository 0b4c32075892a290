import '@fullcalendar/react/skeleton.css';
import type {
  CalendarOptions,
  DayHeaderInfo,
  EventDisplayInfo,
  EventInput,
  SlotHeaderInfo,
} from '@fullcalendar/react';
import FullCalendar from '@fullcalendar/react';
import interactionPlugin from '@fullcalendar/react/interaction';
import timeGridPlugin from '@fullcalendar/react/timegrid';
import {
  type ComponentRef,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { OwnEventTime } from '../../../../domain/own-events/own-event';
import { addDays } from '../../../../domain/time/day';
import type { Window } from '../../../../domain/time/window';
import type { Idea } from '../../../../domain/week/ideas/idea';
import { wholeDay } from '../../../../domain/week/shown-hours';
import type { ClockFormat } from '../../../../words/clock-format';
import { englishOf } from '../../../../words/language';
import { useAppInfo, useFormat } from '../../../app/app-info';
import type { CarriedEvent } from './carried-event';
import { DrawnBlock } from './drawn-block';
import { EventBlock } from './event-block';
import { Fold } from './fold';
import { FreeBlock, useFreeStretch } from './free-stretch';
import { hoursOf } from './hours-of';
import { HoursToggle } from './hours-toggle';
import type { PlacedEvent } from './placed-event';
import { useGridPlanning } from './use-grid-planning';
import { useScrollStops } from './use-scroll-stops';
import classes from './week-grid.module.css';

interface WeekGridProps {
  readonly week: Window;
  /** All events, of which the hours are chosen that are shown: these stay the same under a filter. */
  readonly placed: readonly PlacedEvent[];
  /** Those that are shown. */
  readonly events: readonly PlacedEvent[];
  /** Called with the time over which a new event was drawn. */
  readonly onDraw: (time: OwnEventTime) => void;
}

/** Days by hours, with a row of whole days that stays in view. */
export function WeekGrid({ week, placed, events, onDraw }: WeekGridProps) {
  const { now, locale } = useAppInfo();
  const format = useFormat();
  const { shown } = useFreeStretch();
  const inputs = useMemo(
    () => [...events.map(toInput), ...(shown ? [toFreeInput(shown, events)] : [])],
    [events, shown],
  );
  const visibleRange = useMemo(() => ({ start: week.from, end: week.to }), [week.from, week.to]);
  const [isWhole, setWhole] = useState(false);
  const lived = useMemo(() => hoursOf(placed, shown, week.zone), [placed, shown, week.zone]);
  const hours = isWhole ? wholeDay : lived;
  const isShort = lived.from > 0 || lived.to < 24;
  const slotHeader = useCallback(
    (info: SlotHeaderInfo) => hourText(info, format, hours.from),
    [format, hours.from],
  );
  const planning = useGridPlanning(week.zone, onDraw);
  const frame = useRef<HTMLDivElement>(null);
  useScrollStops(frame, scrollingRows);
  const calendar = useRef<ComponentRef<typeof FullCalendar>>(null);
  useNoLateScroll(calendar);
  return (
    <div
      ref={frame}
      className={classes.frame}
      data-crowded={isCrowded(events) || undefined}
      data-single={isSingle(week) || undefined}
    >
      {isShort && <HoursToggle isWhole={isWhole} onChange={setWhole} />}
      <FullCalendar
        ref={calendar}
        {...fixedOptions}
        {...planning}
        locale={englishOf(locale)}
        timeZone={week.zone}
        initialDate={week.from}
        visibleRange={visibleRange}
        now={now}
        scrollTime={initialScrollTime(events)}
        slotMinTime={clockText(hours.from)}
        slotMaxTime={clockText(hours.to)}
        slotHeaderContent={slotHeader}
        events={inputs}
      />
      <Fold frame={frame} events={events} />
    </div>
  );
}

/**
 * FullCalendar scrolls a frame after it has measured itself, also when it is no longer there by then, and throws. A request to
 * scroll to no time leaves it nothing to do.
 */
function useNoLateScroll(calendar: RefObject<ComponentRef<typeof FullCalendar> | null>): void {
  useLayoutEffect(() => {
    const api = calendar.current?.getApi();
    return () => api?.trigger('_timeScrollRequest', undefined as never);
  }, [calendar]);
}

const isSingle = ({ from, to }: Window): boolean => addDays(from, 1) === to;

const clockText = (hours: number): string => `${String(hours).padStart(2, '0')}:00:00`;

/** The rows of hours, whose scroll container is known by this style alone, and the crowded row of whole days. */
const scrollingRows = `[style*="overflow: hidden auto"] [role="row"], [data-crowded] .${classes.body} > [role="row"]:first-child`;

const wholeDayLimit = 5;

/** True when a day has so many whole-day events that their row would push the hours out of view. */
function isCrowded(events: readonly PlacedEvent[]): boolean {
  const spans = events.flatMap(({ day, place }) =>
    place.kind === 'days' ? [{ from: day, to: place.to }] : [],
  );
  return spans.some(
    ({ from: day }) => spans.filter(({ from, to }) => from <= day && day < to).length > wholeDayLimit,
  );
}

/** Milliseconds; an event without duration still needs a block that can be seen and clicked. */
const shortestBlock = 15 * 60_000;

function toInput(placed: PlacedEvent): EventInput {
  const { id, row, day, place } = placed;
  const extendedProps: CarriedEvent = { placed };
  // An event of a calendar can be dragged, too: where it is dropped, an own copy is offered.
  const isWhole = !placed.goesOnFrom && !placed.goesOnTo;
  const moves = { startEditable: isWhole, durationEditable: isWhole && row.own !== null };
  const shared = { id, title: row.summary, extendedProps, ...moves };
  return place.kind === 'days'
    ? { ...shared, start: day, end: place.to, allDay: true }
    : { ...shared, start: place.start, end: Math.max(place.end, place.start + shortestBlock) };
}

/** Milliseconds that a short event's block takes in the grid, whose least height is `eventMinHeight`. */
const leastRoom = 30 * 60_000;

/** Below the blocks of short events that end by its start: these are higher than they last, and would be put beside it. */
function toFreeInput({ start, end }: Idea, events: readonly PlacedEvent[]): EventInput {
  const extendedProps: CarriedEvent = { placed: null };
  const below = events.flatMap(({ place }) =>
    place.kind === 'hours' && place.end <= start ? [place.start + leastRoom] : [],
  );
  const top = below.reduce((latest, one) => Math.max(latest, one), start);
  return { id: 'free', title: 'free', start: top, end, extendedProps };
}

const usualStart = 7 * 60;

/** The initial scroll position: seven o'clock or an earlier first event, less 15 minutes so that its line is visible. */
function initialScrollTime(events: readonly PlacedEvent[]): { readonly minutes: number } {
  const starts = events
    .filter(({ place, goesOnFrom }) => place.kind === 'hours' && !goesOnFrom)
    .map(({ minute }) => minute);
  return { minutes: Math.max(0, starts.reduce((least, start) => Math.min(least, start), usualStart) - 15) };
}

/** The hour of a line of the axis. The first has no text, since the row of whole days covers its place. */
function hourText({ time }: SlotHeaderInfo, { wholeHour }: ClockFormat, first: number): string {
  const hour = Math.round((time?.milliseconds ?? 0) / 3_600_000);
  return hour === first ? '' : wholeHour(hour % 24);
}

const dayHeader = ({ weekdayText, dayNumberText }: DayHeaderInfo) => (
  <>
    <span className={classes.weekday}>{weekdayText}</span>
    <span className={classes.dayNumber}>{dayNumberText}</span>
  </>
);

function block({ event, isStart, isMirror }: EventDisplayInfo) {
  const { placed } = event.extendedProps as Partial<CarriedEvent>;
  if (placed === null) return <FreeBlock layout="grid" />;
  if (isMirror || !placed) return <DrawnBlock event={event} row={placed?.row ?? null} />;
  return <EventBlock event={placed} continued={!isStart} />;
}

/** Options that never change. The looks come from our own classes: no theme of FullCalendar's is loaded. */
const fixedOptions: CalendarOptions = {
  plugins: [timeGridPlugin, interactionPlugin],
  initialView: 'timeGrid',
  headerToolbar: false,
  height: '100%',
  expandRows: true,
  nowIndicator: true,
  slotDuration: '00:30:00',
  slotHeaderInterval: '01:00:00',
  slotMinHeight: 13,
  slotEventOverlap: false,
  eventMinHeight: 13,
  eventInteractive: false,
  allDayText: 'all day',
  dayHeaderFormat: { weekday: 'short', day: 'numeric' },
  dayHeaderContent: dayHeader,
  eventContent: block,
  className: classes.calendar ?? '',
  viewClass: classes.view ?? '',
  tableHeaderClass: classes.header ?? '',
  tableBodyClass: classes.body ?? '',
  dayHeaderClass: ({ isToday }) => (isToday ? classes.headerToday : classes.headerDay),
  dayHeaderInnerClass: classes.headerInner ?? '',
  allDayHeaderClass: classes.axis ?? '',
  allDayHeaderInnerClass: classes.axisText ?? '',
  allDayDividerClass: classes.divider ?? '',
  dayCellClass: ({ isToday }) => (isToday ? classes.laneToday : classes.lane),
  dayLaneClass: ({ isToday }) => (isToday ? classes.laneToday : classes.lane),
  dayLaneInnerClass: classes.laneInner ?? '',
  slotHeaderClass: classes.slotHeader ?? '',
  slotHeaderInnerClass: classes.axisText ?? '',
  slotLaneClass: ({ isMinor }) => (isMinor ? classes.halfHour : classes.hour),
  rowEventClass: classes.rowEvent ?? '',
  columnEventClass: classes.columnEvent ?? '',
  // Without a class FullCalendar renders no handle to resize by.
  columnEventAfterClass: ({ isEndResizable }) => (isEndResizable ? classes.handle : ''),
  rowEventAfterClass: ({ isEndResizable }) => (isEndResizable ? classes.sideHandle : ''),
  eventInnerClass: classes.eventInner ?? '',
  nowIndicatorLineClass: classes.now ?? '',
  nowIndicatorDotClass: classes.nowDot ?? '',
};
