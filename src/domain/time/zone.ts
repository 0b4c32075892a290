import { Temporal } from 'temporal-polyfill';
import type { Brand } from '../brand';

/** An IANA time zone that the runtime knows, such as `Europe/Berlin` or `UTC`. */
export type ZoneId = Brand<string, 'ZoneId'>;

/** Parses an IANA zone name; `null` if the runtime does not know it. Offsets (`+02:00`) are not zones. */
export function parseZone(text: string): ZoneId | null {
  if (/^[+-]/.test(text)) return null;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text).timeZoneId as ZoneId;
  } catch {
    return null;
  }
}

export const utc = 'UTC' as ZoneId;
