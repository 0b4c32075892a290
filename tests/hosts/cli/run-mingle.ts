import { tmpdir } from 'node:os';
import { runCommandLine } from '../../../src/hosts/cli/program';
import { now, zone } from '../suite/session';

export interface MingleRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command line at the suite's time and zone, in this process. */
export async function runMingle(words: readonly string[], cwd = tmpdir()): Promise<MingleRun> {
  let stdout = '';
  let stderr = '';
  const code = await runCommandLine(['--now', now, '--zone', zone, ...words], {
    cwd,
    data: (text) => {
      stdout += text;
    },
    words: (text) => {
      stderr += `${text}\n`;
    },
  });
  return { code, stdout, stderr };
}
