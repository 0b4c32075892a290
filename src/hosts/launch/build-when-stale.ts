import { spawn } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Result } from '../../domain/result';
import { failure, success } from '../../domain/result';
import { withLock } from './build-lock';
import { fingerprintOf } from './sources';

export interface BuildOptions {
  /** Builds although nothing changed. */
  readonly force?: boolean;
  /** Lets the builder write to this terminal. */
  readonly loud?: boolean;
  /** Called before a build starts. */
  readonly onBuild?: () => void;
}

/**
 * Builds `out/` when the sources changed since the last successful build. Processes that start at the same time wait
 * for one build. The error is the output of the builder.
 */
export async function buildWhenStale(
  root: string,
  options: BuildOptions = {},
): Promise<Result<null, string>> {
  const mark = join(root, 'out', '.sources');
  const isFresh = async () => (await readFile(mark, 'utf8').catch(() => '')) === (await fingerprintOf(root));
  if (!options.force && (await isFresh())) return success(null);
  return withLock(join(root, 'out', '.lock'), async () => {
    if (!options.force && (await isFresh())) return success(null);
    options.onBuild?.();
    // The fingerprint is computed before the build, so that an edit during the build counts as a change.
    const built = await fingerprintOf(root);
    await rm(mark, { force: true });
    const result = await runBuilder(root, options.loud ?? false);
    if (result.ok) await writeFile(mark, built);
    return result;
  });
}

function runBuilder(root: string, loud: boolean): Promise<Result<null, string>> {
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
    builder.on('close', (code) =>
      resolve(code === 0 ? success(null) : failure(Buffer.concat(said).toString())),
    );
  });
}
