import type { LogEntry } from '../../../planner/log';
import { toVersion } from '../../../planner/log';
import { version } from '../version';

const platforms = ['darwin', 'linux', 'win32'] as const;

/** The first line of a host in the log: what runs, and on what. */
export const hostStart = (host: 'electron' | 'browser'): LogEntry => ({
  code: 'started',
  host,
  platform: platforms.find((name) => name === process.platform) ?? 'other',
  mingle: toVersion(version),
  node: toVersion(process.versions.node),
});
