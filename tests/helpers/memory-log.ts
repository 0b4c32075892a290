import type { BugId, BugTrace } from '../../src/contract/bug-trace';
import type { BugPlace, Log, LogEntry } from '../../src/planner/log';

export interface MemoryLog extends Log {
  readonly entries: readonly LogEntry[];
}

/** A log that tests can read. Bugs get the ids `bug-1`, `bug-2`, and have no stack trace. */
export function createMemoryLog(isDebugging = false): MemoryLog {
  const entries: LogEntry[] = [];
  const tracedBug = (trace: BugTrace, at: BugPlace): BugId => {
    const id = `bug-${entries.length + 1}` as BugId;
    entries.push({ code: 'bug', id, at, trace });
    return id;
  };
  return {
    isDebugging,
    entries,
    write: (entry) => void entries.push(entry),
    tracedBug,
    bug: (_error, at) => tracedBug([], at),
  };
}
