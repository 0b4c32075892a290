import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRetryAfter } from '../../../../src/hosts/node/feed/retry-after';

const now = Date.parse('2026-04-14T09:00:00Z');

describe('[I8] what a server asks to wait', () => {
  it.each([
    ['120', 120],
    [' 1 ', 1],
    ['Tue, 14 Apr 2026 09:30:00 GMT', 1800],
    ['Tuesday, 14-Apr-26 10:00:00 GMT', 3600],
    ['Tue Apr 14 09:00:01 2026', 1],
    ['Wed, 15 Apr 2026 09:00:00 GMT', 86_400],
  ])('as %j is %i seconds', (value, seconds) => {
    expect(parseRetryAfter(value, now)).toBe(seconds);
  });

  it.each([
    undefined,
    '',
    '0',
    '-5',
    '1.5',
    '1e3',
    'soon',
    'PT5M',
    '2026-04-14T09:30:00Z',
    'Tue, 14 Apr 2026 08:59:59 GMT',
    'Tue, 99 Apr 2026 09:30:00 GMT',
    '9'.repeat(400),
  ])('as %j is nothing', (value) => {
    expect(parseRetryAfter(value, now)).toBeNull();
  });

  it('is the same as a date and in seconds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), (seconds) => {
        const date = new Date(now + seconds * 1000).toUTCString();
        expect([parseRetryAfter(date, now), parseRetryAfter(String(seconds), now)]).toEqual([
          seconds,
          seconds,
        ]);
      }),
    );
  });

  it('is null or a whole number above zero, whatever stands there', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const seconds = parseRetryAfter(value, now);
        expect(seconds === null || (Number.isInteger(seconds) && seconds > 0)).toBe(true);
      }),
    );
  });
});
