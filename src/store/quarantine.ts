import { rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Instant } from '../domain/time/instant';
import { makeFolder, namesIn } from './data-folder';
import { syncFolder } from './durable-file';

/**
 * Moves an unreadable file to quarantine, as `2026-11-22T10-15-30Z-NAME`, and returns its new path. No file in quarantine
 * is ever overwritten. Only for the holder of the lock.
 */
export async function moveToQuarantine(file: string, quarantine: string, now: Instant): Promise<string> {
  await makeFolder(quarantine);
  const stamp = new Date(now)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '-');
  const target = join(quarantine, await freeName(quarantine, `${stamp}-${basename(file)}`));
  await rename(file, target);
  await syncFolder(quarantine);
  await syncFolder(dirname(file));
  return target;
}

async function freeName(folder: string, wanted: string): Promise<string> {
  const taken = new Set(await namesIn(folder));
  let name = wanted;
  for (let count = 2; taken.has(name); count += 1) name = `${count}-${wanted}`;
  return name;
}
