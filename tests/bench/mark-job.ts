import { generateCalendar, uidOf } from './calendar-generator';
import { jobInput } from './child';
import { call, importFile, openSession } from './planner-session';

export interface MarkInput {
  readonly folder: string;
  readonly events: number;
}

/** The most events of one file. */
const mostInFile = 50_000;

const { folder, events } = jobInput<MarkInput>();
const session = await openSession(folder);
const inFile = Math.min(events, mostInFile);
for (let seed = 1; seed <= events / inFile; seed += 1) {
  const content = new TextEncoder().encode(generateCalendar({ events: inFile, seed }));
  await importFile(session, `calendar-${seed}.ics`, content);
}

/** Marks one event, a different one in each round, and returns the time until it is on disk. */
async function mark(round: number): Promise<number> {
  const key = uidOf((round * 7919 + 1) % inFile, 1);
  const begun = performance.now();
  await call(session, 'event.mark', { keys: [key], scope: 'series', kind: 'social' });
  return performance.now() - begun;
}

process.on('message', async (message: number | 'end') => {
  if (message === 'end') {
    await session.close();
    process.disconnect();
  } else {
    process.send?.(await mark(message));
  }
});
process.send?.('ready');
