import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { generateCalendar } from './calendar-generator';
import { answerJob, jobInput } from './child';
import type { EngineName, FileContent } from './engines';
import { engines } from './engines';
import { peakMemory } from './memory';

export interface ReadInput {
  readonly engine: EngineName;
  readonly file: string;
  /** The most repetitions; a slow engine is measured once. */
  readonly times: number;
}

export interface ReadAnswer {
  readonly ms: readonly number[];
  /** CPU time of all threads, which other programs affect less than wall time. */
  readonly cpuMs: readonly number[];
  readonly events: number | null;
  /** The number of occurrences that start in the week, and a hash of them; null if the engine only parses. */
  readonly found: { readonly count: number; readonly hash: string } | null;
  readonly peak: number;
}

const { engine, file, times } = jobInput<ReadInput>();
const read = engines[engine];

const contentOf = (bytes: Uint8Array): FileContent => ({ bytes, text: new TextDecoder().decode(bytes) });

// A short warm-up, so that all engines are compared in the same state.
const small = contentOf(new TextEncoder().encode(generateCalendar({ events: 500, seed: 99 })));
for (let round = 0; round < 3; round += 1) read(small);

const content = contentOf(readFileSync(file));
const longMs = 3000;
const ms: number[] = [];
const cpuMs: number[] = [];
let last = read(small);
for (let round = 0; round < times && (ms[0] ?? 0) < longMs; round += 1) {
  const cpu = process.cpuUsage();
  const begun = performance.now();
  last = read(content);
  ms.push(performance.now() - begun);
  const { user, system } = process.cpuUsage(cpu);
  cpuMs.push((user + system) / 1000);
}
const { events, starts } = last;
const found = starts && {
  count: starts.length,
  hash: createHash('sha256').update(starts.join('\n')).digest('hex'),
};
answerJob({ ms, cpuMs, events, found, peak: peakMemory() } satisfies ReadAnswer);
