import type { OperationName } from '../../src/contract/client';
import type { ApplyResult, ReviewView } from '../../src/contract/views/review';
import type { Session } from '../../src/hosts/node/open-planner';
import { openPlanner } from '../../src/hosts/node/open-planner';
import { createMemoryLog } from '../helpers/memory-log';
import { now, zone } from './this-week';

/** Opens the planner on a data folder, like the hosts. */
export const openSession = (folder: string): Promise<Session> =>
  openPlanner({
    folder,
    clock: { now: () => Date.parse(now) },
    zone,
    access: 'write',
    say: (sentence) => process.stderr.write(`${sentence}\n`),
    log: createMemoryLog(),
    version: '0.0.0',
  });

/** Calls an operation that must succeed. */
export async function call<Value>(session: Session, name: OperationName, input: unknown): Promise<Value> {
  const answer = await session.dispatch(name, input);
  if (!answer.ok) throw new Error(`error: ${name}: ${answer.error.message}`);
  return answer.value as Value;
}

/** Reviews a file and applies all of it. */
export async function importFile(
  session: Session,
  fileName: string,
  content: Uint8Array,
): Promise<ApplyResult> {
  const { id } = await call<ReviewView>(session, 'calendar.review', { fileName, content });
  return call<ApplyResult>(session, 'calendar.apply', { reviewId: id, leaveOut: [] });
}

/** Loads the import worker with a file whose review is discarded. */
export async function warmUp(session: Session, content: Uint8Array): Promise<void> {
  const { id } = await call<ReviewView>(session, 'calendar.review', { fileName: 'small.ics', content });
  await call(session, 'calendar.discard', { reviewId: id });
}
