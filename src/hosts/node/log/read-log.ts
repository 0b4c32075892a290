import { append } from '../../../domain/append';
import type { Instant } from '../../../domain/time/instant';
import { toDataFolder } from '../../../store/data-folder';
import { readBytes } from '../../../store/durable-file';
import type { LogLine } from './log-line';
import { parseLogLine } from './log-line';
import { logFiles } from './rotate-log';

/** A summary of the log of a data folder. */
export interface LogSummary {
  /** The file that is written now. */
  readonly path: string;
  readonly lines: number;
  /** Errors and crashes since the given instant. */
  readonly errors: number;
}

/** Reads all files of the log. Throws the errors of the file system. */
export async function readLogSummary(folder: string, since: Instant): Promise<LogSummary> {
  const files = logFiles(toDataFolder(folder).log);
  const lines: LogLine[] = [];
  for (const file of files) {
    const bytes = await readBytes(file);
    const text = bytes ? new TextDecoder().decode(bytes) : '';
    append(
      lines,
      text.split('\n').flatMap((line) => parseLogLine(line) ?? []),
    );
  }
  const isError = ({ at, level }: LogLine) => at >= since && (level === 'error' || level === 'fatal');
  return { path: files[0], lines: lines.length, errors: lines.filter(isError).length };
}
