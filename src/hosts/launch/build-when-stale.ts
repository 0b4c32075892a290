import { spawn } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withLock } from './build-lock';
import { fingerprintOf } from './sources';

export interface BuildOptions {
  /** Builds although nothing changed. */
  readonly force?: boolean;
  /** Shows what the builder says; else that is shown only when the build fails. */
  readonly loud?: boolean;
  /** Called before a build starts. */
  readonly onBuild?: () => void;
}

/**
 * Makes `out/` what the sources say: builds when they changed since the last build that succeeded. Processes that start at
 * the same time wait for one build. Answers false when the build failed, with the reason on stderr.
 */
export async function buildWhenStale(root: string, options: BuildOptions = {}): Promise<boolean> {
  const mark = join(root, 'out', '.sources');
  const isFresh = async () => (await readFile(mark, 'utf8').catch(() => '')) === (await fingerprintOf(root));
  if (!options.force && (await isFresh())) return true;
  return withLock(join(root, 'out', '.lock'), async () => {
    if (!options.force && (await isFresh())) return true;
    options.onBuild?.();
    // Taken before the build, so that an edit made meanwhile counts as a change.
    const built = await fingerprintOf(root);
    await rm(mark, { force: true });
    if (!(await runBuilder(root, options.loud ?? false))) return false;
    await writeFile(mark, built);
    return true;
  });
}

function runBuilder(root: string, loud: boolean): Promise<boolean> {
  const builder = spawn(
    process.execPath,
    [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'build'],
    {
      cwd: root,
      // Else a test runner's own setting would end up in the page.
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: loud ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    },
  );
  const said: Buffer[] = [];
  builder.stdout?.on('data', (chunk: Buffer) => said.push(chunk));
  builder.stderr?.on('data', (chunk: Buffer) => said.push(chunk));
  return new Promise((resolve, reject) => {
    builder.on('error', reject);
    builder.on('close', (code) => {
      if (code !== 0) process.stderr.write(`${Buffer.concat(said)}\nMingle could not be built.\n`);
      resolve(code === 0);
    });
  });
}
