import type { ReactNode } from 'react';
import { useFormat } from '../../app/app-info';
import { GrowingList } from '../growing-list';
import { Count } from './count';
import classes from './counted-list.module.css';

interface CountedListProps<Item> {
  /** Of the heading, unique in the page. */
  readonly id: string;
  readonly title: ReactNode;
  readonly items: readonly Item[];
  readonly children: (item: Item) => ReactNode;
}

/** A heading that says how many there are, and their rows, a screenful at a time. */
export function CountedList<Item>({ id, title, items, children }: CountedListProps<Item>) {
  const { number } = useFormat();
  return (
    <>
      <h2 className={classes.heading} id={id}>
        {title} <Count>{number(items.length)}</Count>
      </h2>
      <ul className={classes.list} aria-labelledby={id}>
        <GrowingList items={items} step={25} as="li">
          {children}
        </GrowingList>
      </ul>
    </>
  );
}
