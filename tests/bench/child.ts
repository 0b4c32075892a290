import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';

export type Outcome<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'stopped'; readonly afterMs: number }
  | { readonly kind: 'failed'; readonly why: string };

export interface ChildOptions {
  /** The time after which the child is stopped. */
  readonly limitMs?: number;
  readonly execArgv?: readonly string[];
}

/** Starts a bundled job in its own process, in the zone of the measurements. */
export function startJob(script: string, input: unknown, options: ChildOptions = {}): ChildProcess {
  return fork(script, [JSON.stringify(input)], {
    execArgv: [...(options.execArgv ?? [])],
    env: { ...process.env, TZ: 'Europe/Berlin' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}

/** Runs a job to its end. Its stderr is part of the error if it fails. */
export async function runJob<Value>(
  script: string,
  input: unknown,
  options: ChildOptions = {},
): Promise<Outcome<Value>> {
  const child = startJob(script, input, options);
  const { limitMs = 600_000 } = options;
  let words = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    words = `${words}${chunk}`.slice(-4000);
  });
  const stopped = new Promise<Outcome<Value>>((resolve) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      resolve({ kind: 'stopped', afterMs: limitMs });
    }, limitMs);
    child.once('exit', () => clearTimeout(timer));
  });
  const done = once(child, 'message').then(([value]): Outcome<Value> => ({ kind: 'done', value }));
  const failed = once(child, 'close').then((): Outcome<Value> => ({ kind: 'failed', why: reasonIn(words) }));
  const outcome = await Promise.race([done, stopped, failed]);
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return outcome;
}

const reasonIn = (words: string): string =>
  words
    .split('\n')
    .find((line) => /error/i.test(line))
    ?.trim() ?? 'it ended without an answer';

/** Reads the job's input; called in the child. */
export const jobInput = <Input>(): Input => JSON.parse(process.argv[2] ?? 'null') as Input;

/** Sends the job's answer, so that the process can end; called in the child. */
export function answerJob(value: unknown): void {
  process.send?.(value, () => process.disconnect());
}
