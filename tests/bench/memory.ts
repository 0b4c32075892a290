import { readFileSync } from 'node:fs';

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

/** The most memory this process has had, in bytes. On Linux the system's own count goes on from the parent's. */
export function peakMemory(): number {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    if (kilobytes) return Number(kilobytes) * 1024;
  } catch {
    // Elsewhere there is no such file, and no such inheritance.
  }
  return process.resourceUsage().maxRSS * 1024;
}
