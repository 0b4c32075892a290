import type { Failure } from '../../contract/failure';

/** Ends a command with an expected failure; only `program.ts` catches it and writes its sentence. */
export class CommandFailure extends Error {
  constructor(readonly failure: Failure) {
    super(failure.message);
  }
}

/** Ends a command because of wrong usage. */
export class UsageError extends Error {}
