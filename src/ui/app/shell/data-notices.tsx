import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { DataNotice } from '../../../contract/views/data';
import { useAppInfo } from '../app-info';
import classes from './host-banner.module.css';

/** Says above every screen what the user has to know about the data folder, until it is over or put away. */
export function DataNotices() {
  const { notices } = useAppInfo();
  const [putAway, setPutAway] = useState<readonly string[]>([]);
  const nameOf = (notice: DataNotice) => JSON.stringify(notice);
  return notices
    .filter((notice) => !putAway.includes(nameOf(notice)))
    .map((notice) => (
      <div key={nameOf(notice)} className={classes.banner} role="status">
        {sentenceOf(notice)}{' '}
        {notice.code !== 'no-backup' && (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => setPutAway((names) => [...names, nameOf(notice)])}
          >
            Put away
          </Button>
        )}
      </div>
    ));
}

function sentenceOf(notice: DataNotice): ReactNode {
  if (notice.code === 'no-backup') return noBackupWords[notice.why](<code>{notice.folder}</code>);
  if (notice.code === 'put-aside') {
    return (
      <>
        The damaged file of your data is kept as <code>{notice.kept}</code>, in case someone can mend it.
      </>
    );
  }
  if (notice.code === 'read-anew') {
    return (
      <>
        Another program changed or replaced your data, so Mingle has read it anew. What Mingle had before is
        kept as a backup: <code>mingle restore {notice.kept}</code> goes on with that instead.
      </>
    );
  }
  const { kept, canRestore } = notice;
  return canRestore ? (
    <>
      Another program changed your data while Mingle had it open, perhaps one that syncs folders. Mingle went
      on with what it had. What the other wrote is kept as a backup: <code>mingle restore {kept}</code> goes
      on with that instead.
    </>
  ) : (
    <>
      Another program wrote something into your data that cannot be read. Mingle went on with what it had; the
      other file is kept as <code>{kept}</code>.
    </>
  );
}

const noBackupWords: Readonly<Record<NoBackup['why'], (folder: ReactNode) => ReactNode>> = {
  'read-only': (folder) => (
    <>
      Mingle may not write to {folder}, so no backup is made. Allow it, and your next change makes one. What
      you change is saved all the same.
    </>
  ),
  'disk-full': (folder) => (
    <>
      The disk is full, so no backup could be made in {folder}. Make some room, and your next change makes
      one. What you change is saved all the same.
    </>
  ),
  other: (folder) => (
    <>
      No backup could be made in {folder}. Check that it is a folder and that its disk works; your next change
      tries again. What you change is saved all the same.
    </>
  ),
};

type NoBackup = Extract<DataNotice, { readonly code: 'no-backup' }>;
