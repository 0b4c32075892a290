import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ZoneId } from '../../../src/domain/time/zone';
import { readTypedClock } from '../../../src/domain/typed-day/typed-clock';
import { createClockFormat } from '../../../src/words/clock-format';
import { runs } from '../../helpers/property-runs';

const [morning, afternoon] = [9 * 60, 14 * 60 + 30];

describe('[E5] [E6] a typed time of day', () => {
  it.each([
    ...[
      '14:30',
      '14.30',
      '1430',
      '14h30',
      '14 h 30',
      '14 Uhr 30',
      '2:30pm',
      '2.30 p.m.',
      '230 PM',
      '2:30 p. m.',
    ].map((text) => [text, afternoon] as const),
    ...[
      '9',
      '09:00',
      '9am',
      '0900',
      '900',
      'at 9',
      'um 9 Uhr',
      'à 9h',
      'a las 9',
      "9 o'clock",
      ' 9 a.m. ',
    ].map((text) => [text, morning] as const),
    ...['12pm', '12:00', 'noon', 'mittags', 'midi', 'at noon'].map((text) => [text, 720] as const),
    ...['12am', '0:00', '0', 'Mitternacht'].map((text) => [text, 0] as const),
  ])('is read: %s', (text, minutes) => {
    expect(readTypedClock(text)).toBe(minutes);
  });

  it.each([
    ...[
      '',
      'x',
      '9:60',
      '24:01',
      '25',
      '14:30pm',
      '0:30am',
      '9-10',
      'half past two',
      'halb acht',
      '12345',
      '9:5',
      '24:00',
    ],
  ])('is not guessed: %s', (text) => {
    expect(readTypedClock(text)).toBeNull();
  });

  it('is the end of the day where an end is meant', () => {
    expect(['24:00', '0:00', '12 am', 'midnight', '18:00'].map((text) => readTypedClock(text, true))).toEqual(
      [...[1440, 1440, 1440, 1440, 1080]],
    );
  });

  it('is read again as Mingle writes it, on both clocks', () => {
    for (const hourCycle of [12, 24] as const) {
      const { clock } = createClockFormat('en-GB', 'UTC' as ZoneId, hourCycle);
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 1439 }), (minutes) => {
          expect(readTypedClock(clock(minutes))).toBe(minutes);
        }),
        runs(200),
      );
    }
  });
});
