import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { generateCalendar, uidOf } from './calendar-generator';
import { jobInput } from './child';
import { plannedEvents } from './large-plan';
import { startLoopMeter } from './loop-meter';
import { call, importFile, openSession } from './planner-session';

export interface EditInput {
  readonly folder: string;
}

/** The duration of an edit, and the longest time for which it blocked the thread. */
export interface EditTime {
  readonly ms: number;
  readonly blockMs: number;
}

const { folder } = jobInput<EditInput>();
const begun = performance.now();
const session = await openSession(folder);
const openMs = performance.now() - begun;
await importFile(
  session,
  'calendar.ics',
  new TextEncoder().encode(generateCalendar({ events: plannedEvents, seed: 1 })),
);
const meter = startLoopMeter();

const mark = (round: number): Promise<unknown> => {
  const key = uidOf((round * 7919 + 1) % plannedEvents, 1);
  return call(session, 'event.mark', { keys: [key], scope: 'series', kind: 'social' });
};

async function timed(work: () => Promise<unknown>): Promise<EditTime> {
  await meter.reset();
  const from = performance.now();
  await work();
  const ms = performance.now() - from;
  return { ms, blockMs: await meter.longestMs() };
}

const snapshot = () => statSync(join(folder, 'mingle.json')).ino;

/** Makes long edits until the journal is larger than the plan and is folded into a new snapshot. */
async function fold(): Promise<void> {
  const before = snapshot();
  const materials = Array.from({ length: 400 }, (_, index) => ({
    id: `material-${index}`,
    text: 'a long list '.repeat(15),
    ready: false,
  }));
  for (let round = 0; snapshot() === before && round < 400; round += 1) {
    const key = uidOf(round % plannedEvents, 1);
    if (round < 60) await call(session, 'prep.save', { key, scope: 'series', networking: { materials } });
    else await wait(50);
  }
}

process.on('message', async (message: number | 'idle' | 'fold' | 'end') => {
  if (message === 'end') {
    await session.close();
    process.disconnect();
  } else {
    const work = message === 'idle' ? () => wait(2_000) : message === 'fold' ? fold : () => mark(message);
    process.send?.(await timed(work));
  }
});
process.send?.(openMs);
