import type { Instant } from '../time/instant';
import type { ZoneId } from '../time/zone';
import type { Reminder } from './reminder';
import type { ReminderSettings } from './reminder-settings';
import { isQuiet } from './reminder-settings';

/** How far reminders came. */
export interface NoticeState {
  /** What was due until then has been shown, or was not to be; null before the first look. */
  readonly shownUntil: Instant | null;
  /** When the last notification was shown; null if none was since Mingle started. */
  readonly lastNotice: Instant | null;
}

/** What the system shows now. More than one reminder comes as one digest. */
export interface Notice extends NoticeState {
  /** Empty for nothing; by time. */
  readonly reminders: readonly Reminder[];
}

/** At most one notification is shown in this time. */
const betweenNotices = 60_000;

/** A watermark that lies further ahead was left by a clock that ran ahead, and is no longer believed. */
const mostAhead = 86_400_000;

/** The instant after which reminders are new. */
export function newSince(shownUntil: Instant | null, now: Instant): Instant {
  if (shownUntil === null || shownUntil - now > mostAhead) return now;
  return shownUntil;
}

/**
 * What to show at this moment (R1, R2), and how far reminders came with it. A reminder is shown once, by the first look after
 * its time, however late that is: what was due while Mingle was closed or the computer slept comes then. During quiet hours,
 * and within a minute of another notification, it waits. The watermark never goes back, so a clock that is set back a little
 * repeats nothing. Switched off, reminders are passed over.
 */
export function nextNotice(
  reminders: readonly Reminder[],
  state: NoticeState,
  settings: ReminderSettings,
  { now, zone }: { readonly now: Instant; readonly zone: ZoneId },
): Notice {
  const since = newSince(state.shownUntil, now);
  const nothing: Notice = { ...state, shownUntil: since, reminders: [] };
  const due = reminders.filter(({ at }) => at > since && at <= now);
  const passed: Notice = { ...nothing, shownUntil: Math.max(since, now) };
  if (due.length === 0 || !settings.isOn) return passed;
  const isTooSoon =
    state.lastNotice !== null && now >= state.lastNotice && now - state.lastNotice < betweenNotices;
  if (isTooSoon || isQuiet(now, settings, zone)) return nothing;
  return { ...passed, lastNotice: now, reminders: due.toSorted((one, other) => one.at - other.at) };
}
