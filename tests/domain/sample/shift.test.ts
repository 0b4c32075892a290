import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sampleMonday, shiftSample } from '../../../src/domain/sample/shift';
import type { Day } from '../../../src/domain/time/day';

const day = (text: string) => text as Day;
const lines = (...parts: readonly string[]) => parts.join('\r\n');
const shipped = readFileSync(new URL('../../../resources/samples/sample.ics', import.meta.url), 'utf8');

describe('shiftSample', () => {
  it('[I9] moves starts, ends, exceptions, recurrence ids and rule ends by whole weeks and keeps wall times', () => {
    const before = lines(
      'DTSTART:20260105T093000',
      'DTEND;VALUE=DATE:20260110',
      'EXDATE:20251229T093000,20260202T093000',
      'RECURRENCE-ID:20260112T093000',
      'RRULE:FREQ=WEEKLY;UNTIL=20260302T093000;INTERVAL=2',
    );

    expect(shiftSample(before, sampleMonday, day('2026-03-16'))).toBe(
      lines(
        'DTSTART:20260316T093000',
        'DTEND;VALUE=DATE:20260321',
        'EXDATE:20260309T093000,20260413T093000',
        'RECURRENCE-ID:20260323T093000',
        'RRULE:FREQ=WEEKLY;UNTIL=20260511T093000;INTERVAL=2',
      ),
    );
  });

  it('[I9] leaves every other line alone, numbers in texts included', () => {
    const untouched = lines(
      'DTSTAMP:20251201T080000Z',
      'SUMMARY:Edition 20260105',
      ' DTSTART:20260105',
      'RRULE:FREQ=WEEKLY;COUNT=12',
    );

    expect(shiftSample(untouched, sampleMonday, day('2028-02-28'))).toBe(untouched);
  });

  it('moves into the past as well, over a year end', () => {
    expect(shiftSample('DTSTART:20260107T120000', sampleMonday, day('2025-12-29'))).toBe(
      'DTSTART:20251231T120000',
    );
  });

  it('refuses days that are not whole weeks apart', () => {
    expect(() => shiftSample('', sampleMonday, day('2026-01-13'))).toThrow(RangeError);
  });

  it('[I9] gives the shipped sample back after a move there and back', () => {
    const moved = shiftSample(shipped, sampleMonday, day('2026-11-23'));

    expect(moved).not.toContain('DTSTART:20260105T');
    expect(shiftSample(moved, day('2026-11-23'), sampleMonday)).toBe(shipped);
  });
});

describe('the shipped sample calendar', () => {
  it('[I9] has only lines of at most 75 octets that end in CRLF (RFC 5545 §3.1)', () => {
    const tooLong = shipped.split('\r\n').filter((line) => new TextEncoder().encode(line).length > 75);

    expect(tooLong).toEqual([]);
    expect(shipped.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('[I9] has floating times and days only, so that it sits right in every zone', () => {
    const zoned = shipped
      .split('\r\n')
      .filter((line) => /^(DTSTART|DTEND|EXDATE|RECURRENCE-ID)/.test(line))
      .filter((line) => !/^[A-Z-]+(:\d{8}T\d{6}|;VALUE=DATE:\d{8})$/.test(line));

    expect(zoned).toEqual([]);
  });

  it('[I9] has invented people only, at addresses nobody owns', () => {
    const addresses = [...shipped.replaceAll('\r\n ', '').matchAll(/mailto:[^@\s]+@([^\s;,]+)/g)].map(
      ([, domain]) => domain,
    );

    expect(new Set(addresses)).toEqual(new Set(['example.com', 'example.net', 'example.org']));
  });
});
