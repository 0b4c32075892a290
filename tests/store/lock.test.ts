import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { takeLock } from '../../src/store/lock';
import { openStore } from '../../src/store/open-store';
import { buildFolder, buildOptions, buildStore } from './build-store';

const taker = fileURLToPath(new URL('./lock-taker.ts', import.meta.url));
const isLinux = process.platform === 'linux';

/** The pid of a process that has ended. */
async function buildDeadPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'close');
  return child.pid ?? 0;
}

const holder = (changes: object) => ({
  pid: process.pid,
  host: hostname(),
  since: Date.now(),
  birth: null,
  token: 'another',
  ...changes,
});

describe('the lock', () => {
  it('keeps a second process out, which is told who has the folder and since when', async () => {
    const folder = await buildFolder();
    await buildStore(folder);
    const { pid, since } = JSON.parse(await readFile(join(folder, 'lock'), 'utf8'));
    const start = new Date(since).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' });
    expect(pid).toBe(process.pid);
    expect(await openStore(buildOptions(folder))).toEqual({
      ok: false,
      error: {
        kind: 'in-use',
        message: `Another Mingle has ${folder} open (process ${pid}, since ${start}).`,
        pid,
        since,
      },
    });
  });

  it('is given back when the data is closed', async () => {
    const folder = await buildFolder();
    await (await buildStore(folder)).close();
    expect(await readdir(folder)).toEqual(['backups', 'calendars', 'mingle.json']);
  });

  it('of another process stays when a former holder gives back what it no longer has', async () => {
    const file = join(await buildFolder(), 'lock');
    const lock = await takeLock(file);
    const text = JSON.stringify(holder({}));
    await writeFile(file, text);
    if (lock.ok) await lock.value.release();
    expect(await readFile(file, 'utf8')).toBe(text);
  });

  it('of another computer counts, and the way out is said', async () => {
    const folder = await buildFolder();
    await writeFile(join(folder, 'lock'), JSON.stringify(holder({ pid: 7, host: 'attic', since: 0 })));
    const opened = await openStore(buildOptions(folder));
    expect(opened.ok ? null : opened.error.message).toContain(
      `on the computer attic, since 1 January 1970 at`,
    );
    expect(opened.ok ? null : opened.error.message).toContain(
      `If it no longer runs there, delete ${join(folder, 'lock')}.`,
    );
  });
});

describe('[T4] a lock that was left behind', () => {
  it.each([
    ['by a process that is no more', async () => JSON.stringify(holder({ pid: await buildDeadPid() }))],
    ['before this machine started', async () => JSON.stringify(holder({ since: 0 }))],
    ['empty by a process killed while taking it', async () => ''],
    ['cut', async () => '{"pid":'],
    ['with another content', async () => 'mine'],
  ])('%s is taken over', async (_name, content) => {
    const file = join(await buildFolder(), 'lock');
    await writeFile(file, await content());
    const taken = await takeLock(file);
    expect(taken.ok).toBe(true);
    expect(JSON.parse(await readFile(file, 'utf8')).pid).toBe(process.pid);
  });

  it.skipIf(!isLinux)(
    'by a process whose number another one has now is taken over (only Linux tells)',
    async () => {
      const file = join(await buildFolder(), 'lock');
      await writeFile(file, JSON.stringify(holder({ birth: 'another-boot 1' })));
      expect((await takeLock(file)).ok).toBe(true);
    },
  );

  it.skipIf(!isLinux)(
    'by a process that was killed and that nobody asked after is taken over (only Linux has such)',
    async () => {
      // The child ends after the shell has become a `sleep`, which never asks after it.
      const parent = spawn('sh', ['-c', 'sleep 0.5 & echo $!; exec sleep 30'], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const [pid] = await once(createInterface({ input: parent.stdout }), 'line');
      const stat = () => readFile(`/proc/${pid}/stat`, 'utf8');
      await vi.waitFor(async () => expect(await stat()).toContain(') Z '));
      const birth = `${(await readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim()} ${
        (await stat()).split(') ')[1]?.split(' ')[19]
      }`;
      const file = join(await buildFolder(), 'lock');
      await writeFile(file, JSON.stringify(holder({ pid: Number(pid), birth })));
      expect((await takeLock(file)).ok).toBe(true);
      parent.kill();
    },
  );

  it('by a process killed while it took one over is taken over', async () => {
    const file = join(await buildFolder(), 'lock');
    const dead = JSON.stringify(holder({ pid: await buildDeadPid() }));
    await writeFile(file, dead);
    await writeFile(`${file}.clearing`, dead);
    expect((await takeLock(file)).ok).toBe(true);
  });

  it('is taken over by one process only when many start at once', async () => {
    const folder = await buildFolder();
    const children = Array.from({ length: 4 }, () =>
      spawn(process.execPath, ['--import', 'tsx', taker, folder], { stdio: ['pipe', 'pipe', 'inherit'] }),
    );
    const lines = children.map((child) => createInterface({ input: child.stdout })[Symbol.asyncIterator]());
    const next = async () => Promise.all(lines.map(async (line) => (await line.next()).value as string));
    await next();
    for (let round = 0; round < 25; round += 1) {
      const file = join(folder, `lock-${round}`);
      await writeFile(file, JSON.stringify(holder({ pid: 0 })));
      for (const child of children) child.stdin.write(`${file}\n`);
      expect((await next()).sort()).toEqual(['in use', 'in use', 'in use', 'taken']);
    }
    for (const child of children) child.stdin.end();
    await Promise.all(children.map((child) => once(child, 'close')));
    expect((await readdir(folder)).filter((name) => name.endsWith('.clearing'))).toEqual([]);
  });
});
