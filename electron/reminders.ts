import { Notification, powerMonitor } from 'electron';
import type { Answer } from '../src/contract/failure';
import type { AppInfo } from '../src/contract/views/app';
import type { HostLog } from '../src/hosts/node/log/open-log';
import type { TellBug } from '../src/hosts/node/log/tell-bug';
import type { Session } from '../src/hosts/node/open-planner';
import { startReminding } from '../src/hosts/node/reminder-timer';
import type { Background } from './background';
import { createBackground } from './background';
import { createNotices } from './notices';

export interface ReminderOptions {
  readonly session: Session;
  readonly dataFolder: string;
  readonly log: HostLog;
  readonly tellBug: TellBug;
  /** Brings the window to the front, at a path of the page if one is given. */
  readonly open: (path?: string) => void;
}

export interface Reminders {
  /** Resolves when the settings are applied that hold at the start. */
  readonly isApplied: Promise<void>;
  /** The icon in the tray is there. */
  isInTray(): boolean;
  stop(): void;
}

/** Notifications while Mingle runs, and running without a window where the user wants it. */
export function startReminders({ session, dataFolder, log, tellBug, open }: ReminderOptions): Reminders {
  const onBug = (error: unknown) => tellBug(error, 'remind');
  const show = createNotices(
    { isSupported: () => Notification.isSupported(), create: (options) => new Notification(options) },
    { open, failed: () => log.write({ code: 'notice-not-shown' }) },
  );
  const timer = startReminding(session, show, onBug);
  // A sleeping computer stops timers, so the clock is looked at when it wakes up.
  powerMonitor.on('resume', timer.look);
  powerMonitor.on('unlock-screen', timer.look);
  const background = createBackground({ dataFolder, open: () => open(), onBug });
  const unsubscribe = session.subscribe((push) => {
    if (push.kind === 'changed' && push.topics.includes('settings')) void applySettings(session, background);
  });
  return {
    isApplied: applySettings(session, background),
    isInTray: background.isInTray,
    stop: () => {
      unsubscribe();
      timer.stop();
    },
  };
}

async function applySettings(session: Session, background: Background): Promise<void> {
  const info = (await session.dispatch('app.info', {})) as Answer<AppInfo>;
  // While the data cannot be opened, everything stays as it is.
  if (info.ok) await background.apply(info.value.settings);
}
