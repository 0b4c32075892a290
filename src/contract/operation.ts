import type { z } from 'zod';
import { importLimit } from './import-limit';

const megabyte = 1024 * 1024;

/** The longest bodies that calls need, in bytes: `list` for the keys of many events, `file` for a calendar file and its name. */
export const bodyLimits = { usual: 4 * megabyte, list: 24 * megabyte, file: importLimit + megabyte } as const;
export type BodySize = keyof typeof bodyLimits;

/** One row of the contract: access (`write` changes something), size and schema of the input, and output type. */
export interface Operation<Input extends z.ZodType = z.ZodType, Output = unknown> {
  readonly access: 'read' | 'write';
  readonly size: BodySize;
  readonly input: Input;
  /** A phantom property: it carries the output type and is never set. */
  readonly output?: Output;
}

const operation =
  (access: 'read' | 'write') =>
  <Input extends z.ZodType>(input: Input, size: BodySize = 'usual') => ({
    returns: <Output>(): Operation<Input, Output> => ({ access, size, input }),
  });

export const read = operation('read');
export const write = operation('write');
