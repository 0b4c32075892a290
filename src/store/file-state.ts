import { stat } from 'node:fs/promises';
import type { Instant } from '../domain/time/instant';
import { isMissing } from './store-failure';

/** What the file system says of a file without reading it. */
export interface FileState {
  /**
   * Device, inode, size and modification time. Mingle replaces its files and never writes in place, so these identify a
   * file's content under any name.
   */
  readonly identity: string;
  /** Size and modification time. The stamp survives a copy of the folder that preserves times. */
  readonly stamp: string;
  readonly modifiedAt: Instant;
}

/** null when there is no such file. */
export async function stateOf(path: string): Promise<FileState | null> {
  try {
    const { dev, ino, size, mtimeNs, mtimeMs } = await stat(path, { bigint: true });
    const stamp = `${size} ${mtimeNs}`;
    return { identity: `${dev} ${ino} ${stamp}`, stamp, modifiedAt: Number(mtimeMs) };
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}
