import { appendFileSync, existsSync, mkdirSync } from 'node:fs';
import { appendFile, mkdir, open } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { logFiles, rotateLog } from './rotate-log';

export interface LogFileOptions {
  /** The log's own folder; made when missing, but never the data folder around it. */
  readonly folder: string;
  /** The size in bytes at which the log rotates. */
  readonly sizeLimit: number;
  /** Makes the line that reports how many lines were dropped. */
  readonly toLostLine: (count: number) => string;
}

/** A file to which lines are appended. No method throws. */
export interface LogFile {
  /** Queues a line, which ends with a line break. A failed write is retried with the next line. */
  append(line: string): void;
  /** Flushes the queue synchronously, for a process that ends. Lines of a write in progress may appear twice. */
  flushSync(): void;
  /** Tries once more to flush the queue; resolves when that attempt ends. */
  settled(): Promise<void>;
}

/** The most lines that are queued while the disk refuses them. Later lines are counted and dropped. */
const mostWaiting = 1_000;

/** A disk that takes longer for a few lines may never answer, so an ending process stops waiting for it. */
const longestWriteMs = 1_000;

const fileMode = 0o600;
const folderMode = 0o700;

/**
 * Several processes append to one file without a lock. Each batch of lines is one write at the end of the file
 * (O_APPEND). The file is opened for each batch, so that a rotation by another process is noticed.
 */
export function createLogFile({ folder, sizeLimit, toLostLine }: LogFileOptions): LogFile {
  const [path] = logFiles(folder);
  let waiting: string[] = [];
  let underWay: string[] = [];
  let startedAt = 0;
  let lost = 0;
  let writing: Promise<void> | null = null;
  /** True once the file is known to end with a line break; a killed process may have left half a line. */
  let isWhole = false;

  async function writeWaiting(): Promise<void> {
    await makeFolder(folder);
    await rotateLog(folder, sizeLimit);
    const lineBreak = isWhole || (await endsWithLine(path)) ? '' : '\n';
    if (waiting.length === 0) return;
    const countedLost = lost;
    const lostLine = countedLost > 0 ? toLostLine(countedLost) : '';
    // The batch is taken here, so that lines that a synchronous flush has just written do not appear twice.
    [underWay, waiting] = [waiting, []];
    startedAt = performance.now();
    await appendFile(path, lineBreak + underWay.join('') + lostLine, { mode: fileMode });
    underWay = [];
    lost -= countedLost;
    isWhole = true;
  }

  async function writeAll(): Promise<void> {
    try {
      while (waiting.length > 0) await writeWaiting();
    } catch {
      // The write may have been partial, so the whole batch is retried with the next line.
      isWhole = false;
      const unwritten = [...underWay, ...waiting];
      underWay = [];
      waiting = unwritten.slice(0, mostWaiting);
      lost += unwritten.length - waiting.length;
    }
  }

  function begin(): void {
    writing ??= writeAll().finally(() => {
      writing = null;
    });
  }

  return {
    append: (line) => {
      if (waiting.length >= mostWaiting) lost += 1;
      else waiting.push(line);
      begin();
    },

    flushSync: () => {
      const text = [...underWay, ...waiting].join('');
      const isStuck = underWay.length > 0 && performance.now() - startedAt > longestWriteMs;
      if (text === '' || isStuck) return;
      [underWay, waiting] = [[], []];
      try {
        makeFolderSync(folder);
        appendFileSync(path, `\n${text}`, { mode: fileMode });
      } catch {
        // The process ends, and nothing else could report this failure.
      }
    },

    settled: async () => {
      await writing;
      if (waiting.length > 0) begin();
      await writing;
    },
  };
}

async function makeFolder(path: string): Promise<void> {
  if (existsSync(path)) return;
  await mkdir(path, { mode: folderMode }).catch(unlessThere(path));
}

function makeFolderSync(path: string): void {
  if (existsSync(path)) return;
  try {
    mkdirSync(path, { mode: folderMode });
  } catch (error) {
    unlessThere(path)(error);
  }
}

/** Another process may have created the folder in the meantime. */
const unlessThere = (path: string) => (error: unknown) => {
  if (!existsSync(path)) throw error;
};

/** True also for a file that is empty or not there. */
async function endsWithLine(path: string): Promise<boolean> {
  const file = await open(path, 'r').catch(() => null);
  if (!file) return true;
  try {
    const { size } = await file.stat();
    if (size === 0) return true;
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
    return buffer.toString() === '\n';
  } finally {
    await file.close();
  }
}
