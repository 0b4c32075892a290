import { parseLaunchOptions } from '../node/launch-options';
import { endOnCrash } from '../node/log/end-on-crash';
import { isDebugging, openLog } from '../node/log/open-log';
import { sayWords, writeData } from '../node/terminal';
import { serve } from './serve';

/** The browser host as a program: `web.js [--data DIR] [--port N] [FILE.ics ...]`. */
const options = parseLaunchOptions(process.argv.slice(2), process.cwd());
if (options.ok) {
  const { folder, clock } = options.value;
  const log = openLog({ folder, clock, isDebugging: isDebugging(process.env) });
  endOnCrash(() => log, sayWords);
  const served = await serve(options.value, log, { data: writeData, words: sayWords });
  if (!served.ok) sayWords(served.error.message);
  process.exitCode = served.ok ? 0 : 1;
  await log.close();
} else {
  sayWords(options.error);
  process.exitCode = 2;
}
