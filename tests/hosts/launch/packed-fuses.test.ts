import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import project from '../../../package.json';
import { findPacked, wrongFuses } from '../../../src/hosts/launch/packed-fuses';

const wanted = project.build.electronFuses;

/** A program with a wire of fuses as Electron has it: a sentinel, version, length, and a sign for each fuse. */
function buildProgram(path: string, signs: string) {
  const folder = mkdtempSync(join(tmpdir(), 'mingle-fuses-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const program = join(folder, path);
  mkdirSync(dirname(program), { recursive: true });
  const wire = `\u0001${String.fromCharCode(signs.length)}${signs}`;
  // As Electron names it (docs/tutorial/fuses.md).
  writeFileSync(program, `some code dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX${wire} more code`);
  return { folder, program };
}

const check = (signs: string) => wrongFuses(buildProgram('linux-unpacked/mingle', signs).program, wanted);

describe('[T1] the fuses of a packed Mingle', () => {
  it('are those of an app that runs nothing but itself', () => {
    expect(wanted).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  it('are read in the program', async () => {
    expect(await check('01001100')).toEqual([]);
    expect(await check('010011001')).toEqual([]);
  });

  it('are wrong when they stand as Electron ships them, or are not there', async () => {
    expect(await check('10110001')).toEqual([
      'runAsNode',
      'enableCookieEncryption',
      'enableNodeOptionsEnvironmentVariable',
      'enableNodeCliInspectArguments',
      'enableEmbeddedAsarIntegrityValidation',
      'onlyLoadAppFromAsar',
      'grantFileProtocolExtraPrivileges',
    ]);
    expect(await check('0100110')).toEqual(['grantFileProtocolExtraPrivileges']);
    expect(await check('r1001100')).toEqual(['runAsNode']);
  });

  it('are not taken for right where there is no wire, or no such fuse', async () => {
    const { folder, program } = buildProgram('linux-unpacked/mingle', '01001100');
    writeFileSync(join(folder, 'other'), 'no wire');
    await expect(wrongFuses(join(folder, 'other'), wanted)).rejects.toThrow('sentinel');
    await expect(wrongFuses(program, { runAsNodes: false })).rejects.toThrow('no fuse');
  });
});

describe('a packed program', () => {
  const names = { product: 'Mingle', linux: 'mingle' };

  it.each([
    'linux-unpacked/mingle',
    'linux-arm64-unpacked/mingle',
    'win-unpacked/Mingle.exe',
    'mac-arm64/Mingle.app',
  ])('is found as %s', (path) => {
    const { folder, program } = buildProgram(path, '');
    expect(findPacked(folder, names)).toEqual([program]);
  });

  it('is not found where nothing is packed', () => {
    const { folder } = buildProgram('other/mingle', '');
    expect([findPacked(folder, names), findPacked(join(folder, 'nowhere'), names)]).toEqual([[], []]);
  });
});
