import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { LogFile } from '../../../../src/hosts/node/log/log-file';
import { createLogFile } from '../../../../src/hosts/node/log/log-file';
import { buildDisk, canMount, makeReadOnly, makeWritable } from '../../../store/build-mount';
import { buildDataFolder, logLines, logText } from './build-log';

const writer = fileURLToPath(new URL('./log-writer.ts', import.meta.url));

const openFile = (folder: string, sizeLimit = 1_000_000): LogFile =>
  createLogFile({ folder, sizeLimit, toLostLine: (count) => `lost ${count}\n` });

const buildLogFolder = (): string => join(buildDataFolder(), 'log');

describe('the log file', () => {
  it('keeps lines in their order, for its owner alone', async () => {
    const folder = buildLogFolder();
    const file = openFile(folder);
    for (const line of ['a\n', 'b\n', 'c\n']) file.append(line);
    await file.settled();
    file.append('d\n');
    await file.settled();
    expect(logText(folder)).toBe('a\nb\nc\nd\n');
    expect(readdirSync(folder)).toEqual(['mingle.log']);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'mingle.log')).mode & 0o777).toBe(0o600);
  });

  it('makes no data folder, and writes what waited once there is one', async () => {
    const data = buildDataFolder();
    rmSync(data, { recursive: true });
    const file = openFile(join(data, 'log'));
    file.append('a\n');
    await file.settled();
    expect(() => statSync(data)).toThrow('ENOENT');
    mkdirSync(data);
    file.append('b\n');
    await file.settled();
    expect(logText(join(data, 'log'))).toBe('a\nb\n');
  });

  it('begins a new file at its size, and keeps three', async () => {
    const folder = buildLogFolder();
    const file = openFile(folder, 100);
    for (let at = 0; at < 40; at += 1) {
      file.append(`${String(at).padStart(19, '0')}\n`);
      await file.settled();
    }
    expect(readdirSync(folder).toSorted()).toEqual(['mingle.1.log', 'mingle.2.log', 'mingle.log']);
    const numbers = logText(folder).trim().split('\n').map(Number);
    expect(numbers).toEqual(Array.from({ length: 15 }, (_, at) => at + 25));
  });

  it('rotates also after a process was killed while it rotated', async () => {
    const folder = buildLogFolder();
    mkdirSync(join(folder, 'rotating'), { recursive: true });
    const old = new Date(Date.now() - 60_000);
    utimesSync(join(folder, 'rotating'), old, old);
    const file = openFile(folder, 10);
    for (const line of ['0123456789\n', 'first look\n', 'second look\n']) {
      file.append(line);
      await file.settled();
    }
    expect(readdirSync(folder).toSorted()).toEqual(['mingle.1.log', 'mingle.log']);
    expect(logText(folder)).toBe('0123456789\nfirst look\nsecond look\n');
  });

  it('does not grow without end where it cannot be rotated', async () => {
    const folder = buildLogFolder();
    mkdirSync(join(folder, 'rotating'), { recursive: true });
    const file = openFile(folder, 100);
    for (let at = 0; at < 50; at += 1) {
      file.append('0123456789\n');
      await file.settled();
    }
    expect(statSync(join(folder, 'mingle.log')).size).toBeLessThan(300);
  });

  it('begins a line of its own after one that was torn', async () => {
    const folder = buildLogFolder();
    mkdirSync(folder);
    writeFileSync(join(folder, 'mingle.log'), '{"time":"2026-03-02T08:00:00.0');
    const file = openFile(folder);
    file.append('a\n');
    await file.settled();
    file.append('b\n');
    await file.settled();
    expect(logText(folder)).toBe('{"time":"2026-03-02T08:00:00.0\na\nb\n');
  });

  it('writes at once what waits when the process ends, and not again later', async () => {
    const folder = buildLogFolder();
    const file = openFile(folder);
    file.append('a\n');
    file.append('b\n');
    file.flushSync();
    expect(logText(folder)).toBe('\na\nb\n');
    await file.settled();
    expect(logText(folder)).toBe('\na\nb\n');
  });

  it('is shared by several processes that write and rotate, and no line is torn or lost', async () => {
    const folder = buildLogFolder();
    const size = 12_000;
    const write = async (name: string) => {
      const child = spawn(process.execPath, ['--import', 'tsx', writer, name, '120', folder, String(size)], {
        stdio: 'inherit',
      });
      expect(await once(child, 'close')).toEqual([0, null]);
    };
    const names = ['a', 'b'];
    await Promise.all(names.map(write));
    const lines = logLines(folder);
    expect(readdirSync(folder).toSorted()).toEqual(['mingle.1.log', 'mingle.2.log', 'mingle.log']);
    for (const name of names) {
      const numbers = lines.filter((line) => line.name === name).map(({ at }) => at);
      expect(numbers).toEqual(Array.from({ length: 120 }, (_, at) => at).slice(-numbers.length));
    }
    expect(lines.length * 108).toBeGreaterThan(2 * size);
  });
});

const whyNot = canMount ? '' : ' (skipped: this user may not mount a small disk)';

describe.skipIf(!canMount)(`the log on a disk that refuses${whyNot}`, () => {
  it('waits while the disk is full, and says how many lines could not be kept', async () => {
    const data = buildDisk(64);
    const folder = join(data, 'log');
    const file = openFile(folder);
    // A whole page, so that none of the next lines finds room in it.
    const before = `${'b'.repeat(4_095)}\n`;
    file.append(before);
    await file.settled();
    const filler = join(data, 'filler');
    try {
      writeFileSync(filler, Buffer.alloc(1024 * 1024));
    } catch {
      // As much as there was room for.
    }
    for (let at = 0; at < 1_200; at += 1) {
      file.append(`${String(at).padStart(7, '0')}\n`);
      if (at % 100 === 0) await file.settled();
    }
    await file.settled();
    rmSync(filler);
    file.append('dropped as well\n');
    await file.settled();
    file.append('after\n');
    await file.settled();
    const kept = Array.from({ length: 1_000 }, (_, at) => `${String(at).padStart(7, '0')}\n`).join('');
    expect(logText(folder)).toBe(`${before}${kept}lost 201\nafter\n`);
  });

  it('does nothing on a disk that can only be read, until it can be written', async () => {
    const data = buildDisk(256);
    makeReadOnly(data);
    const file = openFile(join(data, 'log'));
    file.append('a\n');
    file.flushSync();
    file.append('b\n');
    await file.settled();
    expect(readdirSync(data)).toEqual([]);
    makeWritable(data);
    file.append('c\n');
    await file.settled();
    expect(readFileSync(join(data, 'log', 'mingle.log'), 'utf8')).toBe('b\nc\n');
  });
});

it('an append by another process between two of ours is kept', async () => {
  const folder = buildLogFolder();
  const file = openFile(folder);
  file.append('a\n');
  await file.settled();
  appendFileSync(join(folder, 'mingle.log'), 'other\n');
  file.append('b\n');
  await file.settled();
  expect(logText(folder)).toBe('a\nother\nb\n');
});
