import { useCallback, useSyncExternalStore } from 'react';
import type { InputOf, OperationName, OutputOf } from '../../../contract/client';
import type { Answer, FailureCode } from '../../../contract/failure';
import { hideToast, showFailure, type ToastTopic, topicOf } from '../toasts';
import { useClient } from './client';

/** How the edits of this page stand: the word in the corner that says whether things are kept. */
export type SaveStatus = 'idle' | 'saving' | 'saved' | 'failed';

/** One page, one count of edits under way; screens only look at it. */
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

/** Of each operation that failed, what was said of it: it no longer holds once the operation succeeds. */
const failed = new Map<OperationName, ToastTopic>();

function sayHowItWent(name: OperationName, answer: Answer<unknown>): void {
  const before = failed.get(name);
  if (answer.ok) {
    if (before !== undefined) hideToast(before);
    failed.delete(name);
    return;
  }
  showFailure(answer.error, { operation: name });
  failed.set(name, topicOf(answer.error));
}

export interface EditOptions {
  /** Failures the caller puts into words itself. */
  readonly quiet?: readonly FailureCode[];
}

export type Edit<Name extends OperationName> = (
  input: InputOf<Name>,
  options?: EditOptions,
) => Promise<Answer<OutputOf<Name>>>;

/** A writing operation. It never throws; a failure is shown in words and given back. What it changed is fetched again by itself. */
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
      // Undo takes back this edit from now on, and not what a message offers to take back.
      if (answer.ok) hideToast('undo');
      if (answer.ok || !quiet.includes(answer.error.code)) sayHowItWent(name, answer);
      return answer;
    },
    [client, name],
  );
}
