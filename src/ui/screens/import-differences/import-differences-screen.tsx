import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import type { ImportDifferences, ImportView } from '../../../contract/views/import';
import { costsAnEvent } from '../../../domain/calendars/calendar';
import { notKeptText } from '../../../words/not-kept';
import { useAppInfo, useFormat } from '../../app/app-info';
import { useOperation, useWholeDifferences } from '../../app/client/operation';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { archivedPath } from '../archived/archived-path';
import { momentText } from '../calendars/calendar-words';
import { ImportAction } from '../calendars/import-action';
import { importText } from '../calendars/import-words';
import { GroupColumns } from '../import-review/items/group-columns';
import { filledGroups, firstGroup, type GroupName, toGroups } from '../import-review/items/groups';
import { differenceSentences } from './difference-words';
import classes from './import-differences-screen.module.css';

/** What one import of the history brought: new, changed and gone events (product I14). */
export function ImportDifferencesScreen({ params }: { readonly params: { readonly id: string } }) {
  const imports = useOperation('imports.list', {});
  return (
    <Loaded load={imports}>
      {(list) => {
        const record = list.find(({ id }) => id === params.id);
        return record ? <Differences key={record.id} record={record} /> : <NoSuchImport />;
      }}
    </Loaded>
  );
}

const backToHistory = (
  <Button component={Link} href="/calendars" variant="default">
    All imports
  </Button>
);

const NoSuchImport = () => (
  <Page title="What came in" actions={backToHistory}>
    <EmptyState title="This import is no longer in the history." />
  </Page>
);

function Differences({ record }: { readonly record: ImportView }) {
  const format = useFormat();
  const differences = useWholeDifferences(record.id);
  const calendars = useOperation('calendars.list', {});
  const { today } = useAppInfo();
  const at = momentText(record.at, format, today);
  const { fileName, calendarName, calendarId, gone, takenBackAt, action } = record;
  const isFetched =
    calendars.kind === 'loaded' &&
    calendars.value.some(({ id, subscription }) => id === calendarId && subscription !== null);
  const parts = [at, importText(record, format)];
  if (takenBackAt !== null) parts.push(`taken back ${format.moment(takenBackAt)}`);
  return (
    <Page
      layout="fill"
      title={`${fileName} → ${calendarName}`}
      subtitle={parts.join(' · ')}
      actions={
        <>
          {action !== null && <ImportAction record={record} action={action} at={at} isFetched={isFetched} />}
          {gone > 0 && takenBackAt === null && (
            <Button component={Link} href={archivedPath(calendarId)} variant="subtle" size="compact-sm">
              Archived
            </Button>
          )}
          {backToHistory}
        </>
      }
    >
      {differences.kind === 'loading' ? (
        <p className={classes.status} role="status">
          Comparing how “{calendarName}” stood before and after…
        </p>
      ) : (
        <Loaded load={differences}>{(loaded) => <Groups differences={loaded} />}</Loaded>
      )}
    </Page>
  );
}

function Groups({ differences }: { readonly differences: ImportDifferences }) {
  const { isKept, items, problems } = differences;
  const format = useFormat();
  const grouped = useMemo(
    () => ({ groups: toGroups(items), problems, unreadable: problems.filter(costsAnEvent).length }),
    [items, problems],
  );
  const [picked, setPicked] = useState<GroupName | null>(null);
  if (!isKept) return <EmptyState title={notKeptText(format)} />;
  if (items.length + problems.length === 0) return <EmptyState title="This import changed nothing." />;
  const selected = picked ?? firstGroup(grouped);
  return (
    <GroupColumns
      grouped={grouped}
      names={filledGroups(grouped)}
      choices={null}
      detailsOf={null}
      selected={selected}
      onSelect={setPicked}
      sentence={differenceSentences[selected]}
    />
  );
}
