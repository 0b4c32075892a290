import { withBytes } from '../../src/contract/carried-file';
import {
  type Client,
  createClient,
  type Handlers,
  type InputOf,
  type OperationName,
} from '../../src/contract/client';
import { createDispatch } from '../../src/contract/dispatch';
import { operationNames } from '../../src/contract/operation-names';
import type { Push, Topic } from '../../src/contract/push';

/** A call of the page, in the order of arrival. */
export interface FakeCall {
  readonly name: OperationName;
  readonly input: unknown;
}

export interface FakeClient extends Client {
  /** Every call so far, in order. */
  readonly calls: readonly FakeCall[];
  /** The inputs of the calls of one operation, in order. */
  inputsOf<Name extends OperationName>(name: Name): readonly InputOf<Name>[];
  push(push: Push): void;
  /** Pushes that these topics changed, as a host does after an edit. */
  changed(...topics: readonly Topic[]): void;
}

/**
 * A fake host derived from the contract: it parses inputs with the contract's schemas, and answers `not-found` for an
 * operation without a handler, so that a test lists only the handlers its screen needs.
 */
export function createFakeClient(handlers: Partial<Handlers>): FakeClient {
  const calls: FakeCall[] = [];
  const listeners = new Set<(push: Push) => void>();
  const missing = async (name: string) => ({
    ok: false as const,
    error: { code: 'not-found' as const, message: `this test has no handler for ${name}` },
  });
  const all = Object.fromEntries(
    operationNames.map((name) => [name, handlers[name] ?? (() => missing(name))]),
  ) as Handlers;
  const dispatch = createDispatch(all, (error, name) => {
    throw new Error(`the fake ${name} broke`, { cause: error });
  });
  const push = (message: Push) => {
    for (const listener of listeners) listener(message);
  };
  const client = createClient({
    call: async (name, input) => {
      calls.push({ name, input });
      return dispatch(name, await withBytes(input));
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });
  return {
    ...client,
    calls,
    inputsOf: <Name extends OperationName>(name: Name) =>
      calls.filter((call) => call.name === name).map((call) => call.input as InputOf<Name>),
    push,
    changed: (...topics) => push({ kind: 'changed', topics }),
  };
}
