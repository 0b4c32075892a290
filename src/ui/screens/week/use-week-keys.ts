import type { RefObject } from 'react';
import type { Kind } from '../../../domain/marking/kind';
import type { Day } from '../../../domain/time/day';
import { calendarViews, daysShown } from '../../../domain/week/shown-days';
import { useAppInfo } from '../../app/app-info';
import { kindKeys } from '../../app/keys/kind-keys';
import { useKeys } from '../../app/keys/use-keys';
import type { Step } from './grid/neighbour';
import type { WeekLayout } from './grid/use-week-layout';
import type { WeekFocus } from './grid/week-focus';
import type { WeekAddress } from './use-week-address';

interface WeekKeys {
  /** The element that contains the events. */
  readonly region: RefObject<HTMLElement | null>;
  readonly address: WeekAddress;
  readonly focus: WeekFocus;
  /** In a list, up and down move through all days; in a grid, within a day, and in a month to the same weekday. */
  readonly layout: WeekLayout | 'month';
  readonly onMark: (kind: Kind | null) => void;
  /** Plans something on a day of the week. */
  readonly onPlan: () => void;
}

const isOnEvent = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-event]') !== null;

/** True while nothing has the focus, or only the page, the empty ground of the week, or the link that led here. */
const isAtRest = (region: HTMLElement | null): boolean => {
  const { activeElement } = document;
  return (
    activeElement === null ||
    activeElement === document.body ||
    activeElement === region ||
    activeElement.matches('main, nav a')
  );
};

/** While the focus is nowhere in particular, the arrow keys lead into the events. */
function useEntryKeys({ region, focus }: Pick<WeekKeys, 'region' | 'focus'>): void {
  const { now } = useAppInfo();
  const enter = () => {
    if (!isAtRest(region.current)) return false;
    const id = focus.entry(now)?.id;
    const block =
      id !== undefined && region.current?.querySelector<HTMLElement>(`[data-event="${CSS.escape(id)}"]`);
    if (!block) return false;
    block.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    block.focus();
    return true;
  };
  useKeys('events', { move: enter, toEnd: () => false, open: () => false });
  useKeys('week', { moveBeside: enter });
}

const steps: Readonly<Record<WeekKeys['layout'], readonly [Step, Step]>> = {
  grid: ['above', 'below'],
  list: ['previous', 'next'],
  month: ['above-week', 'below-week'],
};

/** The keys of the week: change of week from anywhere; moving among events and marking while an event has the focus. */
export function useWeekKeys({ region, address, focus, layout, onMark, onPlan }: WeekKeys): void {
  const { today, firstDay } = useAppInfo();
  const { view } = address;
  const isInside = () => region.current?.contains(document.activeElement) ?? false;
  const goTo = (day: Day) => {
    if (isInside()) focus.followTo(daysShown(view, day, firstDay).from);
    address.goTo(day);
  };
  useKeys('weeks', {
    show: (key) => {
      const next = calendarViews[Number(key) - 1];
      if (next === undefined || next === view) return false;
      const from = address.show(next, isInside() ? focus.active?.day : undefined);
      if (isInside()) focus.followTo(from, focus.active?.id);
      return true;
    },
    turn: (key) => {
      const from = address.turn(key === 'PageUp' || key === '[' ? -1 : 1);
      if (isInside()) focus.followTo(from);
    },
    today: () => goTo(today),
    plan: onPlan,
  });

  useEntryKeys({ region, focus });
  const [above, below] = steps[layout];
  const step = ({ target }: KeyboardEvent, to: Step) => {
    if (!isOnEvent(target)) return false;
    focus.step(to);
    return true;
  };
  useKeys(
    'events',
    {
      move: (key, event) => step(event, key === 'ArrowUp' ? above : below),
      toEnd: (key, event) => step(event, key === 'Home' ? 'first' : 'last'),
      // The browser's own Enter on the event's button opens it.
      open: () => false,
    },
    region,
  );
  useKeys(
    'week',
    { moveBeside: (key, event) => step(event, key === 'ArrowLeft' ? 'left' : 'right') },
    region,
  );
  useKeys(
    'marks',
    kindKeys((kind) => isOnEvent(document.activeElement) && onMark(kind)),
    region,
  );
}
