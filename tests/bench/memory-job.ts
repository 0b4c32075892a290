import { readFileSync } from 'node:fs';
import { readCalendar } from '../../src/calendar/read/read';
import { answerJob, jobInput } from './child';
import { collectGarbage, memoryInUse, peakMemory } from './memory';

export interface MemoryInput {
  readonly file: string;
}

export interface MemoryAnswer {
  /** The memory that a read calendar retains, in bytes, without the file's bytes. */
  readonly retained: number;
  readonly fileBytes: number;
  /** The size of the text at two bytes for each UTF-16 unit. */
  readonly textBytes: number;
  readonly series: number;
  readonly peak: number;
}

const { file } = jobInput<MemoryInput>();
const bytes = readFileSync(file);
const textBytes = new TextDecoder().decode(bytes).length * 2;
collectGarbage();
const before = memoryInUse();
const content = readCalendar(bytes);
collectGarbage();
const retained = memoryInUse() - before;
answerJob({
  retained,
  fileBytes: bytes.length,
  textBytes,
  series: content.series.length,
  peak: peakMemory(),
} satisfies MemoryAnswer);
