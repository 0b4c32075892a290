import type { CalendarId, CalendarSource } from './calendars/calendar';
import type { ImportRecord } from './calendars/import-record';
import type { EventKey } from './event/key';
import type { FollowUp, FollowUpId } from './follow-ups/follow-up';
import type { Marks } from './marking/mark';
import type { Prep } from './prep/prep';
import type { Rules } from './rules/rule';
import type { SavedViews } from './saved-views/saved-view';
import type { Settings } from './settings/settings';
import { defaultSettings } from './settings/settings';

/** Everything the user made: small, immutable, written whole at each edit. Imported events are kept apart from it. */
export interface Plan {
  readonly calendars: Readonly<Record<CalendarId, CalendarSource>>;
  /** Oldest first. */
  readonly imports: readonly ImportRecord[];
  readonly marks: Marks;
  readonly preps: Readonly<Record<EventKey, Prep>>;
  readonly followUps: Readonly<Record<FollowUpId, FollowUp>>;
  readonly rules: Rules;
  readonly views: SavedViews;
  readonly settings: Settings;
}

export const emptyPlan: Plan = {
  calendars: {},
  imports: [],
  marks: {},
  preps: {},
  followUps: {},
  rules: {},
  views: {},
  settings: defaultSettings,
};
