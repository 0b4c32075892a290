import type { Turn } from '../ports';

/** Follows long work to its end, with a turn for others between its steps. */
export async function inSteps<Value>(steps: Generator<void, Value>, turn: Turn): Promise<Value> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await turn();
  }
}
