import type { Golden } from './golden';
import { breakfast } from './golden';

/** How files are written. */
export const ways: readonly Golden[] = [
  ['lf-only', [breakfast], []],
  ['cr-only', [breakfast], []],
  ['cr-cr-lf', [`${breakfast} with everybody`], []],
  ['blank-lines', [`${breakfast} with everybody`], []],
  ['tab-folding', [breakfast], []],
  ['byte-order-mark', ['2026-03-02T09:00:00Z – 2026-03-02T10:00:00Z Café'], []],
  ['utf-16', ['2026-03-02T09:00:00Z – 2026-03-02T10:00:00Z Café'], []],
  ['windows-1252', ['2026-03-02T09:00:00Z – 2026-03-02T10:00:00Z Café – “Zoë”'], ['8 wrong-charset']],
  [
    'one-line-in-another-charset',
    [
      '2026-03-02T09:00:00Z – 2026-03-02T10:00:00Z Zoë in Latin-1',
      '2026-03-02T09:00:00Z – 2026-03-02T10:00:00Z Zoë in UTF-8',
    ],
    ['14 wrong-charset'],
  ],
  ['folded-inside-a-character', ['2026-03-02T09:00:00Z – 2026-03-02T10:00:00Z Café und Kuchen'], []],
  ['quoted-printable', ['2026-03-02T09:00:00Z – 2026-03-02T10:00:00Z Café undKuchen'], []],
  ['nul-bytes', [breakfast], []],
  ['blank-after-begin', [breakfast], []],
  ['lower-case', [breakfast], []],
  ['no-calendar-around', [breakfast], []],
  [
    'two-calendars',
    [
      '2026-03-02T09:00:00Z – 2026-03-02T10:00:00Z First',
      '2026-03-02T09:00:00Z – 2026-03-02T10:00:00Z Second',
    ],
    [],
  ],
  [
    'calendars-with-their-own-zones',
    [
      '2026-03-02T03:00:00Z – 2026-03-02T03:00:00Z Third (cancelled)',
      '2026-03-02T03:30:00Z – 2026-03-02T03:30:00Z First',
      '2026-03-02T17:00:00Z – 2026-03-02T17:00:00Z Second (cancelled)',
    ],
    [],
  ],
  ['details', ['2026-03-02T09:00:00Z – 2026-03-02T10:00:00Z Dinner, with Ana; and “Bo”'], []],
  ['utf-16-without-mark', ['2026-03-02T09:00:00Z – 2026-03-02T10:00:00Z Café'], []],
  ['utf-16-cut-in-a-character', ['2026-03-02T09:00:00Z – 2026-03-02T10:00:00Z Café'], []],
  ['text-around-the-calendar', [breakfast], []],
  ['blank-before-begin', [breakfast], []],
  ['parameter-without-value', ['2026-03-03 – 2026-03-04 One day'], []],
  ['quote-never-closed', [breakfast], []],
  ['quotes-in-a-name', [breakfast], []],
  ['description-as-html', [breakfast], ['10 bad-line']],
  ['alarm-with-its-own-text', [breakfast], []],
  [
    'emoji-and-right-to-left',
    ['2026-03-02T09:00:00Z – 2026-03-02T10:00:00Z 🎉 ארוחת בוקר 👩\u200d👩\u200d👧'],
    [],
  ],
  ['control-characters', ['2026-03-02T09:00:00Z – 2026-03-02T10:00:00Z Bell line\u2028separator'], []],
];
