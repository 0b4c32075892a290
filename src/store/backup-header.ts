import { open } from 'node:fs/promises';
import type { Instant } from '../domain/time/instant';
import { isPlanCounts } from '../plan/counts';
import type { Backup } from '../planner/ports';
import { planMigrations } from './migrations';

/** Metadata in the first lines of a backup, so that listing the backups reads no whole plans. */
export interface BackupHeader {
  readonly savedAt: Instant;
  readonly counts: Backup['counts'];
}

/** The members of a backup's JSON that come before its slices. */
export const headerText = ({ savedAt, counts }: BackupHeader): string =>
  `,\n  "savedAt": ${savedAt},\n  "counts": ${JSON.stringify(counts)}`;

const headerForm = /^\{\n {2}"schemaVersion": \d+,\n {2}"savedAt": \d+,\n {2}"counts": \{[^{}]*\}(?=,\n)/;
const longestHeader = 512;
/** The end of the JSON, with or without seal. */
const endForm = /\n\}\n([ \t]{64}\n)?$/;
const longestEnd = 68;

/**
 * The header of a backup of this version; null for any other file and for a truncated one, which have to be read whole.
 * Damage between header and end is found only when the whole backup is read. Throws the system's error.
 */
export async function readBackupHeader(path: string): Promise<BackupHeader | null> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const textAt = async (position: number, length: number) => {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, position);
      return buffer.toString('latin1', 0, bytesRead);
    };
    const header = headerForm.exec(await textAt(0, longestHeader))?.[0];
    const isWhole = endForm.test(await textAt(Math.max(0, size - longestEnd), longestEnd));
    return header && isWhole ? parseHeader(`${header}}`) : null;
  } finally {
    await file.close();
  }
}

function parseHeader(json: string): BackupHeader | null {
  try {
    const { schemaVersion, savedAt, counts } = JSON.parse(json);
    const isKnown = schemaVersion === planMigrations.version;
    return isKnown && isPlanCounts(counts) ? { savedAt, counts } : null;
  } catch {
    return null;
  }
}
