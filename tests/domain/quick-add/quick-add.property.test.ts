import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { quickAdd } from '../../../src/domain/quick-add/quick-add';
import { runs } from '../../helpers/property-runs';
import { goldLines } from './gold';
import { contextOf } from './read-line';

const words = [...goldLines('first'), ...goldLines('second')].flatMap(({ text }) => text.split(' '));
const line = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 600 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc
    .array(fc.constantFrom(...words, '29.3.', '25.10.', '02:30', '2:15', '99', '🎉'), { maxLength: 30 })
    .map((all) => all.join(' ')),
);
const context = fc
  .record({
    now: fc.constantFrom(
      '2026-03-28T23:50',
      '2026-03-29T01:30',
      '2026-10-24T12:00',
      '2026-10-25T02:30',
      '2026-12-31T23:59',
      '2028-02-29T00:00',
    ),
    zone: fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'UTC'),
    monthFirst: fc.boolean(),
  })
  .map(contextOf);

describe('any line', () => {
  it('is read without failing, and the same each time', () => {
    fc.assert(
      fc.property(line, context, (text, at) => {
        expect(quickAdd(text, at)).toEqual(quickAdd(text, at));
      }),
      runs(150),
    );
  });

  it('has its spans inside the text, in order and apart', () => {
    fc.assert(
      fc.property(line, context, (text, at) => {
        let end = 0;
        for (const { from, to } of quickAdd(text, at).spans) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      runs(150),
    );
  });

  it('is past if it begins before now, at a time that its zone has', () => {
    fc.assert(
      fc.property(line, context, (text, at) => {
        const { time, isPast } = quickAdd(text, at);
        if (time.kind === 'none') expect(isPast).toBe(false);
        if (time.kind !== 'timed') return;
        const zoned = Temporal.PlainDateTime.from(time.start).toZonedDateTime(time.zone);
        expect(zoned.toPlainDateTime().toString({ smallestUnit: 'second' })).toBe(time.start);
        expect(isPast).toBe(zoned.epochMilliseconds < at.now);
      }),
      runs(150),
    );
  });
});
