import type { RefObject } from 'react';
import { startDay } from '../../../domain/event/occurrence';
import type { Shift } from '../../../domain/own-events/move';
import { shifted } from '../../../domain/own-events/move';
import { spanOf } from '../../../domain/own-events/span';
import { daysShown } from '../../../domain/week/shown-days';
import { useAppInfo } from '../../app/app-info';
import { useKeys } from '../../app/keys/use-keys';
import { isOwn, useOwnMoves } from '../../parts/own-events/use-own-moves';
import { useRemoveOwn } from '../../parts/own-events/use-remove-own';
import { idOf } from './grid/placed-event';
import type { WeekFocus } from './grid/week-focus';
import type { WeekAddress } from './use-week-address';
import type { ShownEvents } from './views/shown-events';

type Shifts = Readonly<Record<string, Partial<Shift>>>;

const shifts: Shifts = {
  'Alt+ArrowUp': { minutes: -15 },
  'Alt+ArrowDown': { minutes: 15 },
  'Alt+ArrowLeft': { days: -1 },
  'Alt+ArrowRight': { days: 1 },
  'Alt+Shift+ArrowUp': { longer: -15 },
  'Alt+Shift+ArrowDown': { longer: 15 },
};

/** Up and down are weeks in a month. */
const monthShifts: Shifts = { ...shifts, 'Alt+ArrowUp': { days: -7 }, 'Alt+ArrowDown': { days: 7 } };

const isOnEvent = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-event]') !== null;

interface OwnKeys {
  readonly region: RefObject<HTMLElement | null>;
  readonly focus: WeekFocus;
  readonly shown: ShownEvents;
  readonly address: WeekAddress;
}

/**
 * The keys that move the own event with the focus; of another event they say why it stays (product W1). The view follows it
 * to days that are not shown.
 */
export function useOwnKeys({ region, focus, shown, address }: OwnKeys): void {
  const { firstDay } = useAppInfo();
  const moves = useOwnMoves();
  const remove = useRemoveOwn();
  const move = async (row: Parameters<typeof moves.move>[0], key: string) => {
    const { view, zone, from, to } = shown;
    const change = (view === 'month' ? monthShifts : shifts)[key];
    const time = shifted(row.own.time, { days: 0, minutes: 0, longer: 0, ...change });
    const withdraw = focus.keep();
    const moved = await moves.move(row, time);
    if (moved === null) return withdraw();
    const id = idOf(row.calendarId, moved);
    const day = startDay(spanOf(time), zone);
    if (from <= day && day < to) return id === focus.active?.id ? undefined : focus.followTo(from, id);
    focus.followTo(daysShown(view, day, firstDay).from, id);
    address.goTo(day);
  };
  const shift = (key: string, { target }: KeyboardEvent) => {
    const row = focus.active?.row;
    if (!row || !isOnEvent(target)) return false;
    if (isOwn(row)) void move(row, key);
    else moves.explain(row, null);
    return true;
  };
  useKeys(
    'ownEvents',
    {
      shift,
      resize: shift,
      remove: (_, { target }) => {
        const row = focus.active?.row;
        if (!row || !isOnEvent(target) || !isOwn(row)) return false;
        void remove(row.own, row.summary);
        return true;
      },
    },
    region,
  );
}
