import type { Day } from '../time/day';
import { addDays } from '../time/day';
import type { Instant } from '../time/instant';
import type { ZoneId } from '../time/zone';
import { offsetOfZone } from '../time/zone-offset';
import { dayOfInstant } from '../time/zoned-day';

export interface TimedSession {
  readonly start: Instant;
  readonly end: Instant | null;
}

const hourMs = 3_600_000;
/** A night ends at four, as in the schedules of frab. */
const nightHours = 4;
/** What begins at midnight and is as long as this is a day, not a night. */
const longHours = 12;

/**
 * The day under which people look for each session, in `zone`: what begins before four in the morning belongs to the evening
 * before, if something else is on that day.
 */
export function daysOfSessions(sessions: readonly TimedSession[], zone: ZoneId): readonly Day[] {
  const offset = offsetOfZone(zone);
  const isAtNight = ({ start, end }: TimedSession): boolean => {
    const hour = Math.floor(((((start + offset(start)) / hourMs) % 24) + 24) % 24);
    return hour < nightHours && !(end !== null && end - start >= longHours * hourMs);
  };
  const plain = sessions.map(({ start }) => dayOfInstant(start, zone));
  const lively = new Set(
    plain.filter((_day, index) => !isAtNight(sessions[index] ?? { start: 0, end: null })),
  );
  return sessions.map((session, index) => {
    const day = plain[index] ?? dayOfInstant(session.start, zone);
    if (!isAtNight(session)) return day;
    const evening = addDays(day, -1);
    return lively.has(evening) ? evening : day;
  });
}
