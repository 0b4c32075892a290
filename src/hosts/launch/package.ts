import { join, resolve } from 'node:path';
import project from '../../../package.json';
import { sayWords } from '../node/terminal';
import { buildWhenStale } from './build-when-stale';
import { findPacked, wrongFuses } from './packed-fuses';
import { exitCodeOf, run } from './run';

/**
 * `npm run package -- ARGS`: builds, packs with electron-builder, which gets the words, and reads in each packed program
 * whether Electron's fuses are set. A program whose fuses are wrong is not to be given to anyone.
 */
const root = resolve(import.meta.dirname, '../../..');
const { directories, electronFuses } = project.build;

async function pack(): Promise<number> {
  const built = await buildWhenStale(root, { force: true, loud: true });
  if (!built.ok) return 1;
  const builder = join(root, 'node_modules/electron-builder/cli.js');
  const code = exitCodeOf(await run(process.execPath, [builder, ...process.argv.slice(2)], root));
  return code === 0 ? checkFuses() : code;
}

async function checkFuses(): Promise<number> {
  const names = { product: project.productName, linux: project.name };
  const programs = findPacked(join(root, directories.output), names);
  if (programs.length === 0) {
    sayWords(`There is no packed program in ${directories.output}, so its fuses could not be checked.`);
    return 1;
  }
  let wrong = 0;
  for (const program of programs) {
    const fuses = await wrongFuses(program, electronFuses);
    wrong += fuses.length;
    sayWords(`${program}: ${fuses.length === 0 ? 'its fuses are set' : `wrong fuses: ${fuses.join(', ')}`}.`);
  }
  return wrong === 0 ? 0 : 1;
}

process.exitCode = await pack();
