import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { downloadElectron } from '../../../src/hosts/launch/download-electron';
import { findElectron, hasDisplay } from '../../../src/hosts/launch/electron-runtime';

let root: string;
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mingle-runtime-'));
});
afterEach(() => rmSync(root, { recursive: true }));

describe('finding Electron', () => {
  it('looks where the package keeps what it downloaded', () => {
    expect(findElectron(root, {}, 'linux')).toBeNull();
    write('node_modules/electron/dist/electron', '');
    expect(findElectron(root, {}, 'linux')).toBe(join(root, 'node_modules/electron/dist/electron'));
    expect(findElectron(root, {}, 'darwin')).toBeNull();
  });

  it('looks only at ELECTRON_OVERRIDE_DIST_PATH when that is set', () => {
    write('node_modules/electron/dist/electron', '');
    const override = { ELECTRON_OVERRIDE_DIST_PATH: join(root, 'own') };
    expect(findElectron(root, override, 'linux')).toBeNull();
    write('own/electron', '');
    expect(findElectron(root, override, 'linux')).toBe(join(root, 'own/electron'));
  });
});

describe('a display', () => {
  it('is there when the session names one; Windows and macOS always have one', () => {
    expect([
      hasDisplay({}, 'linux'),
      hasDisplay({ DISPLAY: '' }, 'linux'),
      hasDisplay({ DISPLAY: ':0' }, 'linux'),
      hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux'),
      hasDisplay({}, 'win32'),
      hasDisplay({}, 'darwin'),
    ]).toEqual([false, false, true, true, true, true]);
  });
});

describe('downloading Electron', () => {
  const installer = 'node_modules/electron/install.js';
  const succeeds = `
    const { mkdirSync, writeFileSync } = require('node:fs');
    const { join } = require('node:path');
    writeFileSync(join(require('node:os').tmpdir(), 'electron.zip'), 'x'.repeat(1000));
    setTimeout(() => {
      mkdirSync(join(__dirname, 'dist'));
      writeFileSync(join(__dirname, 'dist/electron'), '');
    }, 1500);
  `;
  const fails = 'process.exit(1);';
  const atOnce = () => undefined;
  /** The mark of a failure carries the file system's time, so these tests count from there. */
  const failedAt = () => Date.now();

  it('runs the package’s own installer and tells how much has come', async () => {
    write(installer, succeeds);
    const bytes: number[] = [];
    expect(await downloadElectron(root, Date.now(), (size) => bytes.push(size))).toBe('done');
    expect(bytes).toEqual([0, 1000]);
    expect(findElectron(root, {}, 'linux')).not.toBeNull();
    expect(readdirSync(join(root, 'node_modules/.cache/mingle'))).toEqual([]);
  });

  it('does not try again for ten minutes after it failed', async () => {
    write(installer, fails);
    expect(await downloadElectron(root, failedAt(), atOnce)).toBe('failed');
    expect(await downloadElectron(root, failedAt() + 9 * 60_000, atOnce)).toBe('failed-lately');
    expect(await downloadElectron(root, failedAt() + 11 * 60_000, atOnce)).toBe('failed');
    write(installer, succeeds);
    expect(await downloadElectron(root, failedAt() + 11 * 60_000, atOnce)).toBe('done');
    expect(existsSync(join(root, 'node_modules/.cache/mingle/electron-download-failed'))).toBe(false);
  });

  it('fails without a word where the package is missing', async () => {
    expect(await downloadElectron(root, Date.now(), atOnce)).toBe('failed');
  });
});
