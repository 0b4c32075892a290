import type { Handlers, OperationName } from '../../contract/client';
import type { Failure, FailureCode } from '../../contract/failure';
import { operationNames } from '../../contract/operation-names';
import type { DataStatus } from '../../contract/views/data';
import type { OpenFailure } from '../../store/open-failure';

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

/** A handler for each operation that answers why the data cannot be opened. */
export function refuseAll(failure: OpenFailure): Handlers {
  const refuse = async () => ({ ok: false, error: toFailure(failure) }) as const;
  return Object.fromEntries(operationNames.map((name) => [name, refuse])) as Record<
    OperationName,
    typeof refuse
  >;
}
