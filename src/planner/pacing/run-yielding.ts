import type { YieldThread } from '../ports';

/** Runs a generator to its end, and yields to the event loop between its steps. */
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
