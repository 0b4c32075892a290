import { useFormat } from '../../app/app-info';
import { Count } from '../../parts/counted-list/count';
import { VirtualList } from '../../parts/virtual-list';
import type { ArchiveGroup, ArchiveItem } from './archived-items';
import classes from './archived-list.module.css';
import { ArchivedEventLine } from './archived-row';

const heights = { heading: 56, event: 64 } as const;

/** Two calendars can have had the same event. */
const keyOf = (item: ArchiveItem): string =>
  item.kind === 'event' ? `${item.event.calendarId} ${item.event.key}` : item.group;

const groupWords: Readonly<Record<ArchiveGroup, string>> = {
  planned: 'With a mark or a plan',
  rest: 'Without a mark or a plan',
};

/** The archived events under their headings. */
export const ArchivedList = ({ items }: { readonly items: readonly ArchiveItem[] }) => (
  <VirtualList items={items} keyOf={keyOf} heightOf={({ kind }) => heights[kind]}>
    {(item) => (item.kind === 'heading' ? <Heading {...item} /> : <ArchivedEventLine event={item.event} />)}
  </VirtualList>
);

function Heading({ group, count }: Extract<ArchiveItem, { readonly kind: 'heading' }>) {
  const { number } = useFormat();
  return (
    <h2 className={classes.heading}>
      {groupWords[group]} <Count>{number(count)}</Count>
    </h2>
  );
}
