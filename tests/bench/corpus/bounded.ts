import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { FileReport } from './report';
import type { CorpusFile } from './truth';

/** The report on a file, or how reading it ended without one. */
export type Outcome =
  | { readonly kind: 'report'; readonly report: FileReport }
  | { readonly kind: 'crashed'; readonly why: string }
  | { readonly kind: 'hung'; readonly afterMs: number };

export interface BoundedReader {
  readonly read: (file: CorpusFile) => Promise<Outcome>;
  readonly close: () => void;
}

const mostMs = 30_000;
const mostMegabytes = 1024;

/** Reads files in a child process with bounded time and memory; a file that exceeds them does not affect the others. */
export function openBoundedReader(): BoundedReader {
  let child: ChildProcess | null = null;
  const close = (): void => {
    child?.kill('SIGKILL');
    child = null;
  };
  const open = (): ChildProcess => {
    child ??= fork(fileURLToPath(new URL('./child.ts', import.meta.url)), {
      execArgv: [...process.execArgv, `--max-old-space-size=${mostMegabytes}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    return child;
  };
  return {
    close,
    async read(file) {
      const outcome = await ask(open(), file);
      if (outcome.kind !== 'report') close();
      return outcome;
    },
  };
}

function ask(child: ChildProcess, file: CorpusFile): Promise<Outcome> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => end({ kind: 'hung', afterMs: mostMs }), mostMs);
    const onMessage = (report: unknown): void => end({ kind: 'report', report: report as FileReport });
    const onExit = (code: number | null, signal: string | null): void =>
      end({ kind: 'crashed', why: `its process ended with ${code ?? signal}` });
    const end = (outcome: Outcome): void => {
      clearTimeout(timer);
      child.off('message', onMessage).off('exit', onExit);
      resolve(outcome);
    };
    child.on('message', onMessage).on('exit', onExit);
    child.send(file);
  });
}
