import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import classes from './growing-list.module.css';

interface GrowingListProps<Item> {
  readonly items: readonly Item[];
  /** How many rows come at a time. */
  readonly step: number;
  /** What rows are here: the end of the list must be an element of the same sort. */
  readonly as: 'li' | 'tr';
  /** A row; it needs a key. `at` is its place in the list. */
  readonly children: (item: Item, at: number) => ReactNode;
  readonly from?: number;
}

/**
 * The rows of a list whose controls make each row slow: some at first, and more as the end comes into sight. Each step is a
 * component of its own, so that one more step does not render those before it again.
 */
export function GrowingList<Item>({ items, step, as, children, from = 0 }: GrowingListProps<Item>) {
  const [goesOn, setGoesOn] = useState(false);
  const to = from + step;
  return (
    <>
      {items.slice(from, to).map((item, at) => children(item, from + at))}
      {to < items.length &&
        (goesOn ? (
          <GrowingList items={items} step={step} as={as} from={to}>
            {children}
          </GrowingList>
        ) : (
          <End as={as} onSight={() => setGoesOn(true)} />
        ))}
    </>
  );
}

interface EndProps extends Pick<GrowingListProps<unknown>, 'as'> {
  readonly onSight: () => void;
}

/** Pixels below the part in sight within which the next rows are made. */
const ahead = '800px';

function End({ as: Element, onSight }: EndProps) {
  const end = useRef<HTMLElement>(null);
  const onEnd = useEffectEvent(onSight);
  useEffect(() => {
    const element = end.current;
    if (!element) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) onEnd();
      },
      // A margin works only for the element that scrolls.
      { root: element.closest('main'), rootMargin: `0px 0px ${ahead} 0px` },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return <Element ref={end as never} className={classes.end} aria-hidden />;
}
