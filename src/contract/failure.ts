import type { BugId } from './bug-trace';

/** Every expected failure. The list is closed, so that the compiler asks for a sentence for each. */
export const failureCodes = [
  'bad-input',
  'not-found',
  'changed-elsewhere',
  'too-large',
  'not-a-calendar',
  'not-contacts',
  'not-a-programme',
  'review-expired',
  'part-of-itself',
  'needs-a-time',
  'nothing-to-undo',
  'nothing-to-redo',
  'in-use',
  'read-only',
  'disk-full',
  'write-failed',
  'damaged',
  'unreadable',
  'newer-version',
  'forbidden',
  'unreachable',
  'cancelled',
  'bug',
] as const;
export type FailureCode = (typeof failureCodes)[number];

/** An expected failure, as it crosses a boundary. `message` is a sentence for logs and the command line. */
export interface Failure {
  readonly code: FailureCode;
  readonly message: string;
  /** The dotted path of the refused input. */
  readonly field?: string;
  /** For a bug: its id in the log. */
  readonly bugId?: BugId;
  readonly details?: Readonly<Record<string, string | number | null>>;
}

/** What every operation answers on the wire. */
export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Failure };
