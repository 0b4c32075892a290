import { randomUUID } from 'node:crypto';
import type { BugId, BugTrace } from '../../../contract/bug-trace';
import { traceOf } from '../../../contract/bug-trace';
import type { BugPlace, Log, LogEntry } from '../../../planner/log';
import { levelOf } from '../../../planner/log';
import type { Clock } from '../../../planner/ports';
import { toDataFolder } from '../../../store/data-folder';
import { sayWords } from '../terminal';
import { findAppRoot } from './app-root';
import { createLogFile } from './log-file';
import { toLogLine } from './log-line';
import { logFiles } from './rotate-log';

export interface LogOptions {
  /** The data folder; nothing is written until it is there. */
  readonly folder: string;
  readonly clock: Clock;
  /** Keeps entries of the level `debug` as well, and mirrors all of them to stderr. */
  readonly isDebugging: boolean;
  /** The size in bytes at which the log rotates. */
  readonly sizeLimit?: number;
}

/** The log of a process. */
export interface HostLog extends Log {
  /** The file that is written now. */
  readonly path: string;
  /** Like `bug`, but synchronous, for a process that is about to end. */
  crash(error: unknown): BugId;
  /** Flushes the queue synchronously, for a process that ends without waiting. */
  flushSync(): void;
  /** Resolves when the queue is flushed as far as the disk allows. */
  close(): Promise<void>;
}

const megabyte = 1024 * 1024;

/** MINGLE_DEBUG is set, and not to 0. */
export const isDebugging = ({ MINGLE_DEBUG = '' }: Readonly<Record<string, string | undefined>>): boolean =>
  MINGLE_DEBUG !== '' && MINGLE_DEBUG !== '0';

/**
 * Opens the log of a data folder. The log takes no lock, because it records above all starts that found the folder in
 * use, damaged or full. A log that cannot be written never disturbs the program.
 */
export function openLog({ folder, clock, isDebugging, sizeLimit = megabyte }: LogOptions): HostLog {
  const logFolder = toDataFolder(folder).log;
  const root = findAppRoot();
  const toLine = (entry: LogEntry) => toLogLine(entry, clock.now(), process.pid);
  const file = createLogFile({
    folder: logFolder,
    sizeLimit,
    toLostLine: (count) => toLine({ code: 'lines-lost', count }),
  });

  function write(entry: LogEntry): void {
    if (!isDebugging && levelOf[entry.code] === 'debug') return;
    const line = toLine(entry);
    file.append(line);
    if (isDebugging) sayWords(line.trimEnd());
  }
  function tracedBug(trace: BugTrace, at: BugPlace): BugId {
    const id = newBugId();
    write({ code: 'bug', id, at, trace });
    return id;
  }
  return {
    isDebugging,
    path: logFiles(logFolder)[0],
    write,
    tracedBug,
    bug: (error, at) => tracedBug(traceOf(error, root), at),
    crash: (error) => {
      const id = newBugId();
      write({ code: 'crash', id, trace: traceOf(error, root) });
      file.flushSync();
      return id;
    },
    flushSync: file.flushSync,
    close: file.settled,
  };
}

/** Short, so that a user can read it out on the telephone. */
const newBugId = (): BugId => randomUUID().slice(0, 8) as BugId;
