import { reportOn } from './report';
import type { CorpusFile } from './truth';

/** Reads files, one at a time, for the runner, which kills this process if a file takes too long. */
process.on('message', (file: CorpusFile) => {
  process.send?.(reportOn(file));
});
