import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weekToAsk } from '../../../src/domain/happened/asked-week';
import type { ZoneId } from '../../../src/domain/time/zone';
import { defaultWeekTurn } from '../../../src/domain/week/shown-week';
import { runs } from '../../helpers/property-runs';

const berlin = 'Europe/Berlin' as ZoneId;
const [monday, sunday, saturday] = [1, 7, 6];
const asked = (at: string, firstDay = monday, turn: typeof defaultWeekTurn | null = defaultWeekTurn) =>
  weekToAsk(Date.parse(at), berlin, firstDay, turn);

describe('the week of which to ask what happened', () => {
  it('[W9] is this one from the turn on, and the last one on the first two days', () => {
    expect([
      asked('2026-11-27T12:00:00Z'),
      asked('2026-11-28T10:59:00Z'),
      asked('2026-11-28T11:00:00Z'),
      asked('2026-11-29T20:00:00Z'),
      asked('2026-11-29T23:00:00Z'),
      asked('2026-12-01T22:00:00Z'),
      asked('2026-12-01T23:00:00Z'),
    ]).toEqual([null, null, '2026-11-23', '2026-11-23', '2026-11-23', '2026-11-23', null]);
  });

  it('[W9] follows the first day of the week, and goes without a turn', () => {
    expect([
      asked('2026-11-28T12:00:00Z', sunday),
      asked('2026-11-30T12:00:00Z', sunday),
      asked('2026-11-28T12:00:00Z', saturday),
      asked('2026-11-29T12:00:00Z', monday, null),
      asked('2026-11-30T12:00:00Z', monday, null),
    ]).toEqual(['2026-11-22', '2026-11-22', '2026-11-21', null, '2026-11-23']);
  });

  it('[W9] never has begun only now', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) }),
        fc.integer({ min: 1, max: 7 }),
        (now, firstDay) => {
          const from = weekToAsk(now, berlin, firstDay, defaultWeekTurn);
          expect(from === null || now - Date.parse(from) > 3 * 24 * 3_600_000).toBe(true);
        },
      ),
      runs(200),
    );
  });
});
