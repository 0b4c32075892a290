import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runMingle } from './run-mingle';

const place = mkdtempSync(join(tmpdir(), 'mingle-add-'));
const at = ['--now', '2026-10-14T08:20:00Z', '--zone', 'Europe/Berlin', '--json'];

const mingle = (data: string, ...words: readonly string[]) =>
  runMingle(['--data', join(place, data), ...at, ...words], place);

const coffee = {
  title: 'coffee with Ana',
  start: '2026-10-16T15:00',
  day: null,
  durationMinutes: null,
  people: ['Ana'],
  place: null,
  kind: 'social',
  form: 'hanging-out',
};

describe('[W7] mingle add', () => {
  it('only shows what is understood with --dry-run', async () => {
    const { code, stdout } = await mingle('dry', 'add', 'coffee with Ana Fri 3pm', '--dry-run');
    expect([code, JSON.parse(stdout)]).toEqual([0, coffee]);
    expect(JSON.parse((await mingle('dry', 'events')).stdout)).toEqual([]);
  });

  it('plans each line in order, and names the one without a day', async () => {
    writeFileSync(join(place, 'lines.txt'), 'coffee with Ana Fri 3pm\n\ntea\n');
    const { code, stdout, stderr } = await mingle('many', 'add', '--from', 'lines.txt');
    expect([code, JSON.parse(stdout)]).toEqual([
      1,
      [coffee, { ...coffee, title: 'tea', start: null, people: [] }],
    ]);
    expect(stderr).toContain('Line 2: This event has no day yet.');
    const events = JSON.parse((await mingle('many', 'events')).stdout);
    expect(events).toMatchObject([{ summary: 'coffee with Ana', start: '2026-10-16T13:00:00Z' }]);
  });

  it('wants a sentence or a file', async () => {
    expect((await mingle('none', 'add')).code).toBe(2);
  });
});
