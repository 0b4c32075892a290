import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import { runMingle } from './run-mingle';

/** Runs on a terminal: clears it, colours it, turns a line around, breaks it. */
const bad = '\u009b2J\u202eevil\u2066\u2028\u200b';
const acted =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it matches control characters on purpose.
  /[\0-\x08\x0b-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2066-\u2069]/;
const uid = 'walk@example.org';
/** A file system takes an escape character, which a calendar loses when it is read. */
const fileName = `club\u001b]0;owned\u0007${bad.replace('\u2028', '')}.ics`;

function buildHostileFile() {
  const folder = mkdtempSync(join(tmpdir(), 'mingle-terminal-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const event = buildEvent(uid, [
    `SUMMARY:Walk ${bad}`,
    `LOCATION:Park ${bad}`,
    `ATTENDEE;CN="Ida ${bad}";PARTSTAT=ACCEPTED:mailto:ida@example.net`,
    `DTSTART;TZID=Zone${bad}:20260304T180000`,
    'DURATION:PT2H',
  ]);
  const broken = buildEvent(`broken-${bad}`, [`SUMMARY:No start ${bad}`]);
  const file = join(folder, fileName);
  writeFileSync(file, buildIcs([event, broken], [`X-WR-CALNAME:Club ${bad}`]));
  const mingle = (...words: readonly string[]) => runMingle(['--data', join(folder, 'data'), ...words]);
  return { folder, file, mingle };
}

async function importHostile() {
  const hostile = buildHostileFile();
  expect((await hostile.mingle('import', hostile.file)).code).toBe(0);
  expect((await hostile.mingle('mark', uid, '--kind', 'social')).code).toBe(0);
  return hostile;
}

describe('[T1] texts of others on a terminal', () => {
  it.each([
    ['events', '--from', '2026-03-01', '--to', '2026-04-01'],
    ['prep', uid],
    ['week'],
    ['people'],
    ['follow-ups'],
    ['calendars'],
    ['imports'],
    ['doctor'],
    ['import', `missing\u001b[2J${bad}.ics`],
    ['prep', `nothing-${bad}`],
    ['refresh', `nobody\u001b${bad}`],
    ['take-back', `1\u001b${bad}`],
    ['restore', `no\u001b${bad}.json`],
    ['export', '--format', 'json', '-o', `none\u001b${bad}/all.json`],
    [`evnts\u001b${bad}`],
    ['events', `--\u001b${bad}`],
    ['events', '--kind', `fun\u001b${bad}`],
  ])('are seen and not run: %s', async (...words) => {
    const { mingle } = await importHostile();
    const { stdout, stderr } = await mingle(...words);
    expect(`${stdout}${stderr}`).not.toBe('');
    expect(stdout).not.toMatch(acted);
    expect(stderr).not.toMatch(acted);
  });

  it('are seen in the words about a file', async () => {
    const { file, mingle } = buildHostileFile();
    for (const words of [
      ['import', file],
      ['import', file, `${file}x`],
      ['suggest', file],
      ['occurrences', file, '--from', '2026-03-01', '--to', '2026-04-01'],
    ]) {
      const { stdout, stderr } = await mingle(...words);
      expect(`${stdout}${stderr}`).toMatch(/evil/);
      expect(`${stdout}${stderr}`).not.toMatch(acted);
    }
  });

  it('stand in JSON as what they are, escaped', async () => {
    const { mingle } = await importHostile();
    const { stdout } = await mingle('--json', 'events', '--from', '2026-03-01', '--to', '2026-04-01');
    expect(stdout).not.toMatch(acted);
    expect(JSON.parse(stdout)[0].summary).toBe(`Walk ${bad}`);
  });

  it('stand in exports as they are, in a file and in a pipe', async () => {
    const { folder, mingle } = await importHostile();
    const { stdout } = await mingle('export', '--format', 'csv');
    expect(stdout).toContain(`Walk ${bad}`);
    const file = join(folder, 'out.csv');
    await mingle('export', '--format', 'csv', '-o', file);
    expect(readFileSync(file, 'utf8')).toBe(stdout);
  });
});
