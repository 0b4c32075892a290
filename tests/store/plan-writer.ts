import type { EventKey } from '../../src/domain/event/key';
import { openStore } from '../../src/store/open-store';

// Edits one plan until it is killed, and prints each edit once it is acknowledged.
const [folder = '', first = '0', journalBeyond] = process.argv.slice(2);
const now = Date.parse('2026-03-02T12:00:00Z');

const opened = await openStore({
  folder,
  readCalendar: () => Promise.reject(new Error('there are no calendars here')),
  readProgramme: () => Promise.reject(new Error('there are no programmes here')),
  clock: { now: () => now },
  version: '1.0.0',
  access: 'write',
  report: ({ message }) => process.stderr.write(`${message}\n`),
  ...(journalBeyond === undefined ? {} : { journalBeyond: Number(journalBeyond) }),
});
if (!opened.ok) throw new Error(opened.error.message);

for (let edit = Number(first); ; edit += 1) {
  const mark = { kind: 'social', form: null, by: 'hand', at: now } as const;
  const saved = await opened.value.plan.update((plan) => ({
    ...plan,
    marks: plan.marks.with([[`event-${edit}` as EventKey, mark]]),
  }));
  if (!saved.ok) throw new Error(saved.error.message);
  process.stdout.write(`${edit}\n`);
}
