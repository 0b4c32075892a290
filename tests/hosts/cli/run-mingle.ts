import { tmpdir } from 'node:os';
import type { ZoneId } from '../../../src/domain/time/zone';
import { runCommandLine } from '../../../src/hosts/cli/program';
import { now, zone } from '../suite/session';

export interface MingleRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command line at the suite's time and zone, in this process. */
export async function runMingle(
  words: readonly string[],
  cwd = tmpdir(),
  region = 'en-GB',
): Promise<MingleRun> {
  let stdout = '';
  let stderr = '';
  const code = await runCommandLine(['--now', now, '--zone', zone, ...words], {
    cwd,
    locale: { tag: region, zone: zone as ZoneId, firstDay: 1, hourCycle: 24 },
    data: (text) => {
      stdout += text;
    },
    words: (text) => {
      stderr += `${text}\n`;
    },
  });
  return { code, stdout, stderr };
}
