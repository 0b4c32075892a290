import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { Link, useSearch } from 'wouter';
import type { ArchivedEvent } from '../../../contract/views/archive';
import type { CalendarId } from '../../../domain/calendars/calendar';
import { foldText } from '../../../domain/text/fold';
import { useOperation } from '../../app/client/operation';
import { navigate } from '../../app/shell/hash-location';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { foundEvents, toItems } from './archived-items';
import { ArchivedList } from './archived-list';
import { archivedPath, calendarIn } from './archived-path';
import classes from './archived-screen.module.css';

/** What left its calendar, with what was planned for it (product I14). */
export function ArchivedScreen() {
  const archive = useOperation('archive.list', {});
  return (
    <Page
      layout="fill"
      title="Archived"
      subtitle="What is no longer in its calendar. What you marked, planned and noted for it is kept."
      actions={
        <Button component={Link} href="/calendars" variant="default">
          Calendars
        </Button>
      }
    >
      <Loaded load={archive}>{(events) => <Archive events={events} />}</Loaded>
    </Page>
  );
}

interface ArchiveProps {
  readonly events: readonly ArchivedEvent[];
}

function Archive({ events }: ArchiveProps) {
  const calendar = calendarIn(useSearch());
  const [text, setText] = useState('');
  const needle = useDeferredValue(foldText(text.trim()));
  const items = useMemo(() => toItems(foundEvents(events, calendar, needle)), [events, calendar, needle]);
  if (events.length === 0) {
    return (
      <EmptyState title="Nothing has left your calendars.">
        When a newer file or a refresh lacks an event that was still to come, the event is kept here, with its
        mark, its plan and its follow-ups.
      </EmptyState>
    );
  }
  return (
    <div className={classes.archive}>
      <search className={classes.filters} aria-label="Filter archived events">
        <TextInput
          type="search"
          aria-label="Title, place or purpose"
          placeholder="Title, place or purpose"
          className={classes.text ?? ''}
          leftSection={<IconSearch size={16} stroke={1.5} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <CalendarField events={events} calendar={calendar} />
      </search>
      {items.length > 0 ? (
        <ArchivedList key={`${calendar} ${needle}`} items={items} />
      ) : (
        <p className={classes.none} role="status">
          {text.trim() === ''
            ? 'Nothing has left this calendar.'
            : `Nothing archived holds “${text.trim()}”.`}
        </p>
      )}
    </div>
  );
}

/** Shows one calendar or all; nothing where there is one only. */
function CalendarField({ events, calendar }: ArchiveProps & { readonly calendar: CalendarId | null }) {
  const names = useMemo(
    () => new Map(events.map(({ calendarId, calendarName }) => [calendarId, calendarName])),
    [events],
  );
  if (names.size < 2 && (calendar === null || names.has(calendar))) return null;
  return (
    <NativeSelect
      aria-label="Calendar"
      className={classes.calendar ?? ''}
      value={calendar ?? ''}
      data={[
        { value: '', label: 'All calendars' },
        ...[...names].map(([id, name]) => ({ value: id as string, label: name })),
      ]}
      onChange={({ currentTarget: { value } }) =>
        navigate(archivedPath(value === '' ? null : (value as CalendarId)), { replace: true })
      }
    />
  );
}
