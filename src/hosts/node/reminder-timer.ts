import type { NoticeView } from '../../contract/views/notice';
import type { Session } from './open-planner';

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
 * Asks for what is due, one look after the other, and hands its notification to `show`. It does not keep the process alive. A look that throws
 * is reported to `onBug`, and the next one follows.
 */
export function startReminding(
  session: Pick<Session, 'remind'>,
  show: (notice: NoticeView) => void,
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
      const notice = await session.remind();
      if (notice && !isStopped) show(notice);
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
