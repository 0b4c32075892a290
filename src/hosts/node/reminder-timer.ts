import type { Answer } from '../../contract/failure';
import { reminderPath, remindersPath } from '../../contract/reminder-path';
import type { AppInfo } from '../../contract/views/app';
import type { Reminder } from '../../domain/reminders/reminder';
import { createFormat } from '../../words/format';
import type { NoticeText } from '../../words/reminders/reminder';
import { noticeText } from '../../words/reminders/reminder';
import type { Session } from './open-planner';

/** What a notification of the system says, and the path of the page that it leads to. */
export interface ShownNotice extends NoticeText {
  readonly path: string;
}

export interface ReminderTimer {
  /** Looks now, as when the computer wakes up. */
  look(): void;
  stop(): void;
}

/** How often the timer compares what is due with the clock, which a sleeping computer moves on without it. */
const everyMs = 30_000;
/** A start is busy. */
const firstMs = 10_000;

/**
 * Asks for what is due, one look after the other, and hands it to `show`. It does not keep the process alive. A look that throws
 * is reported to `onBug`, and the next one follows.
 */
export function startReminding(
  session: Pick<Session, 'remind' | 'dispatch'>,
  show: (notice: ShownNotice) => void,
  onBug: (error: unknown) => void,
): ReminderTimer {
  let timer: NodeJS.Timeout | null = null;
  let isLooking = false;
  let isStopped = false;
  const plan = (milliseconds: number) => {
    if (timer) clearTimeout(timer);
    if (!isStopped) timer = setTimeout(() => void look(), milliseconds).unref();
  };
  const look = async (): Promise<void> => {
    if (isLooking || isStopped) return;
    isLooking = true;
    try {
      const reminders = await session.remind();
      const info = reminders.length > 0 ? await infoOf(session) : null;
      if (info && !isStopped) show(toNotice(reminders, info));
    } catch (error) {
      onBug(error);
    } finally {
      isLooking = false;
      plan(everyMs);
    }
  };
  plan(firstMs);
  return {
    look: () => void look(),
    stop: () => {
      isStopped = true;
      if (timer) clearTimeout(timer);
    },
  };
}

async function infoOf({ dispatch }: Pick<Session, 'dispatch'>): Promise<AppInfo | null> {
  const info = (await dispatch('app.info', {})) as Answer<AppInfo>;
  return info.ok ? info.value : null;
}

function toNotice(reminders: readonly Reminder[], info: AppInfo): ShownNotice {
  const [first] = reminders;
  const path = reminders.length === 1 && first ? reminderPath(first.about) : remindersPath;
  return { ...noticeText(reminders, info.today, createFormat(info)), path };
}
