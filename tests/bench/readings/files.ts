import { hasProblem } from '../corpus/evidence';
import type { Reading } from './reading';
import { which, whole } from './reading';

/** Decisions about the file itself. */
export const fileReadings: readonly Reading[] = [
  { id: 'no-calendar-around', makes: whole, isAbout: ({ file }) => file.calendars === 0 },
  { id: 'several-calendars', makes: which, isAbout: ({ file }) => file.calendars > 1 },
  { id: 'line-ends', makes: whole, isAbout: ({ file }) => /\r(?!\n)/.test(file.text) },
  {
    id: 'blanks-in-lines',
    makes: [...whole, 'starts'],
    isAbout: ({ file }) => /^(BEGIN|END|DTSTART|EXDATE|RDATE)\b.*:\S+[ \t]+\r?$/im.test(file.text),
  },
  {
    id: 'cut-off-file',
    makes: whole,
    isAbout: ({ content }) => content.problems.some(({ code }) => code === 'cut-off'),
  },
  {
    id: 'missing-end',
    makes: whole,
    isAbout: ({ content }) => content.problems.some(({ code }) => code === 'unbalanced'),
  },
  { id: 'stray-lines', makes: whole, isAbout: (evidence) => hasProblem(evidence, 'bad-line') },
  {
    id: 'charset',
    makes: whole,
    isAbout: ({ content }) => content.problems.some(({ code }) => code === 'wrong-charset'),
  },
];
