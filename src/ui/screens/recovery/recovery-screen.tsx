import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { InputOf } from '../../../contract/client';
import type { BackupView, DataStatus, ReadableView } from '../../../contract/views/data';
import { parseZone, utc } from '../../../domain/time/zone';
import { planCountsText } from '../../../words/counts';
import type { Format } from '../../../words/format';
import { createFormat } from '../../../words/format';
import { CopyDetails } from '../../app/broken/copy-details';
import { useEdit } from '../../app/client/edits';
import classes from './recovery-screen.module.css';
import { type Trouble, troubleWords } from './trouble-words';

type BrokenStatus = DataStatus & { readonly state: Trouble };

interface RecoveryScreenProps {
  readonly status: BrokenStatus;
  /** Checks the data again. */
  readonly onRetry: () => void;
}

/** Replaces the whole page while the data cannot be used: what happened, what was kept, what can be done. */
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
          <Choices status={status} />
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

function Choices({ status }: { readonly status: BrokenStatus }) {
  const { readable, others } = status;
  const recover = useEdit('data.recover');
  const format = useMemo(createSystemFormat, []);
  const [busy, setBusy] = useState(false);
  const choose = async (from: RecoverFrom) => {
    setBusy(true);
    await recover(from);
    setBusy(false);
  };
  const [altered, backups] = [
    others.filter(({ from }) => from !== 'backup'),
    others.filter(({ from }) => from === 'backup'),
  ];
  return (
    <div className={classes.choices}>
      {readable === null && <p>There is no backup that can be read.</p>}
      {[...(readable ? [readable] : []), ...altered].map((one, index) => (
        <div key={one.file}>
          <Button
            variant={index === 0 ? 'filled' : 'default'}
            disabled={busy}
            onClick={() => choose(one.from === 'backup' ? { from: 'backup' } : { from: 'file' })}
          >
            {goOnWords[one.from].choice}
          </Button>
          <p className={classes.hint}>{goOnWords[one.from].hint(one, format)}</p>
        </div>
      ))}
      {backups.length > 0 && (
        <details>
          <summary>Go on with another backup</summary>
          <ul className={classes.backups}>
            {backups.map(({ file, at, counts }) => (
              <li key={file}>
                <Button
                  variant="default"
                  size="compact-sm"
                  disabled={busy}
                  onClick={() => choose({ from: 'backup', file })}
                >
                  {format.moment(at)}
                </Button>
                <span className={classes.hint}>
                  {planCountsText(counts, format)} <code>{file}</code>
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <div>
        <Button variant="default" disabled={busy} onClick={() => choose({ from: 'nothing' })}>
          Start with nothing
        </Button>
        <p className={classes.hint}>
          Mingle opens empty. The damaged file is kept in quarantine, in case someone can mend it; the backups
          stay.
        </p>
      </div>
    </div>
  );
}

type RecoverFrom = InputOf<'data.recover'>;

const goOnWords: Readonly<Record<ReadableView['from'], GoOnWords>> = {
  backup: {
    choice: 'Go on with the newest backup',
    hint: ({ at, counts }, format) =>
      `From ${format.moment(at)}, with ${planCountsText(counts, format)}. What you changed after that is not in it.`,
  },
  plan: {
    choice: 'Go on with what can be read',
    hint: ({ counts }, format) =>
      `It has ${planCountsText(counts, format)}. What you changed after the damage is not in it; no backup is newer.`,
  },
  altered: {
    choice: 'Go on with the file as it is',
    hint: ({ counts }, format) =>
      `It has ${planCountsText(counts, format)}. Choose this if you changed it yourself; else something in it may be wrong.`,
  },
};

interface GoOnWords {
  readonly choice: string;
  readonly hint: (readable: BackupView, format: Format) => string;
}

/** The settings cannot be read, so dates and numbers follow this computer's region. */
function createSystemFormat(): Format {
  const { locale, timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return createFormat({ locale, zone: parseZone(timeZone) ?? utc, hourCycle: 24 });
}
