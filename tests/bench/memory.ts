import { readFileSync } from 'node:fs';

/** Runs the garbage collector; needs `--expose-gc`. */
export function collectGarbage(): void {
  if (!globalThis.gc) throw new Error('run with --expose-gc');
  // What one round frees may make more garbage for the next.
  for (let round = 0; round < 3; round += 1) globalThis.gc();
}

/** The memory in use, in bytes: the heap, and buffers outside of it. */
export function memoryInUse(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** The peak memory of this process, in bytes. On Linux `resourceUsage` starts with the parent's peak. */
export function peakMemory(): number {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    if (kilobytes) return Number(kilobytes) * 1024;
  } catch {
    // Other systems have no such file, and `resourceUsage` is right there.
  }
  return process.resourceUsage().maxRSS * 1024;
}
