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
  /** How often it is measured at most; what takes long is measured once. */
  readonly times: number;
}

export interface ReadAnswer {
  readonly ms: readonly number[];
  /** Processor time of the same, all threads: it tells more than the clock where other programs run. */
  readonly cpuMs: readonly number[];
  readonly events: number | null;
  /** How many occurrences start in the week, and their names' hash; null where the engine only parses. */
  readonly found: { readonly count: number; readonly hash: string } | null;
  readonly peak: number;
}

const { engine, file, times } = jobInput<ReadInput>();
const read = engines[engine];

const contentOf = (bytes: Uint8Array): FileContent => ({ bytes, text: new TextDecoder().decode(bytes) });

// What runs once a day need not be warm, but what is compared should be equally so.
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
