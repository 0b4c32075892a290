import type { FileHandle } from 'node:fs/promises';
import { open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder, writeAt } from '../durable-file';

/** An append-only file of lines. Its calls must not overlap. */
export interface JournalFile {
  /** The length of its lines in bytes. */
  readonly length: number;
  /**
   * Resolves when the lines are durable. If that fails, it throws the system's error and the lines do not count: a part
   * that was written is truncated, at once or before the next append.
   */
  append(lines: string): Promise<void>;
  close(): Promise<void>;
}

/** Creates a journal, replacing any existing file; resolves when its lines are durable. */
export async function createJournalFile(path: string, lines: string): Promise<JournalFile> {
  const journal = await openJournalFile(path, 0, 'w');
  try {
    await journal.append(lines);
    await syncFolder(dirname(path));
    return journal;
  } catch (error) {
    await journal.close();
    await rm(path, { force: true }).catch(() => undefined);
    throw error;
  }
}

async function hasLength(file: FileHandle, length: number): Promise<boolean> {
  try {
    return (await file.stat()).size === length;
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** Opens an existing journal to append after its first `length` bytes; the rest is truncated before the next append. */
export async function openJournalFile(
  path: string,
  length: number,
  flags: 'r+' | 'w' = 'r+',
): Promise<JournalFile> {
  const file = await open(path, flags, 0o600);
  let end = length;
  let isClean = await hasLength(file, length);

  async function truncate(): Promise<void> {
    await file.truncate(end);
    await file.datasync();
    isClean = true;
  }

  return {
    get length() {
      return end;
    },
    append: async (lines) => {
      if (!isClean) await truncate();
      const bytes = Buffer.from(lines);
      isClean = false;
      try {
        await writeAt(file, bytes, end);
        await file.datasync();
      } catch (error) {
        await truncate().catch(() => undefined);
        throw error;
      }
      end += bytes.length;
      isClean = true;
    },
    close: () => file.close(),
  };
}
