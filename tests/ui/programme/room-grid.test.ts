import { describe, expect, it } from 'vitest';
import type { SessionView } from '../../../src/contract/views/programme';
import type { EventKey } from '../../../src/domain/event/key';
import type { Day } from '../../../src/domain/time/day';
import type { ZoneId } from '../../../src/domain/time/zone';
import { neighbour, toRoomGrid } from '../../../src/ui/screens/programme/rooms/grid';
import { linesOf } from '../../../src/ui/screens/programme/sessions/shown-sessions';

const day = '2026-12-08' as Day;
const at = (clock: string): number => Date.parse(`${day}T${clock}:00Z`);

const buildSession = (id: string, room: string, from: string, to: string | null): SessionView => ({
  ...{ id, guid: id, title: id, subtitle: '', day, start: at(from), end: to === null ? null : at(to), room },
  ...{ track: '', type: '', language: '', speakers: [], url: '', hasAbstract: false },
});

const sessions = [
  buildSession('a', 'Hall', '09:15', '10:00'),
  buildSession('b', 'Attic', '10:00', '10:30'),
  buildSession('c', 'Hall', '11:00', null),
  buildSession('d', 'Hall', '11:15', '12:10'),
  buildSession('e', '', '09:30', '09:35'),
];
const lunch = {
  key: 'lunch@example.org' as EventKey,
  summary: 'Lunch',
  location: '',
  span: { kind: 'timed', start: at('12:00'), end: at('13:00') },
} as const;

const grid = toRoomGrid(linesOf(sessions, [lunch], 'UTC' as ZoneId), ['Attic', 'Hall']);

describe('the grid of rooms', () => {
  it('[N7] has the own calendar, the rooms in the order of the programme, then what has no room', () => {
    expect(grid.columns.map(({ room, isOwn, cells }) => [room, isOwn, cells.map(({ id }) => id)])).toEqual([
      ['', true, ['event lunch@example.org']],
      ['Attic', false, ['b']],
      ['Hall', false, ['a', 'c', 'd']],
      ['', false, ['e']],
    ]);
    expect([grid.from, grid.to]).toEqual([at('09:00'), at('13:00')]);
  });

  it('[N7] puts what shares a time and a room beside each other', () => {
    const hall = grid.columns[2]?.cells.map(({ id, lane, lanes }) => [id, lane, lanes]);
    expect(hall).toEqual([
      ['a', 0, 1],
      ['c', 0, 2],
      ['d', 1, 2],
    ]);
  });

  it('[N7] is walked with the arrow keys, sideways to the nearest in time', () => {
    const go = (id: string, key: string) => neighbour(grid, id, key)?.id ?? null;
    expect([go('a', 'ArrowDown'), go('d', 'ArrowDown'), go('d', 'ArrowUp')]).toEqual(['c', null, 'c']);
    expect([go('a', 'End'), go('d', 'Home'), go('a', 'g')]).toEqual(['d', 'a', null]);
    expect([go('a', 'ArrowLeft'), go('b', 'ArrowRight'), go('d', 'ArrowRight')]).toEqual(['b', 'a', 'e']);
    expect([go('b', 'ArrowLeft'), go('e', 'ArrowRight')]).toEqual(['event lunch@example.org', null]);
  });
});
