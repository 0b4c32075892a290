import { describe, expect, it } from 'vitest';
import { readCalendar } from '../../src/calendar/read/read';
import type { ZoneId } from '../../src/domain/time/zone';
import type { SessionToWrite } from '../../src/programme/write-sessions';
import { writeSessions } from '../../src/programme/write-sessions';

const berlin = 'Europe/Berlin' as ZoneId;
const now = Date.parse('2026-10-01T08:00:00Z');

const session = (start: string, told: Partial<SessionToWrite> = {}): SessionToWrite => ({
  ...{ uid: 'a', title: 'Opening', start: Date.parse(start), end: null, room: '', track: '' },
  ...{ description: '', url: '', isSure: true },
  ...told,
});
const write = (zone: ZoneId | null, ...sessions: readonly SessionToWrite[]) =>
  writeSessions({ name: 'Small Days', zone, now, sessions });
const linesOf = (text: string, names: RegExp) =>
  text
    .replaceAll('\r\n ', '')
    .slice(text.indexOf('BEGIN:VEVENT'))
    .split('\r\n')
    .filter((line) => names.test(line));

describe('sessions as an .ics file', () => {
  it('[N7] have all that is known of them, escaped and folded', () => {
    const text = write(
      berlin,
      session('2026-10-24T08:00:00Z', {
        ...{
          end: Date.parse('2026-10-24T08:30:00Z'),
          title: 'Tea; and, more',
          room: 'Hall 1',
          track: 'Main',
        },
        ...{
          description: `Bo Li\n\n${'About it. '.repeat(20)}`,
          url: 'https://example.com/1',
          isSure: false,
        },
      }),
    );
    const { problems, series, zone } = readCalendar(new TextEncoder().encode(text));
    expect([problems, zone]).toEqual([[], berlin]);
    expect(series[0]?.master).toMatchObject({
      ...{ summary: 'Tea; and, more', location: 'Hall 1', categories: ['Main'], status: 'tentative' },
      ...{ description: `Bo Li\n\n${'About it. '.repeat(20).trim()}`, url: 'https://example.com/1' },
      start: { kind: 'zoned', wall: '2026-10-24T10:00:00', zone: 'Europe/Berlin' },
      end: { kind: 'at', time: { kind: 'zoned', wall: '2026-10-24T10:30:00', zone: 'Europe/Berlin' } },
    });
    expect(text.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
  });

  it('[N7] have no end where the programme tells none', () => {
    expect(linesOf(write(berlin, session('2026-10-24T08:00:00Z')), /^DT(START|END)/)).toEqual([
      'DTSTART;TZID=Europe/Berlin:20261024T100000',
    ]);
  });

  it('[N7] are in UTC in the hour that a clock shows twice, and where no zone is known', () => {
    const night = [session('2026-10-25T00:30:00Z'), session('2026-10-25T01:30:00Z')];
    expect(linesOf(write(berlin, ...night), /^DTSTART/)).toEqual([
      'DTSTART;TZID=Europe/Berlin:20261025T023000',
      'DTSTART:20261025T013000Z',
    ]);
    expect(linesOf(write(null, ...night.slice(1)), /^DTSTART/)).toEqual(['DTSTART:20261025T013000Z']);
  });
});
