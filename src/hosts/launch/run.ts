import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/** How a child process ended. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** How long it ran, in milliseconds. */
  readonly ranMs: number;
}

/**
 * Runs a program in this terminal and waits until it ends. Ctrl+C reaches the program directly; a `kill` of this
 * process is passed on.
 */
export function run(
  program: string,
  words: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Ending> {
  const started = performance.now();
  const child = spawn(program, words, { cwd, env: { ...process.env, ...env }, stdio: 'inherit' });
  const pass = (signal: NodeJS.Signals) => child.kill(signal);
  const ignore = () => {};
  process.on('SIGTERM', pass).on('SIGHUP', pass).on('SIGINT', ignore);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.off('SIGTERM', pass).off('SIGHUP', pass).off('SIGINT', ignore);
      resolve({ code, signal, ranMs: performance.now() - started });
    });
  });
}

/** The exit code that a shell would report: 128 plus the signal number where a signal ended the program. */
export const exitCodeOf = ({ code, signal }: Ending): number =>
  code ?? 128 + (signal === null ? 0 : constants.signals[signal]);

/** npm runs scripts in the project folder, but a user types paths relative to their own folder. */
export function userFolder(env: Readonly<Record<string, string | undefined>>, script: string): string {
  return (env.npm_lifecycle_event === script && env.INIT_CWD) || process.cwd();
}
