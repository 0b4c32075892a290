import type { Settings } from '../../domain/settings/settings';
import type { Day } from '../../domain/time/day';
import type { Instant } from '../../domain/time/instant';
import type { ZoneId } from '../../domain/time/zone';
import type { DataNotice } from './data';

export interface AppInfo {
  readonly version: string;
  readonly dataFolder: string;
  /** True when the data folder cannot be written: everything can be read, and edits are refused. */
  readonly readOnly: boolean;
  readonly notices: readonly DataNotice[];
  readonly now: Instant;
  readonly today: Day;
  /** Language and region of the system: `en-GB`. */
  readonly locale: string;
  /** The zone in force: `--zone`, else the setting, else the system's. */
  readonly zone: ZoneId;
  /** 1 (Monday) to 7 (Sunday), in force. */
  readonly firstDay: number;
  /** The setting, else the system's. */
  readonly hourCycle: 12 | 24;
  /** The number of calendars in use, that of own events included. */
  readonly calendars: number;
  readonly hasOwnEvents: boolean;
  readonly settings: Settings;
}
