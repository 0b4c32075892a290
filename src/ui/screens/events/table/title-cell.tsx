import { IconRepeat } from '@tabler/icons-react';
import type { EventRow } from '../../../../contract/views/event';
import { inWhole, titleOf } from '../../../../words/title';
import classes from './title-cell.module.css';

/** The remarks beside a title: `cancelled`, `tentative`, `only this one`. */
function remarksOn({ status, declined, recurring, markScope }: EventRow): readonly string[] {
  return [
    status === 'cancelled' ? 'cancelled' : '',
    status === 'tentative' ? 'tentative' : '',
    declined ? 'declined' : '',
    recurring && markScope === 'occurrence' ? 'only this one' : '',
  ].filter((remark) => remark !== '');
}

/** The title, with what it is part of and its place quietly below. */
export function TitleCell({ event }: { readonly event: EventRow }) {
  const { location, recurring, status, declined, part } = event;
  const where = [part ? inWhole(part.title) : '', location].filter((text) => text !== '').join(' · ');
  const Title = status === 'cancelled' || declined ? 's' : 'span';
  return (
    <>
      <span className={classes.line}>
        <Title className={classes.title}>{titleOf(event.summary)}</Title>
        {recurring && (
          <IconRepeat className={classes.repeat} size={14} stroke={1.5} role="img" aria-label="repeats" />
        )}
        {remarksOn(event).map((remark) => (
          <span key={remark} className={classes.remark}>
            {remark}
          </span>
        ))}
      </span>
      {where && <span className={classes.place}>{where}</span>}
    </>
  );
}
