import { describe, expect, it } from 'vitest';
import type { DataFolderHints } from '../../../src/hosts/node/paths';
import { dataFolderOf } from '../../../src/hosts/node/paths';

const linux: DataFolderHints = {
  given: undefined,
  cwd: '/home/ana/work',
  env: {},
  platform: 'linux',
  home: '/home/ana',
};

describe.skipIf(process.platform === 'win32')('the data folder', () => {
  it.each<[string, Partial<DataFolderHints>, string]>([
    ['is what --data says', { given: '/data', env: { MINGLE_DATA: '/other' } }, '/data'],
    ['starts at the working folder when --data is relative', { given: 'data' }, '/home/ana/work/data'],
    ['is else what MINGLE_DATA says', { env: { MINGLE_DATA: '/other' } }, '/other'],
    ['takes an empty MINGLE_DATA for none', { env: { MINGLE_DATA: '' } }, '/home/ana/.local/share/mingle'],
    ['is else the place XDG names', { env: { XDG_DATA_HOME: '/xdg' } }, '/xdg/mingle'],
    [
      'does not go by a relative XDG_DATA_HOME',
      { env: { XDG_DATA_HOME: 'xdg' } },
      '/home/ana/.local/share/mingle',
    ],
    ['is the user’s own place on Linux', {}, '/home/ana/.local/share/mingle'],
    [
      'is the user’s own place on macOS',
      { platform: 'darwin' },
      '/home/ana/Library/Application Support/Mingle',
    ],
    [
      'is the user’s own place on Windows',
      { platform: 'win32', env: { APPDATA: '/Roaming' } },
      '/Roaming/Mingle',
    ],
    ['is found on a Windows without APPDATA', { platform: 'win32' }, '/home/ana/AppData/Roaming/Mingle'],
  ])('%s', (_name, hints, folder) => {
    expect(dataFolderOf({ ...linux, ...hints })).toBe(folder);
  });
});
