import type { Instant } from '../../../domain/time/instant';
import type { LogCode, LogEntry, LogLevel } from '../../../planner/log';
import { levelOf } from '../../../planner/log';
import { toVisible } from '../terminal';

/** One entry as a line of JSON: time, level and process first, so that lines of several processes can be told apart. */
export function toLogLine(entry: LogEntry, at: Instant, pid: number): string {
  const { code, ...fields } = entry;
  const line = { time: new Date(at).toISOString(), level: levelOf[code], pid, code, ...fields };
  // A log is read on a terminal too.
  return `${toVisible(JSON.stringify(line))}\n`;
}

/** What is read back of a line. */
export interface LogLine {
  readonly at: Instant;
  readonly level: LogLevel;
  readonly code: LogCode;
}

/** null for an incomplete line: the process may have been killed during the write. */
export function parseLogLine(line: string): LogLine | null {
  const { time, code } = parseObject(line);
  if (typeof time !== 'string' || typeof code !== 'string' || !isLogCode(code)) return null;
  const instant = Date.parse(time);
  return Number.isNaN(instant) ? null : { at: instant, level: levelOf[code], code };
}

const isLogCode = (code: string): code is LogCode => Object.hasOwn(levelOf, code);

function parseObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
