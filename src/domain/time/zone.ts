import { Temporal } from 'temporal-polyfill';
import type { Brand } from '../brand';

/** An IANA time zone this runtime knows, such as `Europe/Berlin` or `UTC`. */
export type ZoneId = Brand<string, 'ZoneId'>;

/** Reads an IANA zone name; `null` when the runtime does not know it. Offsets (`+02:00`) are no zones. */
export function parseZone(text: string): ZoneId | null {
  if (/^[+-]/.test(text)) return null;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text).timeZoneId as ZoneId;
  } catch {
    return null;
  }
}

export const utc = 'UTC' as ZoneId;
