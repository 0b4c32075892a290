import { join, resolve } from 'node:path';
import { sayWords } from '../node/terminal';
import { buildWhenStale } from './build-when-stale';
import { exitCodeOf, run, userFolder } from './run';

/** `npm run --silent mingle -- ARGS`: the command line as it is built, built first when the sources changed. */
const root = resolve(import.meta.dirname, '../../..');
const bug = 70;

const built = await buildWhenStale(root);
if (built.ok) {
  const cli = join(root, 'out/main/cli.js');
  process.exitCode = exitCodeOf(
    await run(process.execPath, [cli, ...process.argv.slice(2)], userFolder(process.env, 'mingle')),
  );
} else {
  sayWords(`${built.error}\nMingle could not be built.`);
  process.exitCode = bug;
}
