import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { readCalendar } from '../../../src/calendar/read/read';
import { buildBytes } from '../build';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

const heap = (): number => {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

const fileOf = (...lines: readonly string[]): Uint8Array =>
  buildBytes(
    [
      ...['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:a', 'DTSTART:20260302T090000Z'],
      ...lines,
      ...['END:VEVENT', 'END:VCALENDAR', ''],
    ].join('\r\n'),
  );

const repeated = (piece: string): string => piece.repeat(3_000_000 / piece.length);

/** Garbage that was not collected yet is in it, so it is more than what is needed at once. */
const share = 16;

it.each([
  ['one long line', fileOf(`SUMMARY:${repeated('x')}`)],
  ['one line folded at each character', fileOf(`SUMMARY:x${repeated('\r\n x')}`)],
  ['escapes', fileOf(`SUMMARY:${repeated('\\n')}`)],
  ['backslashes', fileOf(`SUMMARY:${repeated('\\')}`)],
  ['quoted-printable escapes', fileOf(`SUMMARY;ENCODING=QUOTED-PRINTABLE:${repeated('=41')}`)],
  [
    'quoted-printable escapes of Latin-1',
    fileOf(`SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:${repeated('=E9')}`),
  ],
  ['parameters', fileOf(`ATTENDEE${repeated(';A=b')}:mailto:a@example.org`)],
  ['quoted parameters', fileOf(`ATTENDEE${repeated(';A="b"')}:mailto:a@example.org`)],
  ['categories', fileOf(`CATEGORIES:${repeated('a,')}`)],
  ['days of a rule', fileOf(`RRULE:FREQ=WEEKLY;BYDAY=${repeated('MO,')}`)],
  ['parts of a rule', fileOf(`RRULE:FREQ=WEEKLY${repeated(';A=1')}`)],
  ['excluded dates', fileOf('RRULE:FREQ=DAILY', `EXDATE:${repeated('20260303T090000Z,')}`)],
  ['lines that are no property', fileOf('DESCRIPTION:x', repeated('no property\r\n'))],
  ['components inside components', fileOf(repeated('BEGIN:X-IN\r\n'))],
])('[I7] takes its share of memory only for a file that is nothing but %s', (_, bytes) => {
  collectGarbage();
  const before = heap();
  let most = 0;
  readCalendar(bytes, {
    onProgress: () => {
      most = Math.max(most, heap() - before);
    },
  });
  most = Math.max(most, heap() - before);
  expect(most / bytes.length).toBeLessThan(share);
});
