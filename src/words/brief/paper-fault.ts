import type { PaperFault } from '../../contract/paper-out';

/** Why it did not come on paper or into a file, what is kept, and what to do. */
export const paperFaultTexts: Readonly<Record<PaperFault, string>> = {
  'no-printer':
    'There is no printer on this computer. Save it as a PDF or as HTML, and print it where there is one.',
  'not-printed': 'It was not printed. Look at the printer, then try again; or save it as a PDF.',
  'disk-full': 'The PDF was not written: the disk is full. Make some room, or save it elsewhere.',
  'not-allowed': 'The PDF was not written: Mingle may not write there. Choose another folder.',
  'not-written': 'The PDF was not written. Try again, or save it as HTML and print that.',
};
