import { parseLaunchOptions } from '../node/launch-options';
import { endOnCrash } from '../node/log/end-on-crash';
import { isDebugging, openLog } from '../node/log/open-log';
import { serve } from './serve';

/** The browser host as a program: `web.js [--data DIR] [--port N] [FILE.ics ...]`. */
const output = {
  data: (text: string) => process.stdout.write(text),
  words: (text: string) => process.stderr.write(`${text}\n`),
};

const options = parseLaunchOptions(process.argv.slice(2), process.cwd());
if (options.ok) {
  const { folder, clock } = options.value;
  const log = openLog({ folder, clock, isDebugging: isDebugging(process.env) });
  endOnCrash(() => log, output.words);
  const served = await serve(options.value, log, output);
  if (!served.ok) output.words(served.error.message);
  process.exitCode = served.ok ? 0 : 1;
  await log.close();
} else {
  output.words(options.error);
  process.exitCode = 2;
}
