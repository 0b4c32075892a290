import { IconCalendar, IconRepeat } from '@tabler/icons-react';
import type { EventView } from '../../../../contract/views/event';
import { titleOf } from '../../../../words/title';
import { useAppInfo, useFormat } from '../../../app/app-info';
import { PartLine } from '../parts/part-line';
import classes from './event-heading.module.css';
import { ExternalLink } from './linked-text';
import { toSafeLink } from './plain-text';
import { distanceWords, whenWords } from './when-words';

export const panelHeadingId = 'event-heading';

/** The facts from the calendar: title, time, place and notes on the event's status. */
export function EventHeading({ view }: { readonly view: EventView }) {
  const { row } = view;
  const struck = row.status === 'cancelled' || row.declined;
  return (
    <header className={classes.heading}>
      <h2 className={classes.title} id={panelHeadingId} tabIndex={-1} data-struck={struck || undefined}>
        {titleOf(row.summary)}
      </h2>
      <PartLine row={row} />
      <When view={view} />
      <Place view={view} />
      <Notes view={view} />
    </header>
  );
}

function When({ view: { row } }: { readonly view: EventView }) {
  const { zone, today } = useAppInfo();
  const format = useFormat();
  return (
    <p className={classes.line}>
      <span className={classes.when}>{whenWords(row.span, zone, today, format)}</span>
      <span className={classes.quiet}>{distanceWords(row.span, zone, today, format)}</span>
      {row.recurring && (
        <span className={classes.quiet}>
          <IconRepeat size={14} stroke={1.75} aria-hidden /> one of a series
        </span>
      )}
    </p>
  );
}

/** The place, the links to join and to the event's page, and the calendar. */
function Place({ view: { row, url, conference, calendarName } }: { readonly view: EventView }) {
  const placeLink = toSafeLink(row.location);
  const joinLink = toSafeLink(conference) ?? placeLink;
  const pageLink = toSafeLink(url);
  return (
    <p className={classes.line}>
      {row.location && placeLink === null && <span>{row.location}</span>}
      {joinLink && <ExternalLink href={joinLink}>Join online</ExternalLink>}
      {pageLink && pageLink !== joinLink && <ExternalLink href={pageLink}>Event page</ExternalLink>}
      <span className={classes.quiet}>
        <IconCalendar size={14} stroke={1.75} aria-label="Calendar" /> {calendarName}
      </span>
    </p>
  );
}

/** Notes on the status: cancelled, declined, tentative, archived, marked by a rule. */
function Notes({ view: { row, archived } }: { readonly view: EventView }) {
  const notes = [
    row.status === 'cancelled' && 'Cancelled in its calendar.',
    row.declined && 'You declined this invitation.',
    row.status === 'tentative' && 'Tentative: not certain yet.',
    archived && 'No longer in its calendar. What you planned for it is kept.',
    row.mark?.by === 'rule' && 'Marked by a rule of yours; what you mark by hand wins.',
  ].filter((note) => note !== false);
  if (notes.length === 0) return null;
  return <p className={classes.note}>{notes.join(' ')}</p>;
}
