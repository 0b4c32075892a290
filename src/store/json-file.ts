import type { Result } from '../domain/result';
import { failure, success } from '../domain/result';

export type JsonObject = Readonly<Record<string, unknown>>;

/** Why a data file cannot be used. `message` completes "It cannot be read: …". */
export type FileProblem =
  | { readonly kind: 'newer-version'; readonly version: number }
  | { readonly kind: 'damaged'; readonly message: string }
  /** It can be read, but its seal is broken: it was damaged, or edited by hand. */
  | { readonly kind: 'altered' };

export const damaged = (message: string): FileProblem => ({ kind: 'damaged', message });

/** Thrown through lowdb's `read`, which cannot return a failure. */
export class UnusableFile extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem.kind === 'damaged' ? problem.message : problem.kind);
  }
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Parses a JSON object; the problem's message says what the bytes are instead. */
export function readObject(bytes: Uint8Array): Result<JsonObject, FileProblem> {
  if (bytes.length === 0) return failure(damaged('it is empty'));
  if (bytes.every((byte) => byte === 0)) return failure(damaged('it holds nothing but zeros'));
  try {
    // Invalid UTF-8 counts as damage: replacement characters would later be written back as the user's own text.
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return isObject(value) ? success(value) : failure(damaged('it holds something else'));
  } catch (error) {
    return failure(
      damaged(error instanceof SyntaxError ? 'it is cut off or not written as JSON' : 'it is not text'),
    );
  }
}
