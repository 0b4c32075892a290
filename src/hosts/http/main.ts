import { parseLaunchOptions } from '../node/launch-options';
import { serve } from './serve';

/** The browser host as a program: `web.js [--data DIR] [--port N] [FILE.ics ...]`. */
const output = {
  data: (text: string) => process.stdout.write(text),
  words: (text: string) => process.stderr.write(`${text}\n`),
};

const options = parseLaunchOptions(process.argv.slice(2), process.cwd());
if (options.ok) {
  const served = await serve(options.value, output);
  if (!served.ok) output.words(served.error.message);
  process.exitCode = served.ok ? 0 : 1;
} else {
  output.words(options.error);
  process.exitCode = 2;
}
