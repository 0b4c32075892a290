import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { logFiles } from '../../../../src/hosts/node/log/rotate-log';

/** A data folder that is gone after the test. */
export function buildDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mingle-log-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const textOf = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** What the log's files hold, the oldest lines first; `logFolder` is the log's own. */
export const logText = (logFolder: string): string => [...logFiles(logFolder)].reverse().map(textOf).join('');

/** The lines of the log as what they say. */
export const logLines = (logFolder: string): readonly Readonly<Record<string, unknown>>[] =>
  logText(logFolder)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
