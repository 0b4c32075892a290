import type { Failure } from '../../contract/failure';

/** Ends a command with an expected failure; `program.ts` catches it once and says it in words. */
export class CommandFailure extends Error {
  constructor(readonly failure: Failure) {
    super(failure.message);
  }
}

/** Ends a command because it was called in a wrong way. */
export class UsageError extends Error {}
