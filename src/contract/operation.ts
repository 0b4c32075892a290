import type { z } from 'zod';

/** One row of the contract: access (`write` changes something), input schema and output type. */
export interface Operation<Input extends z.ZodType = z.ZodType, Output = unknown> {
  readonly access: 'read' | 'write';
  readonly input: Input;
  /** A phantom property: it carries the output type and is never set. */
  readonly output?: Output;
}

const operation =
  (access: 'read' | 'write') =>
  <Input extends z.ZodType>(input: Input) => ({
    returns: <Output>(): Operation<Input, Output> => ({ access, input }),
  });

export const read = operation('read');
export const write = operation('write');
