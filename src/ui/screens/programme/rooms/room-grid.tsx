import { useElementSize, useMergedRef } from '@mantine/hooks';
import { type KeyboardEvent, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { PickView, SessionView } from '../../../../contract/views/programme';
import type { Format } from '../../../../words/format';
import { useAppInfo } from '../../../app/app-info';
import { sessionsId } from '../sessions/first-session';
import type { Line } from '../sessions/shown-sessions';
import { useSessionKeys } from '../sessions/use-session-keys';
import type { Picking } from '../use-picking';
import { type RoomGrid as Grid, neighbour, type RoomColumn, shortest, toRoomGrid } from './grid';
import { GridCell } from './grid-cell';
import classes from './room-grid.module.css';

interface RoomGridProps {
  readonly lines: readonly Line[];
  /** In the order of the programme. */
  readonly rooms: readonly string[];
  readonly sessions: ReadonlyMap<string, SessionView>;
  readonly picks: ReadonlyMap<string, PickView>;
  readonly opened: string | null;
  readonly format: Format;
  readonly picking: Picking;
  readonly onOpen: (id: string) => void;
  readonly onOpenAt: (id: string, part: 'note' | 'speakers') => void;
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** In pixels. */
const gutter = 60;
const overscan = 300;

/** The sessions of a day by time and room. Only what is in sight, and what has the focus, is on the page. */
export function RoomGrid(props: RoomGridProps) {
  const { lines, rooms, sessions, picks, opened, format, picking, onOpen, onOpenAt } = props;
  const { now } = useAppInfo();
  const frame = useRef<HTMLDivElement>(null);
  useSessionKeys(frame, { sessions, picks, picking, onOpenAt });
  const grid = useMemo(() => toRoomGrid(lines, rooms), [lines, rooms]);
  const view = useView();
  const { scroller, columnWidth } = view;
  const [current, setCurrent] = useState<string | null>(null);
  const first = grid.columns.find(({ isOwn }) => !isOwn)?.cells[0]?.id ?? null;
  const isThere = grid.columns.some(({ cells }) => cells.some(({ id }) => id === current));
  const reachable = isThere ? current : first;
  const wanted = useRef<string | null>(null);
  const topOf = (at: number) => ((at - grid.from) / minuteMs) * grid.pixelsPerMinute;

  useScrollToNow(scroller, topOf, grid, now);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const id = wanted.current;
    wanted.current = null;
    focusCell(frame.current, id);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const cell = (event.target as Element).closest<HTMLElement>('[data-cell]')?.dataset.cell;
    const next = cell === undefined ? null : neighbour(grid, cell, event.key);
    if (next === null) return;
    event.preventDefault();
    wanted.current = next.id;
    setCurrent(next.id);
  };
  const onFocusCell = useCallback((id: string) => setCurrent(id), []);
  return (
    <div ref={frame} id={sessionsId} className={classes.frame}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys go from one button within to the next. */}
      <div ref={view.ref} className={classes.scroller} onScroll={view.onScroll} onKeyDown={onKeyDown}>
        <div
          className={classes.grid}
          style={{
            width: gutter + grid.columns.length * columnWidth,
            gridTemplateColumns: `${gutter}px repeat(${grid.columns.length}, ${columnWidth}px)`,
          }}
        >
          <div className={classes.corner} />
          {grid.columns.map((column) => (
            <div key={keyOf(column)} className={classes.room} title={nameOf(column)} dir="auto">
              <span>{nameOf(column)}</span>
            </div>
          ))}
          <Hours grid={grid} format={format} topOf={topOf} />
          {grid.columns.map((column, index) => (
            <ul
              key={keyOf(column)}
              className={classes.column}
              aria-label={nameOf(column)}
              style={{ height: topOf(grid.to) }}
            >
              {column.cells
                .filter(
                  ({ id, start, end }) =>
                    id === reachable ||
                    (view.isColumnSeen(index) && view.isRowSeen(topOf(start), topOf(end))),
                )
                .map((cell) => (
                  <GridCell
                    key={cell.id}
                    cell={cell}
                    top={topOf(cell.start)}
                    height={Math.max(topOf(cell.end) - topOf(cell.start), shortest * grid.pixelsPerMinute)}
                    pick={picks.get(cell.id)}
                    isOpen={opened === cell.id}
                    isReachable={reachable === cell.id}
                    format={format}
                    onOpen={onOpen}
                    onFocus={onFocusCell}
                  />
                ))}
            </ul>
          ))}
        </div>
      </div>
    </div>
  );
}

const keyOf = ({ room, isOwn }: RoomColumn): string => (isOwn ? 'own' : `room ${room}`);
const nameOf = ({ room, isOwn }: RoomColumn): string =>
  isOwn ? 'In your calendar' : room === '' ? 'Without a room' : room;

function focusCell(frame: HTMLElement | null, id: string): void {
  const cell = frame?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(id)}"]`);
  cell?.querySelector('button')?.focus({ preventScroll: true });
  cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** What of the grid is in sight, in steps, so that not every pixel of a scroll renders it anew. */
function useView() {
  const scroller = useRef<HTMLDivElement>(null);
  const { ref: sized, width, height } = useElementSize<HTMLDivElement>();
  const [{ left, top }, setAt] = useState({ left: 0, top: 0 });
  const ref = useMergedRef(scroller, sized);
  const onScroll = useCallback(() => {
    const step = overscan / 2;
    const { scrollLeft = 0, scrollTop = 0 } = scroller.current ?? {};
    const next = { left: Math.floor(scrollLeft / step) * step, top: Math.floor(scrollTop / step) * step };
    setAt((now) => (now.left === next.left && now.top === next.top ? now : next));
  }, []);
  const columnWidth = width < 560 ? 132 : 176;
  return {
    ref,
    scroller,
    onScroll,
    columnWidth,
    isColumnSeen: (index: number) =>
      gutter + (index + 1) * columnWidth > left - overscan &&
      gutter + index * columnWidth < left + width + overscan,
    isRowSeen: (from: number, to: number) => to > top - overscan && from < top + height + overscan,
  };
}

/** On the day itself, the grid opens at the hour that it is. */
function useScrollToNow(
  scroller: ReturnType<typeof useView>['scroller'],
  topOf: (at: number) => number,
  grid: Grid,
  now: number,
) {
  const isUnderWay = now > grid.from && now < grid.to;
  const target = isUnderWay ? topOf(now - hourMs) : 0;
  const start = useRef(target);
  useLayoutEffect(() => {
    if (start.current > 0) scroller.current?.scrollTo({ top: start.current });
  }, [scroller]);
}

function Hours({
  grid,
  format,
  topOf,
}: {
  readonly grid: Grid;
  readonly format: Format;
  readonly topOf: (at: number) => number;
}) {
  const count = Math.max(0, Math.round((grid.to - grid.from) / hourMs));
  const hours = Array.from({ length: count }, (_, index) => grid.from + index * hourMs);
  return (
    <div className={classes.hours} aria-hidden style={{ height: topOf(grid.to) }}>
      {hours.map((hour) => (
        <span key={hour} className={classes.hour} style={{ top: topOf(hour) }}>
          {format.time(hour)}
        </span>
      ))}
    </div>
  );
}
