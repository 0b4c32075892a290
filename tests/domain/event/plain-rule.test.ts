import { describe, expect, it } from 'vitest';
import { readRule } from '../../../src/domain/event/plain-rule';

describe('readRule', () => {
  it('[I2] reads the same from rules that mean the same', () => {
    const rule = { unit: 'week', interval: 1, weekdays: [2, 4], end: { kind: 'never' } };
    expect(
      ['FREQ=WEEKLY;BYDAY=TU,TH', 'BYDAY=TU,TH;FREQ=WEEKLY;INTERVAL=1;WKST=SU'].map((text) => readRule(text)),
    ).toEqual([
      { kind: 'plain', rule },
      { kind: 'plain', rule },
    ]);
  });

  it('reads how it ends', () => {
    const ends = ['COUNT=6', 'UNTIL=20280516T000000Z', 'UNTIL=20280516'].map((end) =>
      readRule(`FREQ=YEARLY;${end}`),
    );
    const yearly = (end: object) => ({
      kind: 'plain',
      rule: { unit: 'year', interval: 1, weekdays: [], end },
    });
    expect(ends).toEqual([
      yearly({ kind: 'count', count: 6 }),
      yearly({ kind: 'until', day: '2028-05-16' }),
      yearly({ kind: 'until', day: '2028-05-16' }),
    ]);
  });

  it.each([
    'FREQ=MONTHLY;BYDAY=2TU',
    'FREQ=YEARLY;BYWEEKNO=20',
    'FREQ=HOURLY',
    'FREQ=DAILY;UNTIL=20281399',
    'FREQ=DAILY;INTERVAL=x',
    'FREQ=DAILY;COUNT=2;UNTIL=20280516',
    'nonsense',
    '',
  ])('leaves %j as it is written', (text) => {
    expect(readRule(text)).toEqual({ kind: 'as-written', text });
  });
});
