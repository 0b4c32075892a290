import { copyFile, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Instant } from '../domain/time/instant';
import { makeFolder, namesIn } from './data-folder';
import { syncFile, syncFolder } from './durable-file';

/**
 * Moves an unreadable file to quarantine, as `2026-11-22T10-15-30Z-NAME`, and returns its new path. No file in quarantine
 * is ever overwritten. Only for the holder of the lock.
 */
export async function moveToQuarantine(file: string, quarantine: string, now: Instant): Promise<string> {
  const target = await placeFor(file, quarantine, now);
  await rename(file, target);
  await syncFolder(quarantine);
  await syncFolder(dirname(file));
  return target;
}

/** The same, but leaves the file where it is. */
export async function copyToQuarantine(file: string, quarantine: string, now: Instant): Promise<string> {
  const target = await placeFor(file, quarantine, now);
  await copyFile(file, target);
  await syncFile(target);
  await syncFolder(quarantine);
  return target;
}

async function placeFor(file: string, quarantine: string, now: Instant): Promise<string> {
  await makeFolder(quarantine);
  return join(quarantine, await freeName(quarantine, `${stampOf(now)}-${basename(file)}`));
}

/** `2026-11-22T10-15-30Z`, for the names of files. */
export const stampOf = (now: Instant): string =>
  new Date(now)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '-');

/** The wanted name, or the next one that no file of the folder has. */
export async function freeName(folder: string, wanted: string): Promise<string> {
  const taken = new Set(await namesIn(folder));
  let name = wanted;
  for (let count = 2; taken.has(name); count += 1) name = `${count}-${wanted}`;
  return name;
}
