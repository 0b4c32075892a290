import type { BugId } from '../../../contract/bug-trace';
import type { BugPlace, Log } from '../../../planner/log';
import { bugText } from '../bug-text';

export type TellBug = (error: unknown, at: BugPlace) => BugId;

/** Writes a bug into the log, and in full to stderr, which only the user who started the process can read. */
export const createTellBug =
  (log: Log, say: (sentence: string) => void): TellBug =>
  (error, at) => {
    const id = log.bug(error, at);
    say(`Bug ${id} in ${at}: ${bugText(error)}`);
    return id;
  };
