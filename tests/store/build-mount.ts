import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Mounts a small disk in memory, which is removed after the test. Needs `canMount`. */
export function buildDisk(kilobytes: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'mingle-disk-'));
  mount('-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder);
  onTestFinished(() => {
    execFileSync('umount', [folder], { stdio: 'ignore' });
    rmdirSync(folder);
  });
  return folder;
}

export const makeReadOnly = (folder: string): void => mount('-o', 'remount,ro', folder);
export const makeWritable = (folder: string): void => mount('-o', 'remount,rw', folder);

const mount = (...words: string[]): void => {
  execFileSync('mount', words, { stdio: 'ignore' });
};

/** True when this user may mount a disk, which on most machines only root may. */
export const canMount = (() => {
  const folder = mkdtempSync(join(tmpdir(), 'mingle-disk-'));
  try {
    mount('-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder);
    execFileSync('umount', [folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  } finally {
    rmdirSync(folder);
  }
})();
