import type { Session } from './open-planner';

/** How often it is looked whether a subscription is due. */
const everyMs = 60_000;
/** A start is busy enough, and a machine that wakes up has no network yet. */
const firstMs = 5_000;

/**
 * Fetches subscriptions when they are due, one round after the other; the returned function ends that. The timer keeps
 * no process alive, and a round that breaks is told to `onBug` and followed by the next.
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
