import type { z } from 'zod';
import type { Answer } from './failure';
import type { Operation } from './operation';
import type { operations } from './operations';
import type { Push } from './push';

export type Operations = typeof operations;
export type OperationName = keyof Operations;
export type InputOf<Name extends OperationName> = z.input<Operations[Name]['input']>;
export type OutputOf<Name extends OperationName> =
  Operations[Name] extends Operation<z.ZodType, infer Output> ? Output : never;

/** One function per operation. It gets parsed input and answers with a value or an expected failure; a throw is a bug. */
export type Handlers = {
  readonly [Name in OperationName]: (
    input: z.output<Operations[Name]['input']>,
  ) => Promise<Answer<OutputOf<Name>>>;
};

/** Carries calls to the host. It never throws: an unreachable host is an answer with code `unreachable`. */
export interface Transport {
  call(name: OperationName, input: unknown): Promise<Answer<unknown>>;
  /** Calls `listener` for each push until the returned function is called. */
  subscribe(listener: (push: Push) => void): () => void;
}

/** The typed client, computed from the contract. */
export interface Client {
  call<Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<Answer<OutputOf<Name>>>;
  subscribe(listener: (push: Push) => void): () => void;
}

export function createClient(transport: Transport): Client {
  return {
    call: async <Name extends OperationName>(name: Name, input: InputOf<Name>) =>
      (await transport.call(name, input)) as Answer<OutputOf<Name>>,
    subscribe: (listener) => transport.subscribe(listener),
  };
}
