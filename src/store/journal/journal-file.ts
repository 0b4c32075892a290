import type { FileHandle } from 'node:fs/promises';
import { open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder, writeAt } from '../durable-file';

/** A file that grows by whole lines. One call at a time. */
export interface JournalFile {
  /** The bytes of the lines that are in it. */
  readonly length: number;
  /**
   * Resolves when the lines are on the disk. Where that fails, with the system's error, they are not in the file: a part
   * of them that was written is cut off, at once or before the next lines.
   */
  append(lines: string): Promise<void>;
  close(): Promise<void>;
}

/** A new journal in the place of whatever is there; resolves when its lines are on the disk. */
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

/** A journal that is there, to go on after its first `length` bytes; the rest is cut off before the next lines. */
export async function openJournalFile(
  path: string,
  length: number,
  flags: 'r+' | 'w' = 'r+',
): Promise<JournalFile> {
  const file = await open(path, flags, 0o600);
  let end = length;
  let isClean = await hasLength(file, length);

  async function cut(): Promise<void> {
    await file.truncate(end);
    await file.datasync();
    isClean = true;
  }

  return {
    get length() {
      return end;
    },
    append: async (lines) => {
      if (!isClean) await cut();
      const bytes = Buffer.from(lines);
      isClean = false;
      try {
        await writeAt(file, bytes, end);
        await file.datasync();
      } catch (error) {
        await cut().catch(() => undefined);
        throw error;
      }
      end += bytes.length;
      isClean = true;
    },
    close: () => file.close(),
  };
}
