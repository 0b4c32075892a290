import type { z } from 'zod';

/** One row of the contract: who may call it (`write` changes something), what goes in, what comes out. */
export interface Operation<Input extends z.ZodType = z.ZodType, Output = unknown> {
  readonly access: 'read' | 'write';
  readonly input: Input;
  /** Only a type: never set. */
  readonly output?: Output;
}

const operation =
  (access: 'read' | 'write') =>
  <Input extends z.ZodType>(input: Input) => ({
    returns: <Output>(): Operation<Input, Output> => ({ access, input }),
  });

export const read = operation('read');
export const write = operation('write');
