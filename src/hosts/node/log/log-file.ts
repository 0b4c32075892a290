import { appendFileSync, existsSync, mkdirSync } from 'node:fs';
import { appendFile, mkdir, open } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { logFiles, rotateLog } from './rotate-log';

export interface LogFileOptions {
  /** The log's own folder; made when missing, but never the data folder around it. */
  readonly folder: string;
  /** Bytes after which a new file is begun. */
  readonly sizeLimit: number;
  /** Says that so many lines could not be kept until they could be written. */
  readonly toLostLine: (count: number) => string;
}

/** Where lines are appended; nothing here throws. */
export interface LogFile {
  /** Takes a line with its line break. It is written soon; where that cannot be, it waits for the next attempt. */
  append(line: string): void;
  /** Writes what waits before it returns, for a process that ends; lines that were on their way may come twice. */
  flushSync(): void;
  /** Tries once more to write what waits; resolves when that is over. */
  settled(): Promise<void>;
}

/** So many lines wait for a disk that cannot take them; later ones are counted and dropped. */
const mostWaiting = 1_000;

/** A disk that takes longer for a few lines may never answer: an ending process does not wait for it. */
const longestWriteMs = 1_000;

const fileMode = 0o600;
const folderMode = 0o700;

/**
 * Several processes append to one file without a lock: each batch of lines is one write at the file's end (O_APPEND), and
 * no file is held open, so that a rotation by another process is noticed with the next batch.
 */
export function createLogFile({ folder, sizeLimit, toLostLine }: LogFileOptions): LogFile {
  const [path] = logFiles(folder);
  let waiting: string[] = [];
  let underWay: string[] = [];
  let startedAt = 0;
  let lost = 0;
  let writing: Promise<void> | null = null;
  /** Known that the file ends with a line break, also where a process was killed in the middle of a line. */
  let isWhole = false;

  async function writeWaiting(): Promise<void> {
    await makeFolder(folder);
    await rotateLog(folder, sizeLimit);
    const lineBreak = isWhole || (await endsWithLine(path)) ? '' : '\n';
    if (waiting.length === 0) return;
    const countedLost = lost;
    const lostLine = countedLost > 0 ? toLostLine(countedLost) : '';
    // Taken at the last moment: what a flush writes until then does not come twice.
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
      // Perhaps a part of a line was written. All of them are tried again with the next one.
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
        // The process ends, and there is no other place to say so.
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

/** Somebody else may have made it in the meantime. */
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
