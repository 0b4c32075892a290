import { describe, expect, it } from 'vitest';
import { readCalendar } from '../../src/calendar/read/read';
import { isRecurring } from '../../src/domain/event/series';
import { generateCalendar, uidOf } from './calendar-generator';

const read = (text: string) => readCalendar(new TextEncoder().encode(text));

describe('the generated calendars', () => {
  it('are the same each time, and others for another seed', () => {
    expect(generateCalendar({ events: 50 })).toBe(generateCalendar({ events: 50 }));
    expect(generateCalendar({ events: 50, seed: 2 })).not.toBe(generateCalendar({ events: 50 }));
  });

  it('hold as many events as asked for, one in twenty of them recurring, and nothing that cannot be read', () => {
    const { series, problems, unknownZones } = read(generateCalendar({ events: 2_000 }));
    const kinds = new Set(series.map(({ master }) => master?.start.kind ?? 'none'));
    expect({
      problems,
      unknownZones,
      events: series.length,
      recurring: series.filter(isRecurring).length,
      kinds: [...kinds].sort(),
    }).toEqual({
      problems: [],
      unknownZones: [],
      events: 2_000,
      recurring: 100,
      kinds: ['all-day', 'utc', 'zoned'],
    });
    expect(series.some(({ overrides }) => overrides.length > 0)).toBe(true);
    expect(series.some(({ recurrence }) => recurrence?.excludedDates.length)).toBe(true);
  });

  it('are as large as real ones', () => {
    const bytes = new TextEncoder().encode(generateCalendar({ events: 1_000 })).length / 1_000;
    expect(bytes).toBeGreaterThan(450);
    expect(bytes).toBeLessThan(600);
  });

  it('differ in one event where one was changed', () => {
    const before = read(generateCalendar({ events: 200 })).series;
    const after = read(generateCalendar({ events: 200, changed: 61 })).series;
    const changed = after.filter(({ master }, at) => master?.summary !== before[at]?.master?.summary);
    expect(changed.map(({ uid }) => uid)).toEqual([uidOf(61)]);
  });
});
