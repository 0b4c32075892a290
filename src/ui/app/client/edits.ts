import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { Client, InputOf, OperationName, OutputOf } from '../../../contract/client';
import type { Answer, FailureCode } from '../../../contract/failure';
import { hideToast, showFailure, type ToastTopic, topicOf } from '../toasts';
import { useClient } from './client';

/** The state of this page's edits, shown as one word. */
export type SaveStatus = 'idle' | 'saving' | 'saved' | 'failed';

/** The numbers of edits under way and of forms with unsaved text. Module variables, since all screens share one status. */
let running = 0;
let unsavedForms = 0;
let status: SaveStatus = 'idle';
const listeners = new Set<() => void>();

function notify(): void {
  for (const listener of listeners) listener();
}

function setStatus(next: SaveStatus): void {
  status = next;
  notify();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const statusNow = (): SaveStatus =>
  status !== 'failed' && (running > 0 || unsavedForms > 0) ? 'saving' : status;

export const useSaveStatus = (): SaveStatus => useSyncExternalStore(subscribe, statusNow);

/** While a form has text that is not saved yet, the status is not `saved`. */
export function useUnsavedForm(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return;
    unsavedForms += 1;
    notify();
    return () => {
      unsavedForms -= 1;
      notify();
    };
  }, [isUnsaved]);
}

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

/** Answers after which all is saved as before: there was no edit. */
const noEdit: ReadonlySet<FailureCode> = new Set(['nothing-to-undo', 'nothing-to-redo']);

/** What keys do faster than the host answers. Saves of text are not among them: they must not wait when the page closes. */
const ordered: ReadonlySet<OperationName> = new Set([
  'event.mark',
  'suggestions.accept',
  'pick.set',
  'pick.attend',
  'history.undo',
  'history.redo',
] satisfies OperationName[]);

/** The last ordered call that is under way, by client. */
const lastCalls = new WeakMap<Client, Promise<unknown>>();

/** Sends a call at once, or after the one under way: of two requests at the same time, an undo could overtake its mark. */
function inOrder<Value>(client: Client, call: () => Promise<Value>): Promise<Value> {
  const before = lastCalls.get(client);
  const answer = before ? before.then(call, call) : call();
  lastCalls.set(client, answer);
  const forget = () => {
    if (lastCalls.get(client) === answer) lastCalls.delete(client);
  };
  answer.then(forget, forget);
  return answer;
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
      const call = () => client.call(name, input);
      const answer = await (ordered.has(name) ? inOrder(client, call) : call());
      running -= 1;
      const isFailed = !answer.ok && !noEdit.has(answer.error.code);
      if (isFailed) setStatus('failed');
      else if (running === 0) setStatus('saved');
      // From now on undo takes back this edit, so a toast that offers to undo an earlier one no longer holds.
      if (answer.ok) hideToast('undo');
      if (answer.ok || !quiet.includes(answer.error.code)) showOutcome(name, answer);
      return answer;
    },
    [client, name],
  );
}
