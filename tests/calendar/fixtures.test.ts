import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildWindow, occurrencesIn, readFixture } from './build';
import { broken } from './goldens/broken';
import { series } from './goldens/series';
import { times } from './goldens/times';
import { ways } from './goldens/ways';

const window = buildWindow('2026-01-01', '2028-01-01');

it('[I5] has one golden result for each fixture', () => {
  const names = readdirSync(new URL('../fixtures/ics/', import.meta.url)).map((file) =>
    file.replace(/\.ics$/, ''),
  );
  const golden = [...ways, ...broken, ...times, ...series].map(([name]) => name);
  expect(golden.sort()).toEqual(names.sort());
});

/** The computer's own zone must not matter. */
describe.each(['America/Los_Angeles', 'Asia/Kolkata'])('on a computer in %s', (zone) => {
  const before = process.env.TZ;
  beforeAll(() => {
    process.env.TZ = zone;
  });
  afterAll(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });

  const check = (name: string, occurrences: readonly string[], problems: readonly string[]): void => {
    const content = readFixture(name);
    expect({
      occurrences: occurrencesIn(content, window),
      problems: content.problems.map(({ line, code }) => `${line} ${code}`),
    }).toEqual({ occurrences, problems });
  };

  it.each(ways)('[I5] reads a file written like %s', check);
  it.each(broken)('[I6] keeps what it can of %s', check);
  it.each(times)('[I5] reads the times of %s', check);
  it.each(series)('[I5] expands the series of %s', check);
});

describe('what a file that is no calendar is called', () => {
  it.each([
    ['empty', 'The file is empty. Nothing was read.'],
    [
      'login-page',
      'This is not a calendar file but a web page; perhaps the address asked for a login. Nothing was read.',
    ],
    [
      'archive',
      'This is not a calendar file but a ZIP archive; unpack it and open the .ics file inside. Nothing was read.',
    ],
    ['address-book', 'This is not a calendar file but an address book (vCard). Nothing was read.'],
  ])('[I6] says of %s: %s', (name, message) => {
    expect(readFixture(name).problems.map((problem) => problem.message)).toEqual([message]);
  });
});

describe('what a problem says', () => {
  it.each([
    [
      'cut-in-the-middle',
      ['The file ends in the middle of this event. It was left out; what comes before it was read.'],
    ],
    ['no-start', ['"Some day" says no start (DTSTART). It was left out.']],
    [
      'unreadable-start',
      ['The start (DTSTART) of "Some day" could not be read: "next Monday". The event was left out.'],
    ],
    [
      'unreadable-end',
      [
        'The end (DTEND) of "Breakfast" could not be read: "20260302T256100Z". The event is kept as if it named no end.',
      ],
    ],
    [
      'unknown-zone',
      [
        'The time zone "US-Eastern" is not known. Its one time is read as local time until you say which zone is meant.',
      ],
    ],
    [
      'description-without-folding',
      [
        'This line is no calendar property: "Second line; not folded". It was read as more text of the DESCRIPTION.',
      ],
    ],
  ])('[I6] names what was found in %s and what was done', (name, messages) => {
    expect(readFixture(name).problems.map((problem) => problem.message)).toEqual(messages);
  });
});
