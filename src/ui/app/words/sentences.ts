import type { Failure, FailureCode } from '../../../contract/failure';

/** A failure in sentences for the user. `next` is empty when there is nothing to do. */
export interface FailureSentences {
  readonly title: string;
  readonly kept: string;
  readonly next: string;
}

const nothingLost = 'Everything you saved before is safe.';

const sentences: Readonly<Record<FailureCode, FailureSentences>> = {
  'bad-input': {
    title: 'Mingle could not take that in.',
    kept: 'Nothing was changed.',
    next: 'Look over what you entered and try again.',
  },
  'not-found': {
    title: 'That is no longer here.',
    kept: 'Nothing else was changed.',
    next: 'It may have been removed in another window. Undo brings it back.',
  },
  'changed-elsewhere': {
    title: 'This was changed in another window.',
    kept: 'What you wrote is kept.',
    next: 'Choose which of the two to keep.',
  },
  'too-large': {
    title: 'This file is larger than 64 MB.',
    kept: 'Nothing was imported.',
    next: 'Export a shorter stretch of time from your calendar and open that file.',
  },
  'not-a-calendar': {
    title: 'This file is not a calendar.',
    kept: 'Nothing was imported.',
    next: 'Mingle reads .ics files, the format calendars export. Choose one of those.',
  },
  'not-contacts': {
    title: 'There are no contacts in this file.',
    kept: 'Nothing was imported.',
    next: 'Mingle reads the vCards (.vcf) and tables (.csv) that address books and LinkedIn export.',
  },
  'not-a-programme': {
    title: 'This is not the programme of a conference.',
    kept: 'What was there before stays.',
    next: 'Mingle reads schedule.xml and schedule.json, as frab and pretalx write them, and .ics files.',
  },
  'review-expired': {
    title: 'This review is no longer open.',
    kept: 'Nothing was imported.',
    next: 'Open the file again.',
  },
  'part-of-itself': {
    title: 'An event cannot be part of its own part.',
    kept: 'Nothing was changed.',
    next: '',
  },
  'needs-a-time': {
    title: 'This event has no day yet.',
    kept: 'Nothing was planned.',
    next: 'Say when it is, for example “Fri 3pm”.',
  },
  'nothing-to-undo': { title: 'There is nothing to undo.', kept: '', next: '' },
  'nothing-to-redo': { title: 'There is nothing to redo.', kept: '', next: '' },
  'in-use': {
    title: 'Another Mingle has this data open.',
    kept: nothingLost,
    next: 'Close the other window, then try again.',
  },
  'read-only': {
    title: 'This was not saved: the data folder cannot be written.',
    kept: nothingLost,
    next: 'Allow writing to the data folder, then try again.',
  },
  'disk-full': {
    title: 'This was not saved: the disk is full.',
    kept: nothingLost,
    next: 'Make some room on the disk, then try again.',
  },
  'write-failed': {
    title: 'This could not be saved.',
    kept: nothingLost,
    next: 'Try again. If it happens once more, check the disk that holds your data.',
  },
  damaged: {
    title: 'A file of Mingle could not be read.',
    kept: 'The file stays as it is, untouched.',
    next: 'Start Mingle again: it offers the newest backup.',
  },
  unreadable: {
    title: 'Mingle cannot read its data folder.',
    kept: 'Nothing was changed.',
    next: 'Check that the folder is there and that you may read it.',
  },
  'newer-version': {
    title: 'This data comes from a newer Mingle.',
    kept: 'It was left as it is.',
    next: 'Update Mingle to open it.',
  },
  forbidden: {
    title: 'This tab does not belong to the Mingle that is running now.',
    kept: nothingLost,
    next: 'Open the address that Mingle printed when it started, here in this tab.',
  },
  unreachable: {
    title: 'Mingle is not answering.',
    kept: nothingLost,
    next: 'If you closed it, start it again and open the address it prints.',
  },
  cancelled: { title: 'Stopped.', kept: 'Nothing was changed.', next: '' },
  bug: {
    title: 'Something in Mingle went wrong.',
    kept: nothingLost,
    next: 'Try again. If it stays so, close Mingle and open it again.',
  },
};

/** The page lost its host, of which the banner above every screen says how it is now. */
export const isHostLost = ({ code }: Failure): boolean => code === 'unreachable' || code === 'forbidden';

export function toSentences({ code, message }: Failure): FailureSentences {
  // The host has read the file, and its message says what it is instead.
  if (code === 'not-a-calendar' && message) return { ...sentences[code], title: message, kept: '' };
  // It names the two events.
  if (code === 'part-of-itself' && message) return { ...sentences[code], title: message };
  return sentences[code];
}
