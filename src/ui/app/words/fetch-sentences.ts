import type { Failure, FailureCode } from '../../../contract/failure';
import { type FailureSentences, toSentences } from './sentences';

/** What to do when a server gave no calendar; what happened there, the failure's own message says. */
const advice: Readonly<Partial<Record<FailureCode, string>>> = {
  'bad-input': 'Copy the whole address once more.',
  'not-found': 'It may have been reset, or not copied whole. Copy it once more.',
  forbidden: 'It may need a sign-in. Use the calendar’s secret or published address.',
  unreachable: 'Try again in a while. If it stays so, check the address and the connection.',
  'too-large': 'If the service lets you, publish a shorter stretch of time.',
  'not-a-calendar': 'Look for the address of the calendar itself: it often ends in .ics.',
};

/** Where it asks for a name and a password, or takes them not. */
const signInAdvice =
  'Subscribe to its address again with its name and password, or use its secret or published address.';

/**
 * A failure of a fetch as a person reads it: the server and what it did, which only the message knows. What has no message
 * did not come from a server, and is said as everywhere.
 */
export function toFetchSentences(failure: Failure, kept: string): FailureSentences {
  const next = failure.field === 'sign-in' ? signInAdvice : advice[failure.code];
  if (next === undefined || failure.message === '') return toSentences(failure);
  return { title: failure.message, kept, next };
}
