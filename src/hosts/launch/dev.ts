import { join, resolve } from 'node:path';
import { openBrowserHost } from '../http/server';
import { parseLaunchOptions } from '../node/launch-options';
import { isDebugging, openLog } from '../node/log/open-log';
import { createTellBug } from '../node/log/tell-bug';
import { openPlanner } from '../node/open-planner';
import { sayWords } from '../node/terminal';
import { version } from '../node/version';
import { exitCodeOf, run } from './run';

/**
 * `npm run dev`: the page from its sources, reloaded at each edit, on a browser host of its own. Edits to anything but
 * the page need a restart. The data folder is `out/dev` unless `--data` is given.
 */
const root = resolve(import.meta.dirname, '../../..');
const pageAddress = 'http://127.0.0.1:5173';

async function develop(): Promise<number> {
  const options = parseLaunchOptions(
    ['--data', join(root, 'out/dev'), ...process.argv.slice(2)],
    process.cwd(),
  );
  if (!options.ok) {
    sayWords(options.error);
    return 2;
  }
  const { folder, clock, zone, port } = options.value;
  const log = openLog({ folder, clock, isDebugging: isDebugging(process.env) });
  const session = await openPlanner({ folder, clock, zone, access: 'write', say: sayWords, log, version });
  const tellBug = createTellBug(log, sayWords);
  const reportBug = (error: unknown) => tellBug(error, 'http');
  const host = await openBrowserHost({ session, staticDir: join(root, 'out/renderer'), port, reportBug });
  const { origin, hash } = new URL(host.url);
  sayWords(`Mingle's page from its sources: ${pageAddress}/${hash}`);
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const ending = await run(process.execPath, [vite, '--config', join(root, '.vite.dev.config.ts')], root, {
    MINGLE_HOST: origin,
  });
  await host.close();
  await session.close();
  await log.close();
  return exitCodeOf(ending);
}

process.exitCode = await develop();
