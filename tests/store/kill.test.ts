import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { OpenStore } from '../../src/store/open-store';
import { buildFolder, buildStore } from './build-store';

const writer = fileURLToPath(new URL('./plan-writer.ts', import.meta.url));

/** Lets a process edit the plan from edit `first` on and kills it; answers with the last edit that was acknowledged. */
async function editUntilKilled(
  folder: string,
  first: number,
  afterMs: number,
  ...more: readonly string[]
): Promise<number> {
  const child = spawn(process.execPath, ['--import', 'tsx', writer, folder, String(first), ...more], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let last = first - 1;
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    last = Number(line);
  });
  await once(lines, 'line');
  await wait(afterMs);
  const ended = once(child, 'close');
  child.kill('SIGKILL');
  await ended;
  return last;
}

const editsIn = (store: OpenStore): number[] =>
  [...store.plan.current().marks.keys()].map((key) => Number(key.replace('event-', '')));

it('[T4] keeps every acknowledged edit through kills, and starts again at once', async () => {
  const folder = await buildFolder();
  let acknowledged = -1;
  for (const afterMs of [3, 41, 17, 89, 29]) {
    acknowledged = await editUntilKilled(folder, acknowledged + 1, afterMs);
    const store = await buildStore(folder);
    const edits = editsIn(store);
    const expected = Array.from({ length: Math.max(acknowledged + 1, edits.length) }, (_, edit) => edit);
    expect(edits.sort((a, b) => a - b)).toEqual(expected);
    expect((await readdir(folder)).sort()).toEqual(['backups', 'calendars', 'lock', 'mingle.json']);
    await store.close();
    acknowledged = edits.length - 1;
  }
  expect(acknowledged).toBeGreaterThan(10);
}, 60_000);

it('[T4] keeps every acknowledged edit of a plan with a journal through kills, also while it is folded', async () => {
  const folder = await buildFolder();
  // With a plan this small, a checkpoint comes after few edits.
  const journaled = { journalBeyond: 0, report: () => undefined };
  let acknowledged = -1;
  for (const afterMs of [3, 41, 17, 89, 29]) {
    acknowledged = await editUntilKilled(folder, acknowledged + 1, afterMs, '0');
    const store = await buildStore(folder, journaled);
    const edits = editsIn(store);
    const expected = Array.from({ length: Math.max(acknowledged + 1, edits.length) }, (_, edit) => edit);
    expect(edits.sort((a, b) => a - b)).toEqual(expected);
    await store.close();
    expect(await readdir(folder)).not.toContain('quarantine');
    acknowledged = edits.length - 1;
  }
  expect(acknowledged).toBeGreaterThan(10);
}, 60_000);
