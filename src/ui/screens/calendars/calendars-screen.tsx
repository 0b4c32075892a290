import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { CalendarView } from '../../../contract/views/calendar';
import { useFormat } from '../../app/app-info';
import { useEdit } from '../../app/client/edits';
import { useOperation } from '../../app/client/operation';
import { useImportFiles } from '../../app/importing/import-files';
import { titleOf } from '../../app/importing/review-title';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { archivedPath } from '../archived/archived-path';
import { CalendarRow } from './calendar-row';
import classes from './calendars-screen.module.css';
import { ImportHistory } from './import-history';
import { SubscribeDialog } from './subscribe-dialog';

/** The calendars with their import history, and the actions to add, update and remove them. */
export function CalendarsScreen() {
  const calendars = useOperation('calendars.list', {});
  const imports = useOperation('imports.list', {});
  const { choose } = useImportFiles();
  const [subscribing, setSubscribing] = useState(false);
  return (
    <Page
      layout="list"
      title="Calendars"
      subtitle="A newer file brings a calendar up to date; subscriptions do so by themselves. Marks and plans stay."
      actions={
        <>
          <Button variant="default" onClick={() => setSubscribing(true)}>
            Subscribe to an address…
          </Button>
          <Button onClick={choose}>Open a calendar file…</Button>
        </>
      }
    >
      <Loaded load={calendars}>
        {(list) => (
          <>
            <WaitingReviews calendars={list} />
            <CalendarList calendars={list} />
            <Loaded load={imports}>
              {(records) => <ImportHistory imports={records} calendars={list} />}
            </Loaded>
          </>
        )}
      </Loaded>
      <SubscribeDialog opened={subscribing} onClose={() => setSubscribing(false)} />
    </Page>
  );
}

interface CalendarsProps {
  readonly calendars: readonly CalendarView[];
}

function CalendarList({ calendars }: CalendarsProps) {
  const addSample = useEdit('sample.add');
  const sampleButton = calendars.every(({ kind }) => kind !== 'sample') && (
    <Button variant="subtle" size="compact-sm" onClick={() => addSample({})}>
      Add the sample calendar
    </Button>
  );
  if (calendars.length === 0) {
    return (
      <EmptyState title="The calendars you open are listed here." action={sampleButton}>
        Open a file, or subscribe to the address that Google, Outlook and others give a calendar: then it
        stays up to date by itself.
      </EmptyState>
    );
  }
  return (
    <div>
      <ul className={classes.list}>
        {calendars.map((calendar) => (
          <CalendarRow key={calendar.id} calendar={calendar} />
        ))}
      </ul>
      <div className={classes.more}>
        <ArchiveLink calendars={calendars} />
        {sampleButton}
      </div>
    </div>
  );
}

/** Leads to what left any of several calendars; one calendar's own line leads there by itself. */
function ArchiveLink({ calendars }: CalendarsProps) {
  const { number } = useFormat();
  const archived = calendars.reduce((sum, calendar) => sum + calendar.archived, 0);
  if (calendars.length < 2 || archived === 0) return null;
  return (
    <Button component={Link} href={archivedPath(null)} variant="subtle" size="compact-sm">
      All {number(archived)} archived
    </Button>
  );
}

/** The reviews that wait for a decision, except those of subscriptions, which show it in their row. */
function WaitingReviews({ calendars }: CalendarsProps) {
  const reviews = useOperation('reviews.list', {});
  if (reviews.kind !== 'loaded') return null;
  const shownInRows = new Set(calendars.map(({ subscription }) => subscription?.waitingReview));
  const waiting = reviews.value.filter(({ id }) => !shownInRows.has(id));
  if (waiting.length === 0) return null;
  const names = waiting.map(titleOf).join(', ');
  return (
    <p className={classes.waiting}>
      Waiting for your word before anything is imported: {names}. <Link href="/import">Look through</Link>
    </p>
  );
}
