import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PhotoFile } from '../../domain/people/contact';
import { parsePhotoFile } from '../../domain/people/contact';
import { failure, success } from '../../domain/result';
import type { PhotoStore, StoreFailure } from '../../planner/ports';
import type { DataFolder } from '../data-folder';
import { makeFolder, namesIn } from '../data-folder';
import { readBytes, writeDurably } from '../durable-file';
import { sha256 } from '../sha256';
import { errnoOf, toWriteFailure } from '../store-failure';

export interface PhotoFilesOptions {
  readonly folder: DataFolder;
  /** Why nothing can be written, after a look at the folder; null when writing is possible. */
  readonly mayWrite: () => Promise<StoreFailure | null>;
}

/** `photos/<SHA-256>.<ending>`: a photo is named by its bytes, so it never changes, and two people may have the same. */
export function createPhotoFiles({ folder, mayWrite }: PhotoFilesOptions): PhotoStore {
  const pathOf = (file: PhotoFile): string => join(folder.photos, file);
  const read = async (file: PhotoFile): Promise<Uint8Array | null> => {
    if (parsePhotoFile(file) === null) return null;
    try {
      const bytes = await readBytes(pathOf(file));
      return bytes && file.startsWith(`${sha256(bytes)}.`) ? bytes : null;
    } catch (error) {
      if (errnoOf(error) === null) throw error;
      return null;
    }
  };
  return {
    read,
    keep: async (file, bytes) => {
      try {
        const refused = await mayWrite();
        if (refused) return failure(refused);
        if (!file.startsWith(`${sha256(bytes)}.`) || parsePhotoFile(file) === null) {
          throw new Error('a photo is named by its bytes');
        }
        if ((await read(file)) !== null) return success(null);
        await makeFolder(folder.photos);
        await writeDurably(pathOf(file), bytes);
        return success(null);
      } catch (error) {
        return failure(toWriteFailure(error, pathOf(file)));
      }
    },
  };
}

/**
 * Removes the photos that nobody has any more, and what killed writes left. Only at the start, when no edit can be undone that
 * would need them, and only for the holder of the lock. What cannot be removed takes space but does no harm.
 */
export async function removeUnusedPhotos(
  { photos }: DataFolder,
  isUsed: (file: PhotoFile) => boolean,
): Promise<void> {
  try {
    for (const name of await namesIn(photos)) {
      const file = parsePhotoFile(name.replace(/\.\d{1,10}$/, ''));
      if (file !== null && (file !== name || !isUsed(file))) await rm(join(photos, name), { force: true });
    }
  } catch (error) {
    if (errnoOf(error) === null) throw error;
  }
}
