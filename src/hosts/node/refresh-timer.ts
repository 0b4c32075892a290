import type { Session } from './open-planner';

/** How often the timer checks whether a subscription is due. */
const everyMs = 60_000;
/** The first check waits: a start is busy, and a machine that wakes up has no network yet. */
const firstMs = 5_000;

/**
 * Fetches subscriptions when they are due, one round after the other, until the returned function is called. The timer
 * does not keep the process alive. A round that throws is reported to `onBug`, and the next round follows.
 */
export function startRefreshing(
  session: Pick<Session, 'refreshDue'>,
  onBug: (error: unknown) => void,
): () => void {
  let timer: NodeJS.Timeout | null = null;
  const plan = (milliseconds: number) => {
    timer = setTimeout(run, milliseconds).unref();
  };
  const run = async () => {
    try {
      await session.refreshDue();
    } catch (error) {
      onBug(error);
    }
    if (timer) plan(everyMs);
  };
  plan(firstMs);
  return () => {
    if (timer) clearTimeout(timer);
    timer = null;
  };
}
