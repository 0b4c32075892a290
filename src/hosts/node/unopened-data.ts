import type { Handlers, OperationName } from '../../contract/client';
import type { Failure, FailureCode } from '../../contract/failure';
import { operationNames } from '../../contract/operation-names';
import type { DataStatus } from '../../contract/views/data';
import { createBackupFiles } from '../../store/backup-files';
import { toDataFolder } from '../../store/data-folder';
import type { OpenFailure } from '../../store/open-failure';
import type { Recovery } from '../../store/open-plan';

/** The contract has no code of its own for a folder that cannot be read at all; `data.status` tells the two apart. */
const codes: Readonly<Record<OpenFailure['kind'], FailureCode>> = {
  'in-use': 'in-use',
  'newer-version': 'newer-version',
  damaged: 'damaged',
  unreadable: 'unreadable',
};

/** Why the data cannot be opened, as every operation answers it. */
export function toFailure(failure: OpenFailure): Failure {
  const { kind, message } = failure;
  if (kind !== 'in-use') return { code: codes[kind], message };
  return { code: codes[kind], message, details: { pid: failure.pid, since: failure.since } };
}

const nothingToRecover = { readable: null, others: [] };

/** The answer of `data.status`; `failure` is null while the data is open. */
export function toStatus(failure: OpenFailure | null, dataFolder: string): DataStatus {
  if (!failure) return { state: 'ready', message: 'Your data is open.', dataFolder, ...nothingToRecover };
  const { readable, others } = failure.kind === 'damaged' ? failure : nothingToRecover;
  return { state: failure.kind, message: failure.message, dataFolder, readable, others };
}

type Recovering = Pick<Handlers, 'data.backups' | 'data.restore'>;

/** What works on damaged data: its backups can be listed and restored. `recover` answers with the failure that remains. */
export function whileDamaged(
  dataFolder: string,
  recover: (recovery: Recovery) => Promise<OpenFailure | null>,
): Recovering {
  const { plan, backups: backupFolder } = toDataFolder(dataFolder);
  const backups = createBackupFiles(backupFolder);
  return {
    'data.backups': async () => {
      const all = await backups.list();
      return all.ok ? all : { ok: false, error: { code: 'unreadable', message: all.error.message } };
    },
    'data.restore': async ({ file, preview, asItIs = false }) => {
      const counts = await backups.countsIn(file, asItIs);
      if (!counts.ok) return counts;
      // The plan's own file goes on with the edits in its journal.
      const recovery = file === plan ? 'file' : ({ backup: file, asItIs } as const);
      const failure = preview ? null : await recover(recovery);
      if (failure) return { ok: false, error: toFailure(failure) };
      return { ok: true, value: { before: null, after: counts.value, undo: null, staying: [], leftOut: [] } };
    },
  };
}

/** A handler for each operation that answers why the data cannot be opened. */
export function refuseAll(failure: OpenFailure): Handlers {
  const refuse = async () => ({ ok: false, error: toFailure(failure) }) as const;
  return Object.fromEntries(operationNames.map((name) => [name, refuse])) as Record<
    OperationName,
    typeof refuse
  >;
}
