import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { autostartFolder, setLinuxAutostart } from '../../../electron/autostart';

function buildFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mingle-autostart-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'autostart');
}

const execIn = (folder: string) =>
  /^Exec=(.*)$/m.exec(readFileSync(join(folder, 'mingle.desktop'), 'utf8'))?.[1];

it('[R3] is an entry of the desktop that starts Mingle without a window', () => {
  const folder = buildFolder();
  setLinuxAutostart(folder, true, { program: '/opt/Mingle.AppImage', words: ['--hidden'] });
  expect(readFileSync(join(folder, 'mingle.desktop'), 'utf8').split('\n')).toContain(
    'Exec="/opt/Mingle.AppImage" "--hidden"',
  );
});

it('[R3] follows an AppImage that was moved', () => {
  const folder = buildFolder();
  setLinuxAutostart(folder, true, { program: '/old/Mingle.AppImage', words: [] });
  setLinuxAutostart(folder, true, { program: '/new/Mingle.AppImage', words: [] });
  expect(execIn(folder)).toBe('"/new/Mingle.AppImage"');
});

it.each([
  ['/home/ana/My Apps/Mingle', '"/home/ana/My Apps/Mingle"'],
  ['/home/$USER/a"b', String.raw`"/home/\\$USER/a\\"b"`],
  ['/home/50%/Mingle', '"/home/50%%/Mingle"'],
])('[R3] quotes the path %s', (program, expected) => {
  const folder = buildFolder();
  setLinuxAutostart(folder, true, { program, words: [] });
  expect(execIn(folder)).toBe(expected);
});

it('[R3] stays when another data folder has it switched off', () => {
  const folder = buildFolder();
  const startOf = (data: string) => ({ program: '/opt/Mingle', words: [`--data=${data}`, '--hidden'] });
  setLinuxAutostart(folder, true, startOf('/home/ana/mingle'));
  setLinuxAutostart(folder, false, startOf('/tmp/elsewhere'));
  expect(existsSync(join(folder, 'mingle.desktop'))).toBe(true);
  setLinuxAutostart(folder, false, startOf('/home/ana/mingle'));
  expect(existsSync(join(folder, 'mingle.desktop'))).toBe(false);
});

it('[R3] is gone when it is switched off, also where it was never on', () => {
  const folder = buildFolder();
  setLinuxAutostart(folder, false, { program: '/opt/Mingle', words: [] });
  setLinuxAutostart(folder, true, { program: '/opt/Mingle', words: [] });
  setLinuxAutostart(folder, false, { program: '/opt/Mingle', words: [] });
  expect(existsSync(join(folder, 'mingle.desktop'))).toBe(false);
});

it('[R3] is in the folder of the desktop’s own configuration', () => {
  expect(autostartFolder({ XDG_CONFIG_HOME: '/home/ana/conf' })).toBe('/home/ana/conf/autostart');
});
