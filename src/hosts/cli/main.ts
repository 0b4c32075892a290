#!/usr/bin/env node
import { systemLocale } from '../node/locale';
import { endOnCrash } from '../node/log/end-on-crash';
import type { HostLog } from '../node/log/open-log';
import { sayWords, writeData } from '../node/terminal';
import { runCommandLine } from './program';

// A reader such as `head` may close the pipe early (`mingle events | head`), which is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

let log: HostLog | null = null;
endOnCrash(() => log, sayWords);

process.exitCode = await runCommandLine(process.argv.slice(2), {
  cwd: process.cwd(),
  locale: systemLocale(),
  data: writeData,
  words: sayWords,
  onLog: (opened) => {
    log = opened;
  },
});
