import { Temporal } from 'temporal-polyfill';
import type { Day } from '../time/day';
import type { Instant } from '../time/instant';
import type { ZoneId } from '../time/zone';

/** When Mingle reminds (R1). Times are wall times, HH:MM. */
export interface ReminderSettings {
  /** Whether the system shows notifications; the list in Mingle is there in any case. */
  readonly isOn: boolean;
  /** Nothing is shown from here to `quietTo`, over midnight if that is earlier; both the same for no quiet hours. */
  readonly quietFrom: string;
  readonly quietTo: string;
  /** When what is due on a day is named. */
  readonly digestAt: string;
}

export const defaultReminderSettings: ReminderSettings = {
  isOn: true,
  quietFrom: '22:00',
  quietTo: '08:00',
  digestAt: '08:30',
};

/** When what is due on this day is named; a time that a clock change skips comes as much later as it skips. */
export const digestOn = (day: Day, { digestAt }: ReminderSettings, zone: ZoneId): Instant =>
  Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: digestAt }).epochMilliseconds;

/** True within quiet hours. Their end is exclusive. */
export function isQuiet(now: Instant, { quietFrom, quietTo }: ReminderSettings, zone: ZoneId): boolean {
  const time = Temporal.Instant.fromEpochMilliseconds(now)
    .toZonedDateTimeISO(zone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' });
  return quietFrom <= quietTo ? time >= quietFrom && time < quietTo : time >= quietFrom || time < quietTo;
}
