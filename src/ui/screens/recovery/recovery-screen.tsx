import { Button } from '@mantine/core';
import { useState } from 'react';
import type { BackupView, DataStatus } from '../../../contract/views/data';
import { parseZone, utc } from '../../../domain/time/zone';
import { createFormat } from '../../../words/format';
import { CopyDetails } from '../../app/broken/copy-details';
import { useEdit } from '../../app/client/edits';
import classes from './recovery-screen.module.css';
import { type Trouble, troubleWords } from './trouble-words';

type BrokenStatus = DataStatus & { readonly state: Trouble };

interface RecoveryScreenProps {
  readonly status: BrokenStatus;
  /** Looks at the data again. */
  readonly onRetry: () => void;
}

/** Stands in for everything while the data cannot be used: what happened, what was kept, what can be done. */
export function RecoveryScreen({ status, onRetry }: RecoveryScreenProps) {
  const { title, kept, next } = troubleWords[status.state];
  return (
    <main className={classes.page}>
      <div className={classes.column}>
        <h1 className={classes.title}>{title}</h1>
        {status.message && <p>{status.message}</p>}
        <p>{kept}</p>
        {next && <p>{next}</p>}
        <p className={classes.folder}>
          Your data is in <code>{status.dataFolder}</code>
        </p>
        {status.state === 'damaged' ? (
          <Choices backup={status.backup} />
        ) : (
          <Button onClick={onRetry}>Try again</Button>
        )}
        <div className={classes.details}>
          <CopyDetails details={{ code: status.state, operation: 'data.status' }} />
        </div>
      </div>
    </main>
  );
}

function Choices({ backup }: { readonly backup: BackupView | null }) {
  const recover = useEdit('data.recover');
  const [busy, setBusy] = useState(false);
  const choose = async (from: 'backup' | 'nothing') => {
    setBusy(true);
    await recover({ from });
    setBusy(false);
  };
  return (
    <div className={classes.choices}>
      {backup ? (
        <div>
          <Button disabled={busy} onClick={() => choose('backup')}>
            Go on with the newest backup
          </Button>
          <p className={classes.hint}>
            From {momentOf(backup)}, with {countsOf(backup)}. What you changed after that is not in it.
          </p>
        </div>
      ) : (
        <p>There is no backup that can be read.</p>
      )}
      <div>
        <Button variant="default" disabled={busy} onClick={() => choose('nothing')}>
          Start with nothing
        </Button>
        <p className={classes.hint}>
          Mingle opens empty. The damaged file stays where it was put aside, in case someone can mend it.
        </p>
      </div>
    </div>
  );
}

/** The settings cannot be read here, so the time is told by this computer's own zone. */
function momentOf({ at }: BackupView): string {
  const { locale, timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return createFormat({ locale, zone: parseZone(timeZone) ?? utc, hourCycle: 24 }).moment(at);
}

function countsOf({ counts }: BackupView): string {
  const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
  return [
    counted(counts.calendars, 'calendar'),
    counted(counts.marks, 'mark'),
    counted(counts.preps, 'preparation'),
    counted(counts.followUps, 'follow-up'),
  ].join(', ');
}
