import { describe, expect, it } from 'vitest';
import { readCellDate } from '../../../src/contacts/csv/dates';
import { read } from '../read';

describe('dates in tables', () => {
  it.each([
    ['1980-01-02', '1980-01-02'],
    ['1980/1/2', '1980-01-02'],
    ['19800102', '1980-01-02'],
    ['1980-01-02T00:00:00', '1980-01-02'],
    ['2.1.1980', '1980-01-02'],
    ['02.01.', '--01-02'],
    ['--01-02', '--01-02'],
    ['2 January 1980', '1980-01-02'],
    ['02 Jan 1980', '1980-01-02'],
    ['2. Jänner 1980', '1980-01-02'],
    ['2 Jan. 1980', '1980-01-02'],
    ['02-Jan-1980', '1980-01-02'],
    ['January 2, 1980', '1980-01-02'],
    ['2 de enero de 1980', '1980-01-02'],
    ['1er août 1980', '1980-08-01'],
    ['5. März', '--03-05'],
    ['29/2/1984', '1984-02-29'],
    ['2/29/1984', '1984-02-29'],
    ['5/5/1980', '1980-05-05'],
    ['1/25/1980 0:00:00', '1980-01-25'],
  ])('reads %s as %s', (cell, day) => {
    expect(readCellDate(cell, 'unclear')).toEqual({ kind: 'day', day });
  });

  it.each(['', '0/0/00', '0.0.00', '0000-00-00', '00/00/0000'])('takes %j for no date', (cell) => {
    expect(readCellDate(cell, 'unclear')).toEqual({ kind: 'none' });
  });

  it.each([
    '31 Feb 2023',
    'bad date',
    '32.1.1980',
    '1/2',
    '2 Foo 1980',
    'May',
    '13/13/2000',
    '1.2.80',
    '5 6 7 8',
  ])('refuses %j', (cell) => {
    expect(readCellDate(cell, 'unclear')).toEqual({ kind: 'bad' });
  });

  it('leaves open which number of 3/5/2024 is the month', () => {
    expect(readCellDate('3/5/2024', 'unclear')).toEqual({
      kind: 'either',
      dayFirst: '2024-05-03',
      monthFirst: '2024-03-05',
    });
  });

  const birthdays = (...cells: readonly string[]) => {
    const { contacts, problems } = read(['Name,Birthday', ...cells.map((cell) => `Ann,${cell}`)].join('\n'));
    return [contacts.map(({ birthday }) => birthday), problems.map(({ code, line }) => [code, line])];
  };

  it('[P7] reads an unclear birthday as the other birthdays of the column', () => {
    expect(birthdays('12/1/1979', '2/29/1984')).toEqual([['1979-12-01', '1984-02-29'], []]);
    expect(birthdays('12/1/1979', '29/2/1984')).toEqual([['1979-01-12', '1984-02-29'], []]);
  });

  it('[P7] leaves an unclear birthday open where the others say nothing, or contradict each other', () => {
    expect(birthdays('12/1/1979', '3/5/1980')).toEqual([
      [null, null],
      [
        ['unclear-date', 2],
        ['unclear-date', 3],
      ],
    ]);
    expect(birthdays('12/1/1979', '29/2/1984', '2/29/1984')).toEqual([
      [null, '1984-02-29', '1984-02-29'],
      [['unclear-date', 2]],
    ]);
  });
});
