import type { KeyboardEvent } from 'react';
import type { Kind } from '../../../domain/marking/kind';
import { addDays, type Day } from '../../../domain/time/day';
import { useAppInfo } from '../../app/app-info';
import { usePlainKeys } from '../../app/keys';
import type { Step } from './grid/neighbour';
import type { WeekLayout } from './grid/use-week-layout';
import type { WeekFocus } from './grid/week-focus';
import type { WeekAddress } from './use-week-address';

interface WeekKeys {
  readonly address: WeekAddress;
  readonly focus: WeekFocus;
  /** A list has no neighbours at the side: up and down lead through the whole week. */
  readonly layout: WeekLayout;
  readonly onMark: (kind: Kind | null) => void;
}

type Steps = Readonly<Record<string, Step>>;

const gridSteps: Steps = {
  ArrowUp: 'above',
  ArrowDown: 'below',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
};
const listSteps: Steps = { ...gridSteps, ArrowUp: 'previous', ArrowDown: 'next' };

const isOnEvent = (target: Element | null): boolean => target?.closest('[data-event]') != null;

/**
 * The keyboard of the week. Anywhere: `[` and `]`, Page Up and Page Down turn the page, T goes to today. Inside the week
 * the page keys take the focus along; on an event the arrow keys move on and N S B O U mark it. Gives back what the week's own element listens with.
 */
export function useWeekKeys({ address, focus, layout, onMark }: WeekKeys) {
  const { today } = useAppInfo();
  const before = addDays(address.from, -7);
  const after = addDays(address.from, 7);
  const mark = (kind: Kind | null) => () => {
    if (isOnEvent(document.activeElement)) onMark(kind);
  };
  usePlainKeys({
    '[': () => address.goTo(before),
    ']': () => address.goTo(after),
    PageUp: () => address.goTo(before),
    PageDown: () => address.goTo(after),
    t: () => address.goTo(today),
    n: mark('networking'),
    s: mark('social'),
    b: mark('both'),
    o: mark('other'),
    u: mark(null),
  });
  const turnWithFocus = (from: Day) => {
    focus.followTo(from);
    address.goTo(from);
  };

  return (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const step = (layout === 'grid' ? gridSteps : listSteps)[event.key];
    if (step && isOnEvent(event.target as Element)) focus.step(step);
    else if (event.key === 'PageUp') turnWithFocus(before);
    else if (event.key === 'PageDown') turnWithFocus(after);
    else return;
    event.preventDefault();
  };
}
