import { describe, expect, it } from 'vitest';
import { daysOfSessions } from '../../../src/domain/programme/programme-days';
import type { ZoneId } from '../../../src/domain/time/zone';

const berlin = 'Europe/Berlin' as ZoneId;
const session = (start: string, end: string | null = null) => ({
  start: Date.parse(start),
  end: end === null ? null : Date.parse(end),
});

describe('the day under which a session stands', () => {
  it('[N7] is the evening before for what begins at night', () => {
    const sessions = [
      session('2026-12-27T19:00:00Z'),
      session('2026-12-27T22:30:00Z', '2026-12-27T23:30:00Z'),
      session('2026-12-27T23:15:00Z'),
      session('2026-12-28T02:59:00Z'),
      session('2026-12-28T03:00:00Z'),
    ];
    expect(daysOfSessions(sessions, berlin)).toEqual([
      ...['2026-12-27', '2026-12-27', '2026-12-27', '2026-12-27', '2026-12-28'],
    ]);
  });

  it('[N7] is its own day where nothing is on the evening before, and for a whole day', () => {
    const night = session('2026-12-26T23:15:00Z');
    const wholeDay = session('2026-12-27T23:00:00Z', '2026-12-28T23:00:00Z');
    expect(daysOfSessions([night, session('2026-12-27T19:00:00Z'), wholeDay], berlin)).toEqual([
      ...['2026-12-27', '2026-12-27', '2026-12-28'],
    ]);
  });
});
