import { performance } from 'node:perf_hooks';
import type { OperationName } from '../../../contract/client';
import type { Dispatch } from '../../../contract/dispatch';
import type { FailureCode } from '../../../contract/failure';
import { isOperationName } from '../../../contract/operation-names';
import type { Log } from '../../../planner/log';

/** Failures of the machine. All other expected failures are answers to the user. */
const refusalsOfMachine: ReadonlySet<FailureCode> = new Set([
  'disk-full',
  'read-only',
  'write-failed',
  'damaged',
]);

/**
 * Logs operations that the machine refused. A repeated failure is logged once until the operation succeeds, because a
 * page retries often. In debug mode it logs each operation with its duration and the size of its input and answer.
 */
export function logOperations(log: Log, dispatch: Dispatch): Dispatch {
  const refused = new Map<OperationName, FailureCode>();

  function note(operation: OperationName, failure: FailureCode | null): void {
    if (failure === null) refused.delete(operation);
    if (failure === null || !refusalsOfMachine.has(failure) || refused.get(operation) === failure) return;
    refused.set(operation, failure);
    log.write({ code: 'operation-failed', operation, failure });
  }

  return async (name, input) => {
    const started = performance.now();
    const answer = await dispatch(name, input);
    if (!isOperationName(name)) return answer;
    note(name, answer.ok ? null : answer.error.code);
    if (log.isDebugging) {
      log.write({
        code: 'operation',
        operation: name,
        outcome: answer.ok ? 'done' : answer.error.code,
        ms: Math.round(performance.now() - started),
        bytesIn: sizeOf(input),
        bytesOut: sizeOf(answer),
      });
    }
    return answer;
  };
}

/** The length of the JSON, with the bytes of files in it. */
function sizeOf(value: unknown): number {
  let bytes = 0;
  const json = JSON.stringify(value, (_key, item: unknown) => {
    if (!(item instanceof Uint8Array)) return item;
    bytes += item.byteLength;
    return null;
  });
  return bytes + (json?.length ?? 0);
}
