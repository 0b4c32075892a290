import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MixEvent } from '../../../src/domain/week/mix';
import { mixOf } from '../../../src/domain/week/mix';

const hour = 3_600_000;
const at = (start: number, end: number) => ({ start: start * hour, end: end * hour });
const nothing = { minutes: 0, events: 0, people: 0 };

describe('mixOf', () => {
  it('[W2] counts hours, events and different people by kind', () => {
    const events: MixEvent[] = [
      { kind: 'networking', hours: at(9, 10), people: ['ana', 'ben'] },
      { kind: 'networking', hours: at(11, 12.5), people: ['ana'] },
      { kind: 'social', hours: at(19, 22), people: ['ben', 'cleo'] },
      { kind: 'other', hours: at(13, 14), people: ['dr'] },
      { kind: null, hours: at(15, 15.5), people: [] },
    ];
    expect(mixOf(events)).toEqual({
      networking: { minutes: 150, events: 2, people: 2 },
      social: { minutes: 180, events: 1, people: 2 },
      other: { minutes: 60, events: 1, people: 1 },
      unmarked: { minutes: 30, events: 1, people: 0 },
      people: 3,
    });
  });

  it('[W2] splits the hours of a both event between the two', () => {
    const mix = mixOf([{ kind: 'both', hours: at(19, 22), people: ['ana'] }]);
    expect(mix).toEqual({
      networking: { minutes: 90, events: 1, people: 1 },
      social: { minutes: 90, events: 1, people: 1 },
      other: nothing,
      unmarked: nothing,
      people: 1,
    });
  });

  it('[W2] counts time where events of a kind overlap once', () => {
    const conference: MixEvent = { kind: 'networking', hours: at(9, 17), people: [] };
    const talk: MixEvent = { kind: 'networking', hours: at(10, 11), people: [] };
    expect(mixOf([conference, talk]).networking).toEqual({ minutes: 480, events: 2, people: 0 });
  });

  it('[W2] counts a both event fully where networking of its own runs beside it', () => {
    const dinner: MixEvent = { kind: 'both', hours: at(18, 20), people: [] };
    const call: MixEvent = { kind: 'networking', hours: at(19, 20), people: [] };
    expect(mixOf([dinner, call]).networking.minutes).toBe(30 + 60);
  });

  it('[W2] gives an all-day event no hours but counts it and its people', () => {
    expect(mixOf([{ kind: 'networking', hours: null, people: ['ana'] }]).networking).toEqual({
      minutes: 0,
      events: 1,
      people: 1,
    });
  });

  it('[W2] sums to the week where nothing overlaps', () => {
    const kind = fc.constantFrom<MixEvent['kind'][]>('networking', 'social', 'both', 'other', null);
    fc.assert(
      fc.property(fc.array(fc.tuple(kind, fc.integer({ min: 1, max: 12 })), { maxLength: 20 }), (parts) => {
        let clock = 0;
        const events = parts.map(([of, length]): MixEvent => {
          const hours = at(clock, clock + length);
          clock += length;
          return { kind: of, hours, people: [] };
        });
        const { networking, social, other, unmarked } = mixOf(events);
        const total = [networking, social, other, unmarked].reduce((sum, share) => sum + share.minutes, 0);
        expect(total).toBe(clock * 60);
      }),
    );
  });
});
