import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import { runMingle } from './run-mingle';

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'mingle-cli-'));
});
afterEach(() => rmSync(place, { recursive: true }));

const mingle = (...words: readonly string[]) => runMingle(['--data', join(place, 'data'), ...words], place);

async function importFair() {
  const fair = buildEvent('fair', ['SUMMARY:Fair <b>', 'DTSTART:20260304T180000Z', 'DURATION:PT2H']);
  writeFileSync(join(place, 'fair.ics'), buildIcs([fair]));
  expect((await mingle('import', 'fair.ics')).code).toBe(0);
}

describe('[N9] mingle brief', () => {
  it('writes Markdown to the standard output', async () => {
    await importFair();
    expect(await mingle('brief', 'fair')).toEqual({
      code: 0,
      stdout: '# Fair \\<b>\n\nWed 4 Mar 2026, 19:00–21:00\n',
      stderr: '',
    });
  });

  it('writes a file as its name says', async () => {
    await importFair();
    expect(await mingle('brief', 'fair', '-o', 'fair.html')).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(await mingle('brief', 'fair', '-o', 'fair.md')).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(join(place, 'fair.html'), 'utf8')).toContain('<h1 dir="auto">Fair &lt;b&gt;</h1>');
    expect(readFileSync(join(place, 'fair.md'), 'utf8')).toMatch(/^# Fair/);
  });

  it('refuses other files before it looks for the event', async () => {
    const { code, stderr } = await mingle('brief', 'fair', '-o', 'fair.pdf');
    expect([code, stderr]).toEqual([2, expect.stringContaining('ends in .html or .md')]);
  });

  it('says when there is no such event', async () => {
    await importFair();
    expect((await mingle('brief', 'gone')).code).toBe(1);
  });
});
