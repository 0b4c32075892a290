import type { EventRow } from '../../../../contract/views/event';
import { purposeLine } from '../../../../words/purpose';
import { inWhole, titleOf } from '../../../../words/title';
import { useFormat } from '../../../app/app-info';
import { KindShape } from '../../../parts/kind-shape';
import { ClashMark } from './clash-mark';
import classes from './event-block.module.css';
import room from './event-room.module.css';
import { timeWords } from './event-words';
import type { PlacedEvent } from './placed-event';
import { useEventButton } from './use-event-button';

interface EventBlockProps {
  readonly event: PlacedEvent;
  /** True for a later part of an event that began on an earlier day of this week. */
  readonly continued: boolean;
}

/** How a part looks, and when there is room for it. */
const both = (part: string): string => [classes[part], room[part]].filter(Boolean).join(' ');

/** One event in the grid. Background and edge show its kind by colour, the shape shows it without colour. */
export function EventBlock({ event, continued }: EventBlockProps) {
  const { row } = event;
  const button = useEventButton(event, continued);
  return (
    <button
      {...button}
      className={classes.block}
      data-place={event.place.kind}
      data-from={event.goesOnFrom || continued || undefined}
      data-to={event.goesOnTo || undefined}
    >
      <span className={both('inner')}>
        <span className={both('head')}>
          <KindShape kind={row.mark?.kind ?? null} size={11} decorative />
          {event.clashesWith.length > 0 && <ClashMark titles={event.clashesWith} />}
          <span className={both('title')}>{titleOf(row.summary)}</span>
        </span>
        <Times row={row} />
        {row.part && <span className={both('whole')}>{inWhole(row.part.title)}</span>}
        {row.location !== '' && <span className={both('where')}>{row.location}</span>}
        {row.purposes.length > 0 && (
          <span className={both('purpose')} data-quiet={row.part?.givesPurpose || undefined}>
            {purposeLine(row.purposes)}
          </span>
        )}
      </span>
    </button>
  );
}

/** A narrow column hides the end, which the height of the block shows. */
function Times({ row }: { readonly row: EventRow }) {
  const [start, end] = timeWords(row, useFormat());
  if (row.span.kind === 'all-day') return null;
  return (
    <span className={both('time')}>
      {start}
      <span className={both('end')}>{end}</span>
    </span>
  );
}
