import { useCallback, useSyncExternalStore } from 'react';
import type { InputOf, OperationName, OutputOf } from '../../../contract/client';
import type { Answer, FailureCode } from '../../../contract/failure';
import { hideToast, showFailure, type ToastTopic, topicOf } from '../toasts';
import { useClient } from './client';

/** The state of this page's edits, shown as one word. */
export type SaveStatus = 'idle' | 'saving' | 'saved' | 'failed';

/** The number of edits under way. A module variable, since all screens of the page share one status. */
let running = 0;
let status: SaveStatus = 'idle';
const listeners = new Set<() => void>();

function setStatus(next: SaveStatus): void {
  status = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useSaveStatus = (): SaveStatus => useSyncExternalStore(subscribe, () => status);

/** The toast about the last failure of each operation; it no longer holds once the operation succeeds. */
const failureToasts = new Map<OperationName, ToastTopic>();

function showOutcome(name: OperationName, answer: Answer<unknown>): void {
  const shown = failureToasts.get(name);
  if (answer.ok) {
    if (shown !== undefined) hideToast(shown);
    failureToasts.delete(name);
    return;
  }
  showFailure(answer.error, { operation: name });
  failureToasts.set(name, topicOf(answer.error));
}

export interface EditOptions {
  /** Failures that the caller words itself. */
  readonly quiet?: readonly FailureCode[];
}

export type Edit<Name extends OperationName> = (
  input: InputOf<Name>,
  options?: EditOptions,
) => Promise<Answer<OutputOf<Name>>>;

/** A write operation. It never throws: a failure is shown as a toast and returned. A push refreshes what it changed. */
export function useEdit<Name extends OperationName>(name: Name): Edit<Name> {
  const client = useClient();
  return useCallback(
    async (input, { quiet = [] } = {}) => {
      running += 1;
      setStatus('saving');
      const answer = await client.call(name, input);
      running -= 1;
      if (!answer.ok) setStatus('failed');
      else if (running === 0) setStatus('saved');
      // From now on undo takes back this edit, so a toast that offers to undo an earlier one no longer holds.
      if (answer.ok) hideToast('undo');
      if (answer.ok || !quiet.includes(answer.error.code)) showOutcome(name, answer);
      return answer;
    },
    [client, name],
  );
}
