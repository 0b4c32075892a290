import type { YieldThread } from '../ports';

/** Follows long work to its end, with a turn for others between its steps. */
export async function runYielding<Value>(
  steps: Generator<void, Value>,
  yieldThread: YieldThread,
): Promise<Value> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await yieldThread();
  }
}
