import type { Failure, FailureCode } from '../../../contract/failure';
import { type FailureSentences, toSentences } from './sentences';

/** What to do when a server returned no calendar; the failure's own message says what happened. */
const advice: Readonly<Partial<Record<FailureCode, string>>> = {
  'bad-input': 'Copy the whole address once more.',
  'not-found': 'It may have been reset, or not copied whole. Copy it once more.',
  forbidden: 'It may need a sign-in. Use the calendar’s secret or published address.',
  unreachable: 'Try again in a while. If it stays so, check the address and the connection.',
  'too-large': 'If the service lets you, publish a shorter stretch of time.',
  'not-a-calendar': 'Look for the address of the calendar itself: it often ends in .ics.',
};

/** For a server that asks for a name and a password, or refuses them. */
const signInAdvice =
  'Subscribe to its address again with its name and password, or use its secret or published address.';

/**
 * The sentences of a failed fetch. Only the failure's message names the server and what it did. A failure without a message
 * did not come from a server and gets the usual sentences.
 */
export function toFetchSentences(failure: Failure, kept: string): FailureSentences {
  const next = failure.field === 'sign-in' ? signInAdvice : advice[failure.code];
  if (next === undefined || failure.message === '') return toSentences(failure);
  return { title: failure.message, kept, next };
}
