import type { DataStatus } from '../../../contract/views/data';
import type { FailureSentences } from '../../app/words/sentences';

export type Trouble = Exclude<DataStatus['state'], 'ready'>;

/** What is wrong with the data as a whole. */
export const troubleWords: Readonly<Record<Trouble, FailureSentences>> = {
  damaged: {
    title: 'Your data could not be read.',
    kept: 'Nothing was changed. Whatever you choose, the damaged file is kept: it moves to the folder “quarantine” in your data. The calendars you imported are still there.',
    next: '',
  },
  'newer-version': {
    title: 'Your data comes from a newer Mingle.',
    kept: 'This Mingle left it as it is, so that nothing in it is lost.',
    next: 'Update Mingle, then open it again.',
  },
  'in-use': {
    title: 'Mingle is already open with this data.',
    kept: 'Nothing was changed: only one Mingle at a time may write.',
    next: 'Go on in the other window, or close it and try again here.',
  },
  unreadable: {
    title: 'The folder with your data cannot be read.',
    kept: 'Nothing in it was changed.',
    next: 'Check that the folder is there and that you may read it, then try again.',
  },
};
