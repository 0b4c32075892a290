import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useFormat } from '../../app/app-info';
import type { ArchiveGroup, ArchiveItem } from './archived-items';
import classes from './archived-list.module.css';
import { ArchivedEventLine } from './archived-row';
import { useRowKeys } from './use-row-keys';

/** Heights in pixels before an item is measured. */
const heights = { heading: 56, event: 64 } as const;

/** Two calendars can have had the same event. */
const keyOf = (item: ArchiveItem | undefined): string =>
  item?.kind === 'event' ? `${item.event.calendarId} ${item.event.key}` : (item?.group ?? '');

const groupWords: Readonly<Record<ArchiveGroup, string>> = {
  planned: 'With a mark or a plan',
  rest: 'Without a mark or a plan',
};

/** The archived events under their headings; virtualised, since there can be tens of thousands. */
export function ArchivedList({ items }: { readonly items: readonly ArchiveItem[] }) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heights[items[index]?.kind ?? 'event'],
    getItemKey: (index) => keyOf(items[index]),
    overscan: 6,
  });
  useRowKeys(scroller, items.length, rows.scrollToIndex);
  return (
    <div ref={scroller} className={classes.scroller}>
      <ul className={classes.list} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index];
          if (!item) return null;
          return (
            <li
              key={key}
              ref={rows.measureElement}
              data-index={index}
              className={classes.item}
              style={{ transform: `translateY(${start}px)` }}
            >
              {item.kind === 'heading' ? <Heading {...item} /> : <ArchivedEventLine event={item.event} />}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Heading({ group, count }: Extract<ArchiveItem, { readonly kind: 'heading' }>) {
  const { number } = useFormat();
  return (
    <h2 className={classes.heading}>
      {groupWords[group]} <span className={classes.count}>{number(count)}</span>
    </h2>
  );
}
