import { Button } from '@mantine/core';
import { Link } from 'wouter';
import type { CalendarView } from '../../../contract/views/app';
import { useEdit } from '../../app/edits';
import { useImportFiles } from '../../app/import-files';
import { useOperation } from '../../app/operation';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { CalendarRow } from './calendar-row';
import classes from './calendars-screen.module.css';

/** The calendars Mingle holds, and the ways to add, update and remove them. */
export function CalendarsScreen() {
  const calendars = useOperation('calendars.list', {});
  const { choose } = useImportFiles();
  return (
    <Page
      layout="list"
      title="Calendars"
      subtitle="To bring a calendar up to date, open its newer file. Your marks and preparation stay."
      actions={<Button onClick={choose}>Open a calendar file…</Button>}
    >
      <WaitingReviews />
      <Loaded load={calendars}>{(list) => <CalendarList calendars={list} />}</Loaded>
    </Page>
  );
}

function CalendarList({ calendars }: { readonly calendars: readonly CalendarView[] }) {
  const addSample = useEdit('sample.add');
  const sampleButton = calendars.every(({ kind }) => kind !== 'sample') && (
    <Button variant="subtle" size="compact-sm" onClick={() => addSample({})}>
      Add the sample calendar
    </Button>
  );
  if (calendars.length === 0) {
    return <EmptyState title="The calendars you open are listed here." action={sampleButton} />;
  }
  return (
    <div>
      <ul className={classes.list}>
        {calendars.map((calendar) => (
          <CalendarRow key={calendar.id} calendar={calendar} />
        ))}
      </ul>
      {sampleButton}
    </div>
  );
}

/** Files that were opened and wait for a decision. */
function WaitingReviews() {
  const reviews = useOperation('reviews.list', {});
  if (reviews.kind !== 'loaded' || reviews.value.length === 0) return null;
  const names = reviews.value.map(({ fileName }) => fileName).join(', ');
  return (
    <p className={classes.waiting}>
      Waiting for your word before anything is imported: {names}. <Link href="/import">Look through</Link>
    </p>
  );
}
