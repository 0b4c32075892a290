import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { traceOf } from '../../contract/bug-trace';
import type { Log } from '../../planner/log';
import { findAppRoot } from './log/app-root';

/** Resolves with the worker when it is ready; with null where none can be started. */
export async function startWorker(log: Log, onExit: () => void): Promise<Worker | null> {
  try {
    const worker = createWorker();
    worker.once('exit', onExit);
    await new Promise((resolve, reject) => {
      worker.once('message', resolve);
      // This listener stays, so that an error between two files does not end the process.
      worker.on('error', reject);
    });
    return worker;
  } catch (error) {
    log.write({ code: 'worker-not-started', trace: traceOf(error, findAppRoot()) });
    return null;
  }
}

/**
 * The worker is in the same folder as this code, or one folder above a shared chunk of the bundle; in the sources it is
 * TypeScript.
 */
function createWorker(): Worker {
  const at = (path: string) => new URL(path, import.meta.url);
  const built = [at('./import-worker.js'), at('../import-worker.js')].find((url) => existsSync(url));
  return built ? new Worker(built, { execArgv: [] }) : createSourceWorker(at('./import-worker.ts').href);
}

/** A worker does not inherit the loader that lets the main thread run TypeScript. */
function createSourceWorker(entry: string): Worker {
  const loader = import.meta.resolve('tsx/esm/api');
  const start = `import('${loader}').then(({ register }) => { register(); return import('${entry}'); })`;
  return new Worker(start, { eval: true, execArgv: [] });
}
