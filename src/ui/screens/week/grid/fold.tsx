import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { type RefObject, useEffect, useState } from 'react';
import { foldWords } from '../../../../words/week-views';
import { useFormat } from '../../../app/app-info';
import classes from './fold.module.css';
import type { PlacedEvent } from './placed-event';

/** How many events begin above and below the hours that can be seen. */
interface Hidden {
  readonly above: number;
  readonly below: number;
}

const none: Hidden = { above: 0, below: 0 };

/** The element that scrolls the hours; FullCalendar gives it this style and no name. */
const scrollerIn = (frame: HTMLElement | null): HTMLElement | null =>
  frame?.querySelector<HTMLElement>('[style*="overflow: hidden auto"]') ?? null;

/** Pixels of a block that have to be seen. */
const least = 12;

const blocksIn = (scroller: HTMLElement): readonly HTMLElement[] => [
  ...scroller.querySelectorAll<HTMLElement>('[data-event][data-place="hours"]'),
];

function hiddenIn(scroller: HTMLElement): Hidden {
  const { top, bottom } = scroller.getBoundingClientRect();
  const places = blocksIn(scroller).map((block) => block.getBoundingClientRect());
  return {
    above: places.filter((place) => place.bottom < top + least).length,
    below: places.filter((place) => place.top > bottom - least).length,
  };
}

interface FoldProps {
  readonly frame: RefObject<HTMLElement | null>;
  readonly events: readonly PlacedEvent[];
}

/** Says that there are events above or below the hours that can be seen, and goes there. */
export function Fold({ frame, events }: FoldProps) {
  const hidden = useHidden(frame, events);
  return (
    <>
      <FoldButton count={hidden.above} where="above" frame={frame} />
      <FoldButton count={hidden.below} where="below" frame={frame} />
    </>
  );
}

function useHidden(frame: RefObject<HTMLElement | null>, events: readonly PlacedEvent[]): Hidden {
  const [hidden, setHidden] = useState(none);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other events are at other places.
  useEffect(() => {
    const scroller = scrollerIn(frame.current);
    if (!scroller) return;
    const measure = () => {
      const { above, below } = hiddenIn(scroller);
      setHidden((last) => (last.above === above && last.below === below ? last : { above, below }));
    };
    // FullCalendar places its blocks after its own measuring.
    const soon = requestAnimationFrame(() => requestAnimationFrame(measure));
    const observer = new ResizeObserver(measure);
    observer.observe(scroller);
    for (const child of scroller.children) observer.observe(child);
    scroller.addEventListener('scroll', measure, { passive: true });
    return () => {
      cancelAnimationFrame(soon);
      observer.disconnect();
      scroller.removeEventListener('scroll', measure);
    };
  }, [frame, events]);
  return hidden;
}

interface FoldButtonProps {
  readonly count: number;
  readonly where: keyof Hidden;
  readonly frame: RefObject<HTMLElement | null>;
}

function FoldButton({ count, where, frame }: FoldButtonProps) {
  const format = useFormat();
  if (count === 0) return null;
  const go = () => {
    const scroller = scrollerIn(frame.current);
    scroller?.scrollBy({ top: (where === 'below' ? 0.8 : -0.8) * scroller.clientHeight });
  };
  const Icon = where === 'below' ? IconArrowDown : IconArrowUp;
  return (
    <button type="button" className={classes.fold} data-where={where} onClick={go}>
      <Icon size={12} stroke={2} aria-hidden />
      {foldWords(count, where, format)}
    </button>
  );
}
