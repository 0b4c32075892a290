import { reportOn } from './report';
import type { CorpusFile } from './truth';

/** Reads one file after the other for the runner, which ends this process when one takes too long. */
process.on('message', (file: CorpusFile) => {
  process.send?.(reportOn(file));
});
