import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvText } from '../../src/words/csv';
import { runs } from '../helpers/property-runs';

const parse = (text: string, delimiter = ',') => {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\r\n' });
  expect(errors).toEqual([]);
  // The last row ends with a line end too.
  expect(data.pop()).toEqual(['']);
  return data;
};

describe('[X2] CSV', () => {
  it.each([
    ['Coffee', 'Coffee'],
    ['', ''],
    ['C++ & Rust', 'C++ & Rust'],
    ['Lunch, with "Kim"', '"Lunch, with ""Kim"""'],
    ['a;b', '"a;b"'],
    ['two\nlines', '"two\nlines"'],
    ['two\rlines', '"two\rlines"'],
    ['two\r\nlines', '"two\r\nlines"'],
    [' padded ', '" padded "'],
    ['=1+1', "'=1+1"],
    ['+49 30 1', "'+49 30 1"],
    ['-2 degrees', "'-2 degrees"],
    ['@cmd', "'@cmd"],
    ['\tx', '"\'\tx"'],
    ['\r\nx', '"\'\r\nx"'],
    [' =1', "' =1"],
    ['"=1', '"\'""=1"'],
    ['＝1', "'＝1"],
    ['a\n=cmd()', '"a\n\'=cmd()"'],
    ['a\r=cmd()', '"a\r\'=cmd()"'],
    ['a;=cmd()', '"a;\'=cmd()"'],
    ['a,"=cmd()', '"a,""\'=cmd()"'],
    ['List:\n- bread\n- wine', '"List:\n\'- bread\n\'- wine"'],
    [-3, '-3'],
  ])('has %j as %s', (cell, written) => {
    expect(csvText(['x'], [[cell, 'end']])).toBe(`x\r\n${written},end\r\n`);
  });

  const sign = fc.constantFrom(...'=+-@\t\r\n,;|"\' ＝a');
  const text = fc
    .array(fc.oneof(sign, fc.string({ unit: 'binary', maxLength: 3 })))
    .map((all) => all.join(''));
  const table = fc.integer({ min: 2, max: 4 }).chain((columns) =>
    fc.record({
      header: fc.array(text, { minLength: columns, maxLength: columns }),
      rows: fc.array(fc.array(text, { minLength: columns, maxLength: columns }), { maxLength: 4 }),
    }),
  );
  const bare = (cell: string) => cell.replaceAll("'", '');

  it('is read back by another program, cell by cell, but for the apostrophes', () => {
    fc.assert(
      fc.property(table, ({ header, rows }) => {
        const read = parse(csvText(header, rows));
        expect(read.map((row) => row.map(bare))).toEqual([header, ...rows].map((row) => row.map(bare)));
      }),
      runs(500),
    );
  });

  it('is read back as it was where nothing starts like a formula', () => {
    const plain = fc.string({ unit: 'grapheme' }).map((cell) => cell.replace(/[=+\-@＝＋－＠]/g, 'x'));
    fc.assert(
      fc.property(fc.array(fc.tuple(plain, plain)), (rows) => {
        expect(parse(csvText(['a', 'b'], rows))).toEqual([['a', 'b'], ...rows]);
      }),
    );
  });

  it('has no cell that starts a formula, also for a program with another separator or without quotes', () => {
    const starts = (cells: readonly string[]) =>
      cells.filter((cell) => /^[\s"]*[=+\-@＝＋－＠]|^[\t\r]/.test(cell));
    fc.assert(
      fc.property(table, ({ header, rows }) => {
        const raw = csvText(header, rows);
        expect(starts(parse(raw).flat())).toEqual([]);
        for (const separator of [',', ';', '\t', '|', '\n']) {
          for (const line of raw.split(/[\r\n]/)) {
            expect(line.split(separator).filter((cell) => /^"*[=+\-@＝＋－＠]/.test(cell))).toEqual([]);
          }
        }
      }),
      runs(500),
    );
  });
});
