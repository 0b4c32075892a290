import type { Failure, FailureCode } from '../../../contract/failure';

/**
 * The next step for the user, after the sentence about what happened; empty if that sentence is enough.
 */
const advice: Readonly<Record<FailureCode, string>> = {
  'bad-input': '',
  'not-found': '',
  'changed-elsewhere': 'Nothing was changed.',
  'too-large': 'Export a shorter time from your calendar and import that.',
  'not-a-calendar': 'Export the calendar again as .ics and import that file. Nothing was changed.',
  'not-contacts': '',
  'not-a-programme': '',
  'review-expired': 'Import the file again.',
  'part-of-itself': '',
  'needs-a-time': '',
  'nothing-to-undo': '',
  'nothing-to-redo': '',
  'in-use': 'Close the other Mingle, or make the change there. Nothing was changed.',
  'read-only': 'Allow writing to the data folder and try again. Nothing was changed.',
  'disk-full': 'Make some room on the disk and try again. What you saved before is safe.',
  'write-failed': 'Try again. What you saved before is safe.',
  damaged:
    'Open Mingle to go on with the newest backup. The damaged file is kept. Or go on with any backup: mingle backup list, mingle restore FILE.',
  unreadable: 'Check that the data folder is there and that you may read it.',
  'newer-version': 'Update Mingle to work with this data. It was left as it is.',
  forbidden: '',
  unreachable: 'Check the connection and try again. Nothing was changed.',
  cancelled: 'Nothing was changed.',
  bug: 'Please report it with what you did.',
};

const signInAdvice = 'Write them into the address, before its server: name:password@server.';

/** A failure in words: what happened, what was kept, what to do. */
export function sentenceOf({ code, message, field, bugId }: Failure): string {
  const happened = /[.!?]$/.test(message) ? message : `${message}.`;
  const inLog = bugId === undefined ? '' : ` The log has it as ${bugId}.`;
  const next = `${field === 'sign-in' ? signInAdvice : advice[code]}${inLog}`;
  return next ? `${happened} ${next}` : happened;
}

export const exitCodes = { done: 0, failure: 1, usage: 2, bug: 70 } as const;

export const exitCodeOf = ({ code }: Failure): number => (code === 'bug' ? exitCodes.bug : exitCodes.failure);
