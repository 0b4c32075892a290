import type { RefObject } from 'react';
import type { Shift } from '../../../domain/own-events/move';
import { shifted } from '../../../domain/own-events/move';
import { useKeys } from '../../app/keys/use-keys';
import { isOwn, useOwnMoves } from '../../parts/own-events/use-own-moves';
import { useRemoveOwn } from '../../parts/own-events/use-remove-own';
import type { WeekFocus } from './grid/week-focus';

const shifts: Readonly<Record<string, Partial<Shift>>> = {
  'Alt+ArrowUp': { minutes: -15 },
  'Alt+ArrowDown': { minutes: 15 },
  'Alt+ArrowLeft': { days: -1 },
  'Alt+ArrowRight': { days: 1 },
  'Alt+Shift+ArrowUp': { longer: -15 },
  'Alt+Shift+ArrowDown': { longer: 15 },
};

const isOnEvent = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-event]') !== null;

/** The keys that move the own event with the focus; of another event they say why it stays (product W1). */
export function useOwnKeys(region: RefObject<HTMLElement | null>, focus: WeekFocus): void {
  const moves = useOwnMoves();
  const remove = useRemoveOwn();
  const shift = (key: string, { target }: KeyboardEvent) => {
    const row = focus.active?.row;
    if (!row || !isOnEvent(target)) return false;
    if (isOwn(row)) {
      focus.keep();
      void moves.move(row, shifted(row.own.time, { days: 0, minutes: 0, longer: 0, ...shifts[key] }));
    } else moves.explain(row, null);
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
