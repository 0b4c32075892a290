import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { buildWhenStale } from '../../src/hosts/launch/build-when-stale';
import { findChromium, noChromium } from '../helpers/chromium';
import { endToEnd } from './end-to-end';

// `npm run test:e2e [NAME...]`: only the end-to-end tests, or only those files that have NAME in their path.

const root = resolve(import.meta.dirname, '../..');
const say = (text: string) => process.stderr.write(`${text}\n`);

async function runEndToEnd(): Promise<number> {
  const built = await buildWhenStale(root, { onBuild: () => say('Building Mingle.') });
  if (!built.ok) {
    say(`${built.error}\nMingle could not be built.`);
    return 1;
  }
  const chromium = findChromium();
  const { projects, command, words, env, noElectron } = endToEnd(process.argv.slice(2));
  if (noElectron) say(`Skipped in Electron, because ${noElectron}.`);
  if (!chromium) say(`Skipped in the browser. ${noChromium}`);
  if (projects.length === 0) return 1;
  const shell = process.platform === 'win32';
  const all = { ...process.env, ...env };
  return spawnSync(command, words, { cwd: root, stdio: 'inherit', env: all, shell }).status ?? 1;
}

process.exitCode = await runEndToEnd();
