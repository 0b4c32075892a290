/** Frees what nothing holds; needs `--expose-gc`. */
export function collectGarbage(): void {
  if (!globalThis.gc) throw new Error('run with --expose-gc');
  // What was freed may free more.
  for (let round = 0; round < 3; round += 1) globalThis.gc();
}

/** What the program holds, in bytes: objects, and buffers outside the heap. */
export function memoryInUse(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
