#!/usr/bin/env node
import { runCommandLine } from './program';

// Whoever reads may have read enough (`mingle events | head`): that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await runCommandLine(process.argv.slice(2), {
  cwd: process.cwd(),
  data: (text) => process.stdout.write(text),
  words: (text) => process.stderr.write(`${text}\n`),
});
