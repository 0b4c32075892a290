import type { ReminderSettings } from '../reminders/reminder-settings';
import { defaultReminderSettings } from '../reminders/reminder-settings';
import type { EventColumn } from '../saved-views/event-column';
import type { ZoneId } from '../time/zone';
import type { IdeaLessons } from '../week/ideas/lessons';
import { noLessons } from '../week/ideas/lessons';
import type { MyHours } from '../week/ideas/my-hours';
import { defaultMyHours } from '../week/ideas/my-hours';
import type { WeekTurn } from '../week/shown-week';
import { defaultWeekTurn } from '../week/shown-week';
import type { MixTargets } from '../week/target';
import { defaultTargets } from '../week/target';
import type { WholeDayHours } from '../week/whole-day';
import { defaultWholeDayHours } from '../week/whole-day';

/** The user's settings. `null` follows the system. */
export interface Settings {
  readonly colorScheme: 'light' | 'dark' | null;
  /** 1 (Monday) to 7 (Sunday). */
  readonly firstDay: number | null;
  readonly hourCycle: 12 | 24 | null;
  readonly zone: ZoneId | null;
  /** Whether keys of a single letter or digit work. */
  readonly letterKeys: boolean;
  /** Whether Mingle suggests kinds and forms. */
  readonly suggestions: boolean;
  /** The columns of the events table, from left to right; null for all in default order. */
  readonly eventColumns: readonly EventColumn[] | null;
  /** The user's own addresses, lower case; they are not counted as people. */
  readonly myEmails: readonly string[];
  /** Whether the user has answered which addresses are theirs; Mingle asks once. */
  readonly isOwnerAsked: boolean;
  readonly targets: MixTargets;
  readonly wholeDayHours: WholeDayHours;
  /** From when on Week and Today speak of the coming week; null for never before it begins. */
  readonly weekTurn: WeekTurn | null;
  /** The user's name, as messages and introductions give it; empty if they have not said it. */
  readonly myName: string;
  /** Whether photos of contacts are kept beside the data (product P7). */
  readonly keepPhotos: boolean;
  readonly reminders: ReminderSettings;
  /** Whether Mingle starts with the computer. */
  readonly startsAtLogin: boolean;
  /** Whether closing the window leaves Mingle running in the tray. */
  readonly staysInTray: boolean;
  readonly myHours: MyHours;
  readonly ideaLessons: IdeaLessons;
}

export const defaultSettings: Settings = {
  colorScheme: null,
  firstDay: null,
  hourCycle: null,
  zone: null,
  letterKeys: true,
  suggestions: true,
  eventColumns: null,
  myEmails: [],
  isOwnerAsked: false,
  targets: defaultTargets,
  wholeDayHours: defaultWholeDayHours,
  weekTurn: defaultWeekTurn,
  myName: '',
  keepPhotos: false,
  reminders: defaultReminderSettings,
  startsAtLogin: false,
  staysInTray: false,
  myHours: defaultMyHours,
  ideaLessons: noLessons,
};
