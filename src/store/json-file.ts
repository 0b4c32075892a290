import type { Result } from '../domain/result';
import { failure, success } from '../domain/result';

export type JsonObject = Readonly<Record<string, unknown>>;

/** Why a data file cannot be used. `message` completes "It cannot be read: …". */
export type FileProblem =
  | { readonly kind: 'newer-version'; readonly version: number }
  | { readonly kind: 'damaged'; readonly message: string };

export const damaged = (message: string): FileProblem => ({ kind: 'damaged', message });

/** Thrown out of lowdb's `read`, which knows no other way to say that a file cannot be used. */
export class UnusableFile extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem.kind === 'damaged' ? problem.message : 'it was written by a newer Mingle');
  }
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads a JSON object; the problem says in words what the bytes are instead. */
export function readObject(bytes: Uint8Array): Result<JsonObject, FileProblem> {
  if (bytes.length === 0) return failure(damaged('it is empty'));
  if (bytes.every((byte) => byte === 0)) return failure(damaged('it holds nothing but zeros'));
  try {
    // A replaced character would later be written back as if it were the user's, so bytes that are no UTF-8 are damage.
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return isObject(value) ? success(value) : failure(damaged('it holds something else'));
  } catch (error) {
    return failure(
      damaged(error instanceof SyntaxError ? 'it is cut off or not written as JSON' : 'it is not text'),
    );
  }
}
