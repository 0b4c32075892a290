import { setTimeout } from 'node:timers/promises';
import type { EventList } from '../../src/contract/views/event';
import type { ApplyResult } from '../../src/contract/views/review';
import { generateCalendar } from './calendar-generator';
import { answerJob, jobInput } from './child';
import { startLoopMeter } from './loop-meter';
import { collectGarbage, memoryInUse, peakMemory } from './memory';
import { call, importFile, openSession, warmUp } from './planner-session';
import { weekAt } from './this-week';

export interface ImportInput {
  readonly folder: string;
  readonly events: number;
  /** Only fills the folder, without further imports. */
  readonly onlyFirst?: boolean;
}

export interface ImportStep {
  /** The time for review and apply. */
  readonly ms: number;
  readonly longestMs: number;
  /** The time for this week's events, requested directly after the import. */
  readonly lookMs: number;
  readonly lookLongestMs: number;
  readonly counts: Pick<ApplyResult, 'added' | 'changed' | 'gone' | 'same' | 'unreadable'>;
}

export interface ImportAnswer {
  readonly first: ImportStep;
  readonly again: ImportStep | null;
  readonly oneChanged: ImportStep | null;
  /** The memory that the process retains because of the imports, in bytes. */
  readonly retained: number;
  readonly fileBytes: number;
  readonly peak: number;
}

const { folder, events, onlyFirst } = jobInput<ImportInput>();
/** A separate function, so that the text is not retained; in shared memory, like a file in the browser host. */
function makeFile(options: Parameters<typeof generateCalendar>[0]): Uint8Array {
  const bytes = new TextEncoder().encode(generateCalendar(options));
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  return shared;
}

const meter = startLoopMeter();
const session = await openSession(folder);

async function measure(content: Uint8Array): Promise<ImportStep> {
  // Waits for background work of the previous import.
  await setTimeout(2000);
  collectGarbage();
  await setTimeout(50);
  await meter.reset();
  const begun = performance.now();
  const { added, changed, gone, same, unreadable } = await importFile(session, 'calendar.ics', content);
  const ms = performance.now() - begun;
  await setTimeout(50);
  const counts = { added, changed, gone, same, unreadable };
  return { ms, longestMs: await meter.longestMs(), counts, ...(await look()) };
}

/** Requests the same as the window after an import. */
async function look(): Promise<Pick<ImportStep, 'lookMs' | 'lookLongestMs'>> {
  await meter.reset();
  const begun = performance.now();
  const { from, to } = weekAt(0);
  await call<EventList>(session, 'events.list', { from, to });
  const lookMs = performance.now() - begun;
  await setTimeout(50);
  return { lookMs, lookLongestMs: await meter.longestMs() };
}

await warmUp(session, makeFile({ events: 200, seed: 99 }));
const file = makeFile({ events });
const changed = makeFile({ events, changed: Math.floor(events / 3) });
collectGarbage();
const before = memoryInUse();
const first = await measure(file);
const again = onlyFirst ? null : await measure(file);
const oneChanged = onlyFirst ? null : await measure(changed);
collectGarbage();
const retained = memoryInUse() - before;
await session.close();
answerJob({
  first,
  again,
  oneChanged,
  retained,
  // References both files, so that they are live during the whole measurement and do not count.
  fileBytes: Math.min(file.length, changed.length),
  peak: peakMemory(),
} satisfies ImportAnswer);
