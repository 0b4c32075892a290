import { endOf } from '../../../../domain/programme/day-plan';
import type { Instant } from '../../../../domain/time/instant';
import type { Line } from '../sessions/shown-sessions';

/** A session, or something of the user's own calendars, in the grid. */
export interface Cell {
  /** Unique in the grid. */
  readonly id: string;
  readonly line: Line;
  readonly start: Instant;
  readonly end: Instant;
  /** Beside each other in one room, from 0, of so many. */
  readonly lane: number;
  readonly lanes: number;
}

export interface RoomColumn {
  /** Empty for sessions without a room. */
  readonly room: string;
  /** The user's own calendars, which have no room here. */
  readonly isOwn: boolean;
  /** By start. */
  readonly cells: readonly Cell[];
}

export interface RoomGrid {
  /** The user's own calendars, then the rooms in the order of the programme. */
  readonly columns: readonly RoomColumn[];
  /** On a full hour; the end is exclusive. */
  readonly from: Instant;
  readonly to: Instant;
  readonly pixelsPerMinute: number;
}

const hourMs = 3_600_000;
const minuteMs = 60_000;

/** Lines of a day by room. Where some share a time in one room, they stand beside each other. */
export function toRoomGrid(lines: readonly Line[], rooms: readonly string[]): RoomGrid {
  const byRoom = new Map<string, Cell[]>();
  const own: Cell[] = [];
  for (const line of lines) {
    const cell = toCell(line);
    if (cell === null) continue;
    if (line.kind === 'appointment') own.push(cell);
    else {
      const cells = byRoom.get(line.session.room);
      if (cells) cells.push(cell);
      else byRoom.set(line.session.room, [cell]);
    }
  }
  const placeOf = new Map(rooms.map((room, index) => [room, index]));
  const orderOf = (room: string) => placeOf.get(room) ?? rooms.length;
  const columns = [
    ...(own.length > 0 ? [{ room: '', isOwn: true, cells: inLanes(own) }] : []),
    ...[...byRoom]
      .toSorted(([one], [other]) => orderOf(one) - orderOf(other))
      .map(([room, cells]) => ({ room, isOwn: false, cells: inLanes(cells) })),
  ];
  const cells = columns.flatMap((column) => column.cells);
  const from =
    Math.floor(cells.reduce((least, { start }) => Math.min(least, start), Infinity) / hourMs) * hourMs;
  const to = Math.ceil(cells.reduce((most, { end }) => Math.max(most, end), 0) / hourMs) * hourMs;
  return { columns, from, to, pixelsPerMinute: scaleOf(cells) };
}

/** Longer ones reach over the end of their day; the grid ends where that day can end at the latest. */
const longest = 16 * hourMs;

function toCell(line: Line): Cell | null {
  if (line.kind === 'session') {
    const { id, start } = line.session;
    return {
      id,
      line,
      start,
      end: Math.min(Math.max(endOf(line.session), start), start + longest),
      lane: 0,
      lanes: 1,
    };
  }
  const { key, span } = line.appointment;
  if (span.kind !== 'timed') return null;
  const end = Math.min(Math.max(span.end, span.start), span.start + longest);
  return { id: `event ${key}`, line, start: span.start, end, lane: 0, lanes: 1 };
}

/** In minutes; shorter ones are as high as these. */
export const shortest = 5;

const endInGrid = ({ start, end }: Cell): Instant => Math.max(end, start + shortest * minuteMs);

/** Cells that overlap get lanes, group by group. */
function inLanes(cells: readonly Cell[]): readonly Cell[] {
  const sorted = cells.toSorted((one, other) => one.start - other.start || other.end - one.end);
  const placed: Cell[] = [];
  let group: Cell[] = [];
  let ends: Instant[] = [];
  const close = (): void => {
    for (const cell of group) placed.push({ ...cell, lanes: ends.length });
    group = [];
    ends = [];
  };
  for (const cell of sorted) {
    if (ends.every((end) => end <= cell.start)) close();
    const free = ends.findIndex((end) => end <= cell.start);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = endInGrid(cell);
    group.push({ ...cell, lane });
  }
  close();
  return placed;
}

/** Such that a title fits into most of the short sessions: between 1.2 and 4 pixels a minute. */
function scaleOf(cells: readonly Cell[]): number {
  const minutes = cells
    .map(({ start, end }) => (end - start) / minuteMs)
    .toSorted((one, other) => one - other);
  const short = Math.max(shortest, minutes[Math.floor(minutes.length / 10)] ?? 30);
  return Math.min(4, Math.max(1.2, 30 / short));
}

/** The session that is meant by an arrow key on another; null for none. */
export function neighbour(
  { columns }: RoomGrid,
  id: string,
  key: string,
): { readonly id: string; readonly column: number } | null {
  const column = columns.findIndex(({ cells }) => cells.some((cell) => cell.id === id));
  const cells = columns[column]?.cells ?? [];
  const index = cells.findIndex((cell) => cell.id === id);
  const cell = cells[index];
  if (!cell) return null;
  const at = (found: Cell | undefined, where = column) => (found ? { id: found.id, column: where } : null);
  switch (key) {
    case 'ArrowDown':
      return at(cells[index + 1]);
    case 'ArrowUp':
      return at(cells[index - 1]);
    case 'Home':
      return at(cells[0]);
    case 'End':
      return at(cells.at(-1));
    case 'ArrowLeft':
      return at(nearest(columns[column - 1], cell.start), column - 1);
    case 'ArrowRight':
      return at(nearest(columns[column + 1], cell.start), column + 1);
    default:
      return null;
  }
}

const nearest = (column: RoomColumn | undefined, start: Instant): Cell | undefined =>
  column?.cells.reduce<Cell | undefined>(
    (best, cell) =>
      best === undefined || Math.abs(cell.start - start) < Math.abs(best.start - start) ? cell : best,
    undefined,
  );
