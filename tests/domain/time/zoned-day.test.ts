import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/domain/time/day';
import { toUtcText } from '../../../src/domain/time/instant';
import type { ZoneId } from '../../../src/domain/time/zone';
import { dayOfInstant, startOfDay } from '../../../src/domain/time/zoned-day';
import { runs } from '../../helpers/property-runs';

const zone = fc.constantFrom(
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/Sao_Paulo',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Africa/Casablanca',
  'Atlantic/Azores',
) as fc.Arbitrary<ZoneId>;
const instant = fc.integer({ min: Date.UTC(1000, 0, 1), max: Date.UTC(9999, 11, 31) });
const wide = fc.integer({ min: -8.64e15, max: 8.64e15 });

describe('an instant', () => {
  it('falls on the day that Temporal says, in any zone', () => {
    fc.assert(
      fc.property(fc.oneof(instant, wide), zone, (at, where) => {
        const told = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(where).toPlainDate();
        expect(dayOfInstant(at, where)).toBe(told.toString());
      }),
      runs(2000),
    );
  });

  it('is the start of a day where Temporal says, also where a clock change skips midnight', () => {
    const expected = (day: string, where: string) =>
      Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: where }).epochMilliseconds;
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1890, 0, 1), max: Date.UTC(2090, 0, 1) }), zone, (at, where) => {
        const day = new Date(at).toISOString().slice(0, 10);
        expect(startOfDay(day as Day, where)).toBe(expected(day, where));
      }),
      runs(2000),
    );
    for (const [day, where] of [
      ['2018-11-04', 'America/Sao_Paulo'],
      ['2011-12-30', 'Pacific/Apia'],
      ['2026-03-29', 'Atlantic/Azores'],
      ['0001-01-01', 'Europe/Berlin'],
      ['9999-12-31', 'Europe/Berlin'],
    ] as const) {
      expect(startOfDay(day as Day, where as ZoneId)).toBe(expected(day, where));
    }
  });

  it('is written in UTC with whole seconds', () => {
    expect(toUtcText(Date.parse('2026-03-02T09:00:00.999Z'))).toBe('2026-03-02T09:00:00Z');
    fc.assert(
      fc.property(wide, (at) => {
        const whole = Math.floor(at / 1000) * 1000;
        expect(toUtcText(at)).toBe(Temporal.Instant.fromEpochMilliseconds(whole).toString());
      }),
    );
  });
});
