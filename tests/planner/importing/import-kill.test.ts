import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { buildIcs } from '../../helpers/build-ics';
import { expectValue, openTestPlanner } from '../../helpers/open-test-planner';
import { chess, createImportDesk, march, talk } from './open-import-planner';

const writer = fileURLToPath(new URL('./import-writer.ts', import.meta.url));

/** Lets a process import, take back and put back, and kills it while it does. */
async function importUntilKilled(folder: string, afterMs: number): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', writer, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(createInterface({ input: child.stdout }), 'line');
  await wait(afterMs);
  const ended = once(child, 'close');
  child.kill('SIGKILL');
  await ended;
}

it('[T4] [I3] keeps marks, plans and follow-ups with their events through kills in the midst of imports', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingle-kill-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const seed = await openTestPlanner(mkdtempSync(join(tmpdir(), 'mingle-seed-')));
  const filled = createImportDesk(seed);
  await filled.importFile(buildIcs([talk, chess]));
  await filled.mark('talk@example.com', 'networking');
  await filled.mark('chess@example.com@2026-03-09T18:00:00Z', 'both', 'occurrence');
  await filled.followUp('talk@example.com', 'Write to Ana');
  cpSync(seed.folder, folder, { recursive: true });
  await seed.close();
  rmSync(join(folder, 'lock'), { force: true });

  for (const afterMs of [3, 71, 29, 113, 53]) {
    await importUntilKilled(folder, afterMs);
    const copy = mkdtempSync(join(tmpdir(), 'mingle-killed-'));
    cpSync(folder, copy, { recursive: true });
    rmSync(join(copy, 'lock'), { force: true });
    const { client, close } = await openTestPlanner(copy);
    const { events } = await expectValue(client.call('events.list', march));
    expect(events.map(({ summary, mark }) => [summary, mark?.kind ?? null])).toEqual([
      ['Chess club', null],
      ['Meetup talk', 'networking'],
      ['Chess club', 'both'],
      ['Chess club', null],
      ['Chess club', null],
    ]);
    const [followUp] = await expectValue(client.call('follow-ups.list', {}));
    expect(followUp?.event.summary).toBe('Meetup talk');
    const [calendar] = await expectValue(client.call('calendars.list', {}));
    expect([calendar?.damage, calendar?.archived]).toEqual([null, 0]);
    await close();
  }
}, 60_000);
